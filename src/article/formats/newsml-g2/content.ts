import type { XmlElement } from '../../xml.ts'
import { all, isElement, textOf, within } from '../../xml-path.ts'
import { markupIn } from '../bare-text.ts'
import { treeOf } from '../markup-tree.ts'
import { nitfInText, nitfWithin } from '../nitf/document.ts'
import { inLanguage, languageOf } from './language.ts'

/** The text of a news item: a tree of one of three vocabularies, or a string. */
export type Content =
  | { readonly form: 'xhtml' | 'nitf' | 'ttnitf'; readonly root: XmlElement; readonly text?: undefined }
  | { readonly form: 'html' | 'plain'; readonly text: string; readonly root?: undefined }

/** The richest form first. */
const FORMS: readonly Content['form'][] = ['xhtml', 'html', 'nitf', 'ttnitf', 'plain']

/** The form of an item's text to show: of several that say something the richest, in the item's language. */
export function contentOf(item: XmlElement): Content | undefined {
  const told = inlineOf(item).filter((element) => textOf(element)!.trim() !== '')
  const ours = inLanguage(told, languageOf(item))?.attributes['xml:lang']
  const contents = told.filter(({ attributes }) => attributes['xml:lang'] === ours).map(readContent)
  return FORMS.flatMap((form) => contents.find((content) => content.form === form) ?? [])[0]
}

/** The NITF documents in an item, also those that are not its text to show. */
export function nitfsIn(item: XmlElement): XmlElement[] {
  return inlineOf(item).flatMap((element) => {
    const isTree = element.children.some(isElement)
    return (isTree ? nitfWithin(inlined(element)) : nitfInText(markupIn(textOf(element)!) ?? '')) ?? []
  })
}

function inlineOf(item: XmlElement): XmlElement[] {
  const held = all(item, 'contentSet').flatMap(({ children }) => children.filter(isElement))
  return held.filter(({ name }) => name === 'inlineXML' || name === 'inlineData')
}

function readContent(element: XmlElement): Content {
  if (element.children.some(isElement)) return treeContent(element)
  const text = textOf(element)!
  const markup = markupIn(text, /html/i.test(element.attributes.contenttype ?? ''))
  if (markup === undefined) return { form: 'plain', text }
  const tree = treeOf(markup)
  return tree ? treeContent(tree) : { form: 'html', text: markup }
}

/** The vocabulary is told by its elements: media types and namespaces of real records are not to be trusted. */
function treeContent(inlineXml: XmlElement): Content {
  const tree = inlined(inlineXml)
  const nitf = nitfWithin(tree)
  if (nitf) return { form: 'nitf', root: nitf }
  const isTT = within(tree, 'BRODTEXT').length > 0 || within(tree, 'INGRESS').length > 0
  if (isTT) return { form: 'ttnitf', root: tree }
  return { form: 'xhtml', root: tree }
}

/** Within a text no namespace tells anything: TT has one of its own, or none, for the same elements. */
function inlined(element: XmlElement): XmlElement {
  const children = element.children.map((node) => (isElement(node) ? inlined(node) : node))
  return { ...element, name: element.name.replace(/^\{.*\}/, ''), children }
}
