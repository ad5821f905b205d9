import type { Block } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import { nitfHtml } from '../../nitf-html.ts'
import { textBlocks } from '../../text-blocks.ts'
import { Unreadable } from '../../unreadable.ts'
import { parseXml } from '../../xml.ts'
import type { Members } from './members.ts'
import { storyHtml, type Told } from './story-html.ts'
import { type Text, textsOf } from './texts.ts'

/** Texts beside the story, and data that is none. */
const BESIDE =
  /caption|summary|abstract|teaser|sidebar|infobox|fact|note|sportsml|event|pages|embed|json|social|seo|push/
const BEGINS_AS_HTML = /^\s*<(?:!doctype|!--|[a-z][a-z\d]*[\s/>])/i
/** A whole body that somebody escaped once too often. */
const BEGINS_ESCAPED = /^\s*&lt;(?:!doctype|html|body|section|div|p)\b/i
const ANY_TAG = /<[a-z!/]/i

type Reader = (value: string, told: Told) => readonly Block[]
type Kind = 'rich' | 'html' | 'nitf' | 'plain'

/** The best first. TT's richhtml5 has all that its html5 has, and more. */
const READERS: readonly (readonly [Kind, Reader])[] = [
  ['rich', markupBlocks],
  ['html', markupBlocks],
  ['nitf', nitfBlocks],
  ['plain', textBlocks],
]

/**
 * The one of an item's bodies that is its story, as rich as there is.
 *
 * @throws Unreadable when it is nested too deeply
 */
export function bodyOf(members: Members, told: Told): readonly Block[] {
  const texts = storyTexts(members)
  for (const [kind, read] of READERS) {
    for (const { value } of mainFirst(texts.filter((text) => kindOf(text) === kind))) {
      const blocks = read(value, told)
      if (blocks.length > 0) return blocks
    }
  }
  return []
}

/** Whether there is any text in it, without reading it. */
export function hasBody(members: Members): boolean {
  return storyTexts(members).some(({ value }) => /[\p{L}\p{N}]/u.test(value.replace(/<[^<>]*>|&\w+;/g, '')))
}

function storyTexts(members: Members): readonly Text[] {
  return textsOf(members, 'body').filter(({ role }) => !BESIDE.test(role))
}

function mainFirst(texts: readonly Text[]): readonly Text[] {
  const isMain = ({ role }: Text) => /^(?:|main|body|story|html|text)$/.test(role)
  return [...texts.filter(isMain), ...texts.filter((text) => !isMain(text))]
}

function kindOf({ role, type, value }: Text): Kind {
  const said = `${role} ${type}`
  if (said.includes('nitf')) return 'nitf'
  if (said.includes('richhtml')) return 'rich'
  return said.includes('html') || BEGINS_AS_HTML.test(value) || BEGINS_ESCAPED.test(value) ? 'html' : 'plain'
}

function markupBlocks(value: string, told: Told): readonly Block[] {
  const html = BEGINS_ESCAPED.test(value) ? unescaped(value) : value
  return htmlBlocks(storyHtml(ANY_TAG.test(html) ? html : paragraphed(html), told))
}

/** Text that is called HTML, and has no more of it than references. */
function paragraphed(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')
}

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

function nitfBlocks(value: string, told: Told): readonly Block[] {
  const nitf = nitfIn(value)
  return nitf ? htmlBlocks(nitfHtml(nitf)) : markupBlocks(value, told)
}

/** Pieces of NITF without its root, and what is not well formed, are read as HTML. */
function nitfIn(value: string) {
  try {
    const root = parseXml(value)
    return root.name === 'nitf' ? root : undefined
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}
