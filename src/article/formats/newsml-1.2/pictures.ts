import { withoutAbsent } from '../../absent.ts'
import type { Picture } from '../../article.ts'
import { cleanLine } from '../../clean.ts'
import { bestOf, countIn, type Rendition } from '../../renditions.ts'
import type { XmlElement } from '../../xml.ts'
import { first, textAt, textOf } from '../../xml-path.ts'
import { attributeOf } from '../../xml-words.ts'
import { formalName, mediumOf, type Part, propertiesOf, roleOf } from './components.ts'
import { linesAt } from './lines.ts'

const OF_PICTURES = /^(?:photo|image|picture|graphic)/
const OF_SIZES = /quick|thumb|preview|high|medium|low|small|large|full|original|squared/

/** The pictures of a news item, one for all sizes of each. */
export function picturesOf(parts: readonly Part[], story: Part | undefined): readonly Picture[] {
  const groups = new Map<XmlElement, Part[]>()
  for (const part of parts.filter(isPicture)) {
    const owner = ownerOf(part, story, parts)
    groups.set(owner, [...(groups.get(owner) ?? []), part])
  }
  return [...groups].flatMap(([owner, sizes]) => pictureOf(owner, sizes, { parts, story }) ?? [])
}

export function isPicture(part: Part): boolean {
  return attributeOf(part.item, 'Href') !== undefined && OF_PICTURES.test(mediumOf(part))
}

/**
 * The component that is one picture: the innermost that has lines or a caption of its own; else the one above, where its
 * role is that of a size. What holds the story too has the story's lines.
 */
function ownerOf({ around }: Part, story: Part | undefined, parts: readonly Part[]): XmlElement {
  const own = around.filter((component) => !story?.around.includes(component))
  const told = own.find((component) => isTold(component) || captionOf(component, parts) !== undefined)
  return told ?? ((OF_SIZES.test(roleOf(around[0])) && around[1]) || around[0]!)
}

function isTold(component: XmlElement): boolean {
  return first(component, 'NewsLines') !== undefined
}

interface Others {
  readonly parts: readonly Part[]
  readonly story: Part | undefined
}

function pictureOf(owner: XmlElement, sizes: readonly Part[], { parts, story }: Others): Picture | undefined {
  const best = bestOf(sizes.map(renditionOf))
  const own = story?.around.includes(owner) ? undefined : owner
  const credits = ['CreditLine', 'ByLine', 'CopyrightLine'].map((name) => linesAt(own, name)[0])
  return (
    best &&
    withoutAbsent<Picture>({
      href: best.href,
      type: best.type,
      width: best.width,
      height: best.height,
      size: best.size,
      credit: credits.find((credit) => credit !== undefined) ?? creatorOf(own),
      caption: captionOf(owner, parts) ?? linesAt(own, 'HeadLine')[0],
    })
  )
}

function creatorOf(owner: XmlElement | undefined): string | undefined {
  return formalName(first(owner, 'AdministrativeMetadata/Creator/Party'))
}

/** A caption stands beside the sizes, in a component of its own. */
function captionOf(owner: XmlElement, parts: readonly Part[]): string | undefined {
  const caption = parts.find(({ around }) => around[1] === owner && roleOf(around[0]) === 'caption')
  return cleanLine(textOf(first(caption?.item, 'DataContent')) ?? '') || undefined
}

function renditionOf({ item, around }: Part): Rendition {
  const characteristics = first(item, 'Characteristics')
  return withoutAbsent<Rendition>({
    href: attributeOf(item, 'Href')!,
    type: formalName(first(item, 'MimeType')) ?? formalName(first(item, 'Format')),
    width: countAt(characteristics, /^(?:pixel)?width$/i),
    height: countAt(characteristics, /^(?:pixel)?height$/i),
    size: countIn(textAt(characteristics, 'SizeInBytes')),
    name: roleOf(around[0]) || undefined,
  })
}

function countAt(characteristics: XmlElement | undefined, name: RegExp): number | undefined {
  return countIn(attributeOf(propertiesOf(characteristics, name)[0], 'Value'))
}
