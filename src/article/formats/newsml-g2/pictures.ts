import { withoutAbsent } from '../../absent.ts'
import type { Picture } from '../../article.ts'
import { bestOf, type Rendition } from '../../renditions.ts'
import type { XmlElement } from '../../xml.ts'
import { all, first, within } from '../../xml-path.ts'
import { lineOf } from '../../xml-words.ts'
import { localCode } from '../local-code.ts'
import type { Content } from './content.ts'
import { type Figure, figuresOf } from './figures.ts'
import type { Message } from './message.ts'
import { bestRendition, renditionOf } from './renditions.ts'
import { isFree } from './status.ts'
import { codeOf, lineAt, rankOf } from './values.ts'

/** The pictures that come with a story, apart from those that are shown within its text. */
export function picturesOf(item: XmlElement, content: Content | undefined, message: Message): Picture[] {
  const pictures = [
    ...picturesInItems(item, content, message),
    ...linkedPictures(item, message),
    ...ownRenditions(item).map((renditions) => pictureOf(bestOf(renditions), {})),
    ...(content?.form === 'ttnitf' ? picturesOfTT(content.root, message) : []),
  ].flatMap((picture) => picture ?? [])
  const inText = new Set(
    content?.root ? within(content.root, 'img').map(({ attributes }) => attributes.src) : [],
  )
  const apart = pictures.filter(({ href }) => !inText.has(href))
  return apart.filter(({ href }, at) => apart.findIndex((picture) => picture.href === href) === at)
}

/** Items of the message that the text shows, that the story links to, or that its package puts beside it. */
function picturesInItems(item: XmlElement, content: Content | undefined, message: Message) {
  const figures = content?.root ? figuresOf(content.root, message) : []
  const linked = pictureLinks(item).flatMap(({ attributes }) => message.picture(attributes.residref) ?? [])
  const items = new Set([...figures.map((figure) => figure.item), ...linked, ...message.picturesBeside(item)])
  return [...items].filter(isFree).map((picture) =>
    pictureOfItem(
      picture,
      figures.find((figure) => figure.item === picture),
    ),
  )
}

/** itemMeta/link to pictures that are not in the message. Several to files of the same item are one picture. */
function linkedPictures(item: XmlElement, message: Message) {
  const links = pictureLinks(item).filter(
    (link) => !message.picture(link.attributes.residref) && isFree(link),
  )
  const groups = Map.groupBy(links, ({ attributes }) => attributes.residref ?? attributes.href)
  return [...groups.values()].map(pictureOfLinks)
}

function pictureLinks(item: XmlElement): XmlElement[] {
  const links = all(item, 'itemMeta/link').filter(isOfPicture)
  return links.toSorted((one, other) => rankOf(one) - rankOf(other))
}

/** itemMeta/link says of what it points to of which class or type it is. */
function isOfPicture(link: XmlElement): boolean {
  const said = codeOf(first(link, 'itemClass'))
  return /^(?:picture|photo|graphic)$/i.test(said) || /^image\//i.test(link.attributes.contenttype ?? '')
}

function pictureOfLinks(links: readonly XmlElement[]): Picture | undefined {
  const [link] = links
  const title = first(link, 'title')
  const isCaption = localCode(title?.attributes.role) === 'caption'
  return pictureOf(bestOf(links.map(asFile)), {
    credit: lineAt(link, 'creditline') ?? lineAt(link, 'by'),
    caption: captionIn(link, 'description') ?? (isCaption ? lineOf(title) : undefined),
    alt: isCaption ? undefined : lineOf(title),
  })
}

/** A link's type may be that of the item rather than of the picture. */
function asFile(link: XmlElement): Rendition {
  const { type = '', ...rendition } = renditionOf(link)
  return /^image\//i.test(type) ? { ...rendition, type } : rendition
}

function pictureOfItem(item: XmlElement, figure: Figure | undefined): Picture | undefined {
  return pictureOf(bestRendition(item), {
    credit: figure?.credit ?? creditOf(item),
    caption: figure?.caption ?? captionIn(item, 'contentMeta/description'),
    alt: figure?.alt,
  })
}

function creditOf(item: XmlElement): string | undefined {
  const paths = ['contentMeta/creditline', 'contentMeta/by', 'rightsInfo/copyrightNotice']
  return paths.map((path) => lineAt(item, path)).find((credit) => credit !== undefined)
}

function captionIn(from: XmlElement | undefined, path: string): string | undefined {
  const descriptions = all(from, path)
  const caption = descriptions.find(({ attributes }) => localCode(attributes.role) === 'caption')
  return lineOf(caption ?? descriptions[0])
}

/** The files of pictures in a story's own contentSet. Where a size comes again, another picture begins. */
function ownRenditions(item: XmlElement): Rendition[][] {
  const pictures: Rendition[][] = []
  for (const file of all(item, 'contentSet/remoteContent').map(renditionOf)) {
    if (!/^image\//i.test(file.type ?? '')) continue
    const last = pictures.at(-1)
    if (last && file.name && last.every(({ name }) => name && name !== file.name)) last.push(file)
    else pictures.push([file])
  }
  return pictures
}

/** BILD of TT's body language: the guid of a picture's item, and what stands under it. */
function picturesOfTT(root: XmlElement, message: Message) {
  return within(root, 'BILD').map((bild) => {
    const href = lineOf(first(bild, 'BILDFIL')) ?? ''
    const item = message.picture(href)
    if (item && !isFree(item)) return undefined
    return pictureOf(item ? bestRendition(item) : bestOf([{ href }]), {
      credit: lineOf(first(bild, 'BILDSKAPARE')),
      caption: lineOf(first(bild, 'BILDTEXT')),
    })
  })
}

function pictureOf(
  rendition: Rendition | undefined,
  words: { readonly [word in 'credit' | 'caption' | 'alt']?: string | undefined },
): Picture | undefined {
  if (!rendition) return undefined
  const { name: _, ...file } = rendition
  const { credit, caption, alt } = words
  return withoutAbsent<Picture>({ ...file, credit, caption, alt })
}
