import type { Block } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import { bareBlocks, markupIn } from '../bare-text.ts'
import { nitfBlocks } from '../nitf/content.ts'
import { nitfInText } from '../nitf/document.ts'
import { NITF_NAMES } from '../nitf/html.ts'
import type { Members } from './members.ts'
import { type Credits, storyHtml } from './story-html.ts'
import { type Text, textsOf } from './texts.ts'

/** Texts beside the story, and data that is none. */
const BESIDE =
  /caption|summary|abstract|teaser|sidebar|infobox|fact|note|sportsml|event|pages|embed|json|social|seo|push|contact|advis|instruction/

type Reader = (value: string, credits: Credits) => readonly Block[]
type Kind = 'rich' | 'html' | 'nitf' | 'plain'

/** The best first. TT's richhtml5 has all that its html5 has, and more. */
const READERS: readonly (readonly [Kind, Reader])[] = [
  ['rich', markupBlocks],
  ['html', markupBlocks],
  ['nitf', documentBlocks],
  ['plain', bareBlocks],
]

/**
 * The one of an item's bodies that is its story, as rich as there is.
 *
 * @throws Unreadable when it is nested too deeply
 */
export function bodyOf(members: Members, credits: Credits): readonly Block[] {
  const texts = storyTexts(members)
  const inOrder = [texts.filter(isMain), texts.filter((text) => !isMain(text))].flatMap((equals) =>
    READERS.flatMap(([kind, read]) =>
      equals
        .filter((text) => kindOf(text) === kind)
        .map(
          ({ value }) =>
            () =>
              read(value, credits),
        ),
    ),
  )
  for (const read of inOrder) {
    const blocks = read()
    if (blocks.length > 0) return blocks
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

/** In 1.x a role is a type. */
function isMain({ role }: Text): boolean {
  return /^(?:|main|body|story|article|text|plain|x?html|(?:rich)?html5|(?:tt)?nitf)$/.test(role)
}

function kindOf({ role, type, value }: Text): Kind {
  const said = `${role} ${type}`
  if (said.includes('nitf')) return 'nitf'
  if (said.includes('richhtml')) return 'rich'
  return said.includes('html') || markupIn(value) !== undefined ? 'html' : 'plain'
}

function markupBlocks(value: string, credits: Credits): readonly Block[] {
  const markup = markupIn(value, true)
  return markup === undefined ? bareBlocks(value) : htmlBlocks(storyHtml(markup, credits))
}

function documentBlocks(value: string, credits: Credits): readonly Block[] {
  const nitf = nitfInText(value)
  return nitf ? nitfBlocks(nitf, NITF_NAMES) : markupBlocks(value, credits)
}
