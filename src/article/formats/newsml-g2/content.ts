import { decodeHTMLStrict } from 'entities'
import { Unreadable } from '../../unreadable.ts'
import { parseXml, type XmlElement } from '../../xml.ts'
import { all, first, isElement, textOf, within } from '../../xml-path.ts'
import { inLanguage, languageOf } from './language.ts'

/** The text of a news item: a tree of one of three vocabularies, or a string. */
export type Content =
  | { readonly form: 'xhtml' | 'nitf' | 'ttnitf'; readonly root: XmlElement; readonly text?: undefined }
  | { readonly form: 'html' | 'plain'; readonly text: string; readonly root?: undefined }

/** The richest form first. */
const FORMS: readonly Content['form'][] = ['xhtml', 'html', 'nitf', 'ttnitf', 'plain']
/** What the parts of a page are called that a fragment may begin with. */
const TAG = /^\s*<(?:!doctype|!--|\?xml|\/?[a-z][a-z\d]*(?:[\s/>]|$))/i
const ESCAPED_TAG = /^\s*&lt;(?:!doctype|\/?[a-z][a-z\d]*(?:\s|\/|&gt;))/i
/** What may stand before the outermost element of a document. */
const PROLOGUE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>\s*)?/i

/** The form of an item's text to show: of several that say something the richest, in the item's language. */
export function contentOf(item: XmlElement): Content | undefined {
  const inline = all(item, 'contentSet').flatMap(({ children }) =>
    children.filter(isElement).filter(({ name }) => name === 'inlineXML' || name === 'inlineData'),
  )
  const told = inline.filter((element) => textOf(element)!.trim() !== '')
  const ours = inLanguage(told, languageOf(item))?.attributes['xml:lang']
  const contents = told.filter(({ attributes }) => attributes['xml:lang'] === ours).map(readContent)
  return FORMS.flatMap((form) => contents.find((content) => content.form === form) ?? [])[0]
}

function readContent(element: XmlElement): Content {
  if (element.children.some(isElement)) return treeContent(element)
  const said = textOf(element)!
  const text = ESCAPED_TAG.test(said) ? decodeHTMLStrict(said) : said
  const isHtml = /html/i.test(element.attributes.contenttype ?? '') || beginsWithTag(text)
  return isHtml ? markupContent(text) : { form: 'plain', text }
}

/** HTML is often labelled as plain text. */
export function beginsWithTag(text: string): boolean {
  return TAG.test(text)
}

/** Markup in a string is read as what it says if it is well formed, and as HTML if it is not. */
function markupContent(text: string): Content {
  try {
    return treeContent(parseXml(`<inlineXML>${text.replace(PROLOGUE, '')}</inlineXML>`))
  } catch (error) {
    if (error instanceof Unreadable) return { form: 'html', text }
    throw error
  }
}

/** The vocabulary is told by its elements: media types and namespaces of real records are not to be trusted. */
function treeContent(inlineXml: XmlElement): Content {
  const tree = inlined(inlineXml)
  const elements = tree.children.filter(isElement)
  const root = elements.length === 1 ? elements[0]! : tree
  if (root.name === 'nitf' || within(tree, 'body.content').length > 0)
    return { form: 'nitf', root: asNitf(root) }
  const isTT = within(tree, 'BRODTEXT').length > 0 || within(tree, 'INGRESS').length > 0
  if (isTT) return { form: 'ttnitf', root: tree }
  return { form: 'xhtml', root: tree }
}

/** Within a text no namespace tells anything: TT has one of its own, or none, for the same elements. */
function inlined(element: XmlElement): XmlElement {
  const children = element.children.map((node) => (isElement(node) ? inlined(node) : node))
  return { ...element, name: element.name.replace(/^\{.*\}/, ''), children }
}

/** Some leave out the outer elements of NITF. */
function asNitf(root: XmlElement): XmlElement {
  if (root.name === 'nitf' && first(root, 'body')) return root
  const body = within(wrapped(root), 'body').find((element) => first(element, 'body.content'))
  const contents = within(wrapped(root), 'body.content')
  return wrapped(body ?? { ...root, name: 'body', children: contents.length > 0 ? contents : root.children })
}

function wrapped(element: XmlElement): XmlElement {
  return { name: 'nitf', attributes: {}, children: [element], line: element.line }
}
