import { withoutAbsent } from '../../absent.ts'
import { bestOf, countIn, type Rendition } from '../../renditions.ts'
import type { XmlElement } from '../../xml.ts'
import { all } from '../../xml-path.ts'

/** The file of a picture's item to show: of its contentSet/remoteContent the best. */
export function bestRendition(item: XmlElement): Rendition | undefined {
  return bestOf(all(item, 'contentSet/remoteContent').map(renditionOf))
}

/** A file that an element (remoteContent, link) points to. */
export function renditionOf(element: XmlElement): Rendition {
  const { href = '', contenttype, rendition = '', width, height, size } = element.attributes
  // TT says in a property of its own that a file has a watermark.
  const variants = all(element, 'remoteContentExtProperty').map(({ attributes }) => attributes.literal ?? '')
  return withoutAbsent<Rendition>({
    href: href.trim(),
    type: contenttype,
    width: countIn(width),
    height: countIn(height),
    size: countIn(size),
    name: [rendition, ...variants].join(' ').trim() || undefined,
  })
}
