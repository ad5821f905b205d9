import { withoutAbsent } from '../../absent.ts'
import type { Picture } from '../../article.ts'
import { bestOf, countIn, type Rendition } from '../../renditions.ts'
import type { XmlElement } from '../../xml.ts'
import { all } from '../../xml-path.ts'
import { attributeOf, lineOf } from '../../xml-words.ts'

/**
 * The picture of a NITF `media` element, whose references are the sizes it comes in; undefined where it is film, sound
 * or nothing that a web page shows.
 */
export function pictureOf(media: XmlElement): Picture | undefined {
  if (!isOfPictures(media)) return undefined
  const references = all(media, 'media-reference')
  const best = bestOf(references.map(renditionOf))
  if (!best) return undefined
  const reference = references.find((each) => renditionOf(each).href === best.href)
  return withoutAbsent<Picture>({
    href: best.href,
    type: best.type,
    width: best.width,
    height: best.height,
    credit:
      linesAt(media, 'media-producer') ??
      attributeOf(reference, 'source-credit') ??
      attributeOf(reference, 'copyright'),
    caption: linesAt(media, 'media-caption'),
    alt: attributeOf(reference, 'alternate-text'),
  })
}

/** NITF names its types "image" and the like; where it does not, the files tell. */
function isOfPictures(media: XmlElement): boolean {
  return /^(?:image|photo|picture|graphic|other|)$/i.test(attributeOf(media, 'media-type') ?? '')
}

function renditionOf(reference: XmlElement): Rendition {
  return withoutAbsent<Rendition>({
    href: attributeOf(reference, 'source') ?? '',
    type: attributeOf(reference, 'mime-type'),
    width: countIn(attributeOf(reference, 'width')),
    height: countIn(attributeOf(reference, 'height')),
    name: attributeOf(reference, 'name'),
  })
}

function linesAt(media: XmlElement, name: string): string | undefined {
  return (
    all(media, name)
      .flatMap((element) => lineOf(element) ?? [])
      .join(' ') || undefined
  )
}
