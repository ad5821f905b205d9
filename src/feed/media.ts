import type { Carrier } from './carrier.ts'
import type { EntryPicture } from './pictures.ts'

/** The name space of Media RSS (rssboard.org/media-rss), for every prefix `media:`. */
export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/'

/** An element as xml-js takes it: its attributes, its text, and its children by their names. */
export interface Element {
  readonly _attributes?: Readonly<Record<string, string>>
  readonly _text?: string
  readonly [child: `media:${string}`]: Element
}

/**
 * A picture as `media:content`. Its credit is within, where it is the picture's and nobody else's, and has no role: whether
 * it names a photographer or an agency is not known. Media RSS has no alternative text. What the picture is called comes
 * nearest to it (`media:title`), since captions are its description everywhere (`media:description`).
 */
export function mediaContent(
  { href, type, width, height, size, credit, caption, alt }: EntryPicture,
  carry: Carrier['carry'],
): Element {
  const plain = (text: string) => ({ _attributes: { type: 'plain' }, _text: carry(text) })
  return {
    _attributes: {
      url: carry(href),
      ...(size && { fileSize: String(size) }),
      ...(type && { type: carry(type) }),
      medium: 'image',
      ...(width && { width: String(width) }),
      ...(height && { height: String(height) }),
    },
    ...(alt && { 'media:title': plain(alt) }),
    ...(caption && { 'media:description': plain(caption) }),
    ...(credit && { 'media:credit': { _text: carry(credit) } }),
  }
}

/** An element as xml-js writes it; what it holds is escaped already. */
export function written(name: string, { _attributes = {}, _text = '', ...children }: Element): string {
  const attributes = Object.entries(_attributes).map(([attribute, value]) => ` ${attribute}="${value}"`)
  const within = Object.entries(children).map(([child, element]) => written(child, element as Element))
  return `<${name}${attributes.join('')}>${_text}${within.join('')}</${name}>`
}
