import type { XmlElement } from '../../xml.ts'
import { all, first, textOf } from '../../xml-path.ts'
import { attributeOf } from '../../xml-words.ts'

/** A content item with the components around it, the innermost first. Components nest to any depth (NewsML 1.2, 5.1). */
export interface Part {
  readonly item: XmlElement
  readonly around: readonly XmlElement[]
}

/** The content items of a news item in the record's order; those of news items within it are not its own. */
export function partsOf(newsItem: XmlElement): readonly Part[] {
  return all(newsItem, 'NewsComponent').flatMap((component) => partsWithin(component, []))
}

function partsWithin(component: XmlElement, above: readonly XmlElement[]): readonly Part[] {
  const around = [component, ...above]
  return [
    ...all(component, 'ContentItem').map((item) => ({ item, around })),
    ...all(component, 'NewsComponent').flatMap((inner) => partsWithin(inner, around)),
  ]
}

/** What a component is in the whole, in lower case: "main", "caption", "tip". */
export function roleOf(component: XmlElement | undefined): string {
  return formalName(first(component, 'Role'))?.toLowerCase() ?? ''
}

/** Providers' vocabularies are told by their names here, wherever their catalogs are. */
export function formalName(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, 'FormalName')
}

/** The values of the properties of this name, which some leave empty. */
export function propertiesOf(element: XmlElement | undefined, name: RegExp): readonly XmlElement[] {
  return all(element, 'Property').filter(
    (property) => name.test(formalName(property) ?? '') && attributeOf(property, 'Value'),
  )
}

const NO_TEXT = /^(?:photo|image|picture|graphic|audio|sound|video|animation|complexdata|application)/

/** Whether a content item is a text that stands in the record itself. */
export function isText(part: Part): boolean {
  return hasText(part.item) && !NO_TEXT.test(mediumOf(part))
}

/** What kind of thing a content item is, in lower case: "text", "photo", "video"; '' where nothing tells. */
export function mediumOf({ item, around }: Part): string {
  const kind =
    formalName(first(item, 'MediaType')) ??
    attributeOf(propertiesOf(first(around[0], 'DescriptiveMetadata'), /^ComponentClass$/i)[0], 'Value') ??
    formalName(first(item, 'MimeType'))?.split('/')[0] ??
    (hasText(item) ? 'text' : '')
  return kind.toLowerCase()
}

/** Whether there is any text in it. */
export function hasText(item: XmlElement): boolean {
  return (textOf(first(item, 'DataContent')) ?? '').trim() !== ''
}
