import { withoutAbsent } from './absent.ts'
import type { Picture } from './article.ts'
import { cleanLine } from './clean.ts'
import { bestOf, type Rendition } from './renditions.ts'
import type { XmlElement } from './xml.ts'
import { all, textOf } from './xml-path.ts'

/**
 * The picture of a NITF `media` element, whose references are the sizes it comes in; undefined where it is film, sound
 * or nothing that a web page shows.
 */
export function pictureOf(media: XmlElement): Picture | undefined {
  if (!isOfPictures(media)) return undefined
  const references = all(media, 'media-reference')
  const best = bestOf(references.map(renditionOf))
  if (!best) return undefined
  const { attributes } = references.find((reference) => renditionOf(reference).href === best.href)!
  return withoutAbsent<Picture>({
    href: best.href,
    type: best.type,
    width: best.width,
    height: best.height,
    credit: lineOf(media, 'media-producer') || said(attributes['source-credit'] ?? attributes.copyright),
    caption: lineOf(media, 'media-caption'),
    alt: said(attributes['alternate-text']),
  })
}

/** NITF names its types "image" and the like; where it does not, the files tell. */
function isOfPictures({ attributes }: XmlElement): boolean {
  return /^(?:image|photo|picture|graphic|other|)$/i.test(attributes['media-type']?.trim() ?? '')
}

function renditionOf({ attributes }: XmlElement): Rendition {
  return withoutAbsent<Rendition>({
    href: attributes.source?.trim() ?? '',
    type: said(attributes['mime-type']),
    width: pixels(attributes.width),
    height: pixels(attributes.height),
    name: said(attributes.name),
  })
}

function pixels(said: string | undefined): number | undefined {
  return said && /^ *\d{1,5}(?:px)? *$/.test(said) ? Number.parseInt(said, 10) : undefined
}

function lineOf(media: XmlElement, name: string): string | undefined {
  return said(
    all(media, name)
      .map((element) => textOf(element))
      .join(' '),
  )
}

function said(text: string | undefined): string | undefined {
  return cleanLine(text ?? '') || undefined
}
