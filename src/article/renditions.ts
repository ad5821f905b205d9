/** One of the sizes and formats in which a record offers a picture. */
export interface Rendition {
  /** As the record has it; not every one is a URL. */
  readonly href: string
  /** Its media type as the record has it: "image/jpeg", "image/jpg", "JPEG". */
  readonly type?: string
  /** Pixels. */
  readonly width?: number
  readonly height?: number
  /** Bytes. */
  readonly size?: number
  /** What the record calls it: "rnd:highRes", "thumbnail", "WatermarkPreview". */
  readonly name?: string
}

/** How long the longer side of a picture on a page is, in pixels. */
const WANTED = { min: 1200, max: 2000 }
/** What is no longer than this is there to count readers, not for them to see. */
const SPECK = 2

const WEB_TYPE = /^(?:image\/)?(?:x-|p)?(jpe?g|png|gif|webp|avif)(?![\w+.-])/i
const WEB_ENDING = /\.(jpe?g|png|gif|webp|avif)(?:[?#]|$)/i
const ANY_ENDING = /[^/]\.[a-z][a-z\d]{1,4}(?:[?#]|$)/i
/** Types that tell nothing. */
const VAGUE_TYPE = /^(?:image(?:\/\*)?|application\/octet-stream|binary\/octet-stream)$/i

const SPOILT = /watermark|\bcomp\b/i
const TINY = /thumb|icon|squared?\b|avatar/i
const SMALL = /preview|low|small|viewimage|mobile/i
const LARGE = /original|high|hires|full|print|master/i

/**
 * The rendition best suited to a web page: a picture of a type that browsers show, without a watermark, and nearest to
 * a page's width. Sizes count before names, and too small is worse than too large.
 *
 * @returns the rendition, its type in the spelling of the registry where it is known or its address tells it;
 * undefined where none is a picture for the web
 */
export function bestOf(renditions: readonly Rendition[]): Rendition | undefined {
  const pictures = renditions.flatMap((rendition) => asWebPicture(rendition) ?? [])
  return pictures.reduce<Rendition | undefined>(
    (best, next) => (best && demerit(best) <= demerit(next) ? best : next),
    undefined,
  )
}

function asWebPicture({ type: said, ...rendition }: Rendition): Rendition | undefined {
  const { href, width, height } = rendition
  if (href.trim() === '' || (width !== undefined && Math.max(width, height ?? 0) <= SPECK)) return undefined
  const type = said?.trim() ?? ''
  const known = WEB_TYPE.exec(type)?.[1] ?? (isTelling(type) ? undefined : WEB_ENDING.exec(href)?.[1])
  if (known) return { ...rendition, type: `image/${known.toLowerCase().replace('jpg', 'jpeg')}` }
  return type === '' && !ANY_ENDING.test(pathOf(href)) ? rendition : undefined
}

function isTelling(type: string): boolean {
  return type !== '' && !VAGUE_TYPE.test(type)
}

/** What follows the host, which ends like a file: "example.com". */
function pathOf(href: string): string {
  return href.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '')
}

/** The less, the better: whole steps for what a picture must not be, below that how far it is from the wanted size. */
function demerit(rendition: Rendition): number {
  const name = rendition.name ?? ''
  const length = Math.max(rendition.width ?? 0, rendition.height ?? 0)
  const spoilt = SPOILT.test(name) ? 100 : 0
  return spoilt + (length > 0 ? distance(length) : distanceByName(name))
}

function distance(length: number): number {
  if (length < WANTED.min) return 2 * Math.log(WANTED.min / length)
  return length > WANTED.max ? Math.log(length / WANTED.max) : 0
}

/** As if its size were said: about 200 pixels, 500, 4000, 1000. */
function distanceByName(name: string): number {
  if (TINY.test(name)) return distance(200)
  if (SMALL.test(name)) return distance(500)
  return LARGE.test(name) ? distance(4000) : distance(1000)
}

/** A whole number above nought, of pixels or bytes, as records write it: "1200", "1200px". */
export function countIn(text = ''): number | undefined {
  const digits = /^\s*0*([1-9]\d{0,11})(?:px)?\s*$/i.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
