import { DomUtils, parseDocument } from 'htmlparser2'
import { withoutAbsent } from '../article/absent.ts'
import type { Article, Picture } from '../article/article.ts'
import { cleanLine } from '../article/clean.ts'
import { type HtmlElement, type HtmlNode, isElement } from '../article/html-document.ts'
import { escapeMarkup } from './markup.ts'
import { isSecretAddress, pictureAddress } from './picture-address.ts'
import { isPermittedPicture } from './picture-credits.ts'
import type { Site } from './site.ts'
import type { PictureInText } from './without-pictures.ts'

/** A picture as feeds show it: its address is absolute, http or https, and anybody's. */
export type EntryPicture = Picture

/** More pictures of one story (a gallery) are not listed. */
const MOST = 20

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** What addresses of a story's pictures count from where they are relative; '' where nobody knows. */
export function baseOf(
  { url, isWire }: Pick<Article, 'url' | 'isWire'>,
  { link }: Pick<Site, 'link'>,
): string {
  return url ?? (isWire ? '' : link)
}

/**
 * The pictures of a story, each once: those that come with it, and then those of its text as it is shown.
 *
 * @param content safe HTML, its addresses absolute
 */
export function picturesOf(article: Article, content: string, site: Site): readonly EntryPicture[] {
  const own = article.pictures.filter((picture) => isPermitted(picture, site))
  const pictures = new Map<string, EntryPicture>()
  for (const picture of [...own, ...(/<img\b/.test(content) ? picturesIn(content) : [])]) {
    const href = pictureAddress(picture.href, baseOf(article, site))
    if (href && isPicture(picture)) pictures.set(href, { ...picture, ...pictures.get(href), href })
    if (pictures.size === MOST) break
  }
  return [...pictures.values()].map(withType)
}

/** Says which pictures of its text a story may not show: those lent to the newsroom alone, and those of agencies that forbid it. */
export function refusalOf(
  { pictures, ...story }: Pick<Article, 'pictures' | 'url' | 'isWire'>,
  site: Site,
): (picture: PictureInText) => boolean {
  const base = baseOf(story, site)
  const refused = pictures.filter((picture) => !isPermitted(picture, site))
  const addresses = new Set(refused.map(({ href }) => pictureAddress(href, base)))
  return ({ src, words }) =>
    isSecretAddress(src, base) ||
    addresses.has(pictureAddress(src, base) ?? '') ||
    !isPermittedPicture(words, site)
}

/** The pictures of an entry that its text does not show: what readers are to show besides, so that none is seen twice. */
export function besidesText({
  pictures = [],
  content,
}: {
  readonly pictures?: readonly EntryPicture[]
  readonly content: string
}): readonly EntryPicture[] {
  return pictures.filter(({ href }) => !content.includes(`src="${escapeMarkup(href)}"`))
}

/** Whether the agency that is credited for a picture lets it be shown. */
export function isPermitted({ credit = '', caption = '' }: Picture, site: Site): boolean {
  return isPermittedPicture(`${credit}\n${caption}`, site)
}

/** No film, and nothing that is there to count its readers. */
function isPicture({ type = 'image/', width = Infinity, height = Infinity }: Picture): boolean {
  return type.startsWith('image/') && Math.min(width, height) > 1
}

function withType(picture: EntryPicture): EntryPicture {
  const ending = /\.([a-z]+)$/i.exec(new URL(picture.href).pathname)?.[1]?.toLowerCase() ?? ''
  const type = picture.type ?? TYPES[ending]
  return type ? { ...picture, type } : picture
}

function picturesIn(content: string): Picture[] {
  return DomUtils.getElementsByTagName('img', parseDocument(content)).map((image) =>
    withoutAbsent<Picture>({
      href: image.attribs.src ?? '',
      width: pixels(image.attribs.width),
      height: pixels(image.attribs.height),
      caption: captionOf(image),
      alt: cleanLine(image.attribs.alt ?? '') || undefined,
    }),
  )
}

/** What the nearest figure around a picture says of it. */
function captionOf(image: HtmlElement): string | undefined {
  let figure: HtmlNode | null = image.parent as HtmlNode | null
  while (figure && !(isElement(figure) && figure.name === 'figure')) figure = figure.parent as HtmlNode | null
  const caption = figure?.children.find((child) => isElement(child) && child.name === 'figcaption')
  return caption && (cleanLine(DomUtils.textContent(caption)) || undefined)
}

/** "640", "640px", and not "100%". */
function pixels(said = ''): number | undefined {
  const count = /^\s*(\d{1,5})(?:px)?\s*$/.exec(said)?.[1]
  return count === undefined ? undefined : Number(count)
}
