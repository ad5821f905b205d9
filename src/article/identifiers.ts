import { hash } from 'node:crypto'

/** What a URL parser leaves in some place although RFC 3986 (2) does not allow it in a URI. */
const NOT_IN_A_URI = /[ "<>\\^`{|}]|%(?![\da-f]{2})/gi
/** Brackets are for the host alone (3.2.2). The apostrophe is allowed; with one in an id RSS Guard (4.0) shows nothing of a feed. */
const NOT_AFTER_THE_HOST = /['[\]]/g
const UP_TO_THE_HOST = /^[a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?/

/** @returns the URI as a URL parser spells it (feeds compare it as text), or undefined if it is not absolute */
export function readUri(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url) return undefined
  const href = url.href.replace(NOT_IN_A_URI, encoded)
  const start = UP_TO_THE_HOST.exec(href)![0]
  const [path, ...fragment] = href.slice(start.length).replace(NOT_AFTER_THE_HOST, encoded).split('#')
  return start + path + (fragment.length > 0 ? `#${fragment.join('%23')}` : '')
}

/** `encodeURIComponent` leaves the apostrophe. */
function encoded(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`
}

/** @returns the URL as a URL parser spells it, or undefined if it is not an absolute http or https URL */
export function readUrl(text: string): string | undefined {
  const uri = readUri(text)
  return uri && /^https?:/.test(uri) ? uri : undefined
}

/**
 * @param text a BCP 47 tag; an underscore is taken for a hyphen ("pt_BR", as many systems write it)
 * @returns the canonical spelling (RFC 5646 section 4.5), or undefined if it is no such tag
 */
export function readLanguage(text: string): string | undefined {
  // Four letters and more are well-formed but reserved: "english" is a mistake.
  if (!/^[a-z]{2,3}(?![a-z\d])/i.test(text)) return undefined
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** The name space for names that are URLs: RFC 9562, 6.6. */
export const OF_URLS = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'
/** Our own, for what agencies call their items where that is no URI. */
const OF_ITEMS = '0c0ce1a0-6d3f-4f35-9a53-6f1d8cf0a3be'

/** Names that are longer (characters) no two agencies give. */
const SHORT_NAME = 12
/** Some write a UUID as a URN without its name space. */
const UUID = /^(?:urn:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i
/** What begins as a URN and is none (RFC 8141, section 2): validators of feeds refuse it. */
const NO_URN = /^urn:(?![a-z\d][a-z\d-]{0,31}:\S)/i

/** Whether it is not what programs write where there is no name: it would make all stories one. */
export function isName(identifier: string): boolean {
  return !/^\s*(?:0*|none|null|nil|undefined|unknown|n\/?a|-+)\s*$/i.test(identifier)
}

/**
 * What an agency calls an item, as a URI: its orders to kill must find the story by it, though they may name nobody.
 *
 * @param namer whose name it is, in case it is a short one: two agencies may both call a story "4711"
 */
export function itemUri(name: string, namer: string): string {
  const called = name.trim()
  const uuid = UUID.exec(called)?.[1]
  if (uuid) return `urn:uuid:${uuid.toLowerCase()}`
  const uri = NO_URN.test(called) ? undefined : readUri(called)
  return uri ?? nameBasedUri(called.length > SHORT_NAME ? called : `${namer.trim()} ${called}`)
}

/** @returns a name-based UUID (RFC 9562, 5.5) as a URI: the same for the same name, for ever */
export function nameBasedUri(name: string, space = OF_ITEMS): string {
  const named = Buffer.concat([Buffer.from(space.replaceAll('-', ''), 'hex'), Buffer.from(name)])
  const bytes = hash('sha1', named, 'buffer').subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
