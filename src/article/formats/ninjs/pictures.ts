import { withoutAbsent } from '../../absent.ts'
import type { Picture } from '../../article.ts'
import { plainOf } from '../../plain.ts'
import { bestOf, countIn, type Rendition } from '../../renditions.ts'
import { codeAt, listAt, type Members, membersOf, namedAt, textAt } from './members.ts'
import { embargoOf, pubstatusOf } from './status.ts'
import { describedAs, summaryOf } from './texts.ts'

/** A picture with the addresses of all its sizes: any of them may stand in the text. */
export interface Attached extends Picture {
  readonly hrefs: readonly string[]
}

/** Galleries hold pictures, and are themselves attached to a story. */
const MAX_DEPTH = 3

/**
 * The pictures that are attached to an item, the most important first. Superdesk calls the one over the story
 * "featuremedia", and those in the text "editor_0", "editor_1".
 */
export function attachedTo(members: Members, depth = 0): readonly Attached[] {
  if (depth >= MAX_DEPTH) return []
  return namedAt(members, 'associations')
    .map(([name, item]) => ({ rank: rankOf(name, membersOf(item)), members: membersOf(item) }))
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ members: each }) => [...(pictureOf(each) ?? []), ...attachedTo(each, depth + 1)])
}

/** The pictures that do not stand in the text already. */
export function besides(attached: readonly Attached[], html: string): readonly Picture[] {
  const quoted = html.replaceAll('&amp;', '&').matchAll(/"([^"]*)"/g)
  const within = new Set([...quoted].map(([, value]) => value))
  return attached
    .filter(({ hrefs }) => !hrefs.some((href) => within.has(href)))
    .map(({ hrefs: _, ...picture }) => picture)
}

/** Who is to be credited for a picture, by each of its addresses. */
export function creditsByHref(attached: readonly Attached[]): ReadonlyMap<string, string> {
  return new Map(
    attached.flatMap(({ hrefs, credit }) =>
      credit === undefined ? [] : hrefs.map((href) => [href, credit] as const),
    ),
  )
}

function rankOf(name: string, members: Members): number {
  const nth = /^editor_(\d{1,6})$/.exec(name)?.[1]
  if (name === 'featuremedia') return 0
  if (nth) return 2 + Number(nth) / 1e6
  return /logo/i.test(name) || codeAt(members, 'type') === 'graphic' ? 3 : 1
}

function pictureOf(members: Members): readonly Attached[] {
  const type = codeAt(members, 'type')
  if (!['', 'picture', 'graphic', 'photo', 'image'].includes(type) || !isFree(members)) return []
  const offered = renditionsOf(members)
  const best = bestOf(offered)
  // What does not say that it is a picture must have the type of one.
  if (!best || (type === '' && !best.type)) return []
  const { href, type: mediaType, width, height, size } = best
  const caption = captionOf(members)
  const alt = textAt(members, 'alttext', 'body_text')
  return [
    withoutAbsent<Attached>({
      href,
      type: mediaType,
      width,
      height,
      size,
      credit: creditOf(members),
      caption,
      alt: alt && plainOf(alt),
      hrefs: offered.map((rendition) => rendition.href),
    }),
  ]
}

/** One under an embargo of its own may not be shown with the story, whenever that ends: we know no clock here. */
function isFree(members: Members): boolean {
  return (pubstatusOf(members) ?? 'usable') === 'usable' && embargoOf(members) === undefined
}

/** Where there are no renditions, the picture may itself be what is linked. */
function renditionsOf(members: Members): readonly Rendition[] {
  const offered = namedAt(members, 'renditions').flatMap(([name, item]) => renditionOf(name, membersOf(item)))
  return offered.length > 0 ? offered : renditionOf('', members)
}

/** TT tells in `usage` and `variant` what others have in the name, AP in `rel`. */
function renditionOf(name: string, members: Members): readonly Rendition[] {
  const href = textAt(members, 'href')
  if (href === undefined) return []
  const names = [name, ...['usage', 'variant', 'rel'].map((member) => textAt(members, member) ?? '')]
  return [
    withoutAbsent<Rendition>({
      href,
      type: textAt(members, 'mimetype', 'contenttype', 'mime_type', 'format'),
      width: countIn(textAt(members, 'width')),
      height: countIn(textAt(members, 'height')),
      size: countIn(textAt(members, 'sizeinbytes', 'length')),
      name: names.join(' ').trim(),
    }),
  ]
}

function captionOf(members: Members): string | undefined {
  return describedAs(members, 'caption') ?? summaryOf(members)
}

function creditOf(members: Members): string | undefined {
  const [photographer] = listAt(members, 'photographer', 'photographers')
  const said =
    describedAs(members, 'creditline') ??
    textAt(members, 'creditline', 'byline', 'by') ??
    textAt(membersOf(photographer), 'name') ??
    textAt(members, 'source', 'copyrightholder', 'copyrightnotice')
  return said && plainOf(said)
}
