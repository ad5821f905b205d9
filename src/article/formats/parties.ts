/** What systems know people by, one word: "schmidt.anna", "Schmidt.Anna", "a_schmidt", "schmidt2". "J.Schmidt" is a name. */
const ACCOUNT =
  /^(?:\S*_\S*|[\p{Ll}\d]*\d[\p{Ll}\d]*|[\p{Ll}\d]+(?:\.[\p{Ll}\d]+)+|\p{Lu}\p{L}+(?:\.\p{Lu}\p{L}+)+)$/u
/** No account has a longer name (characters). */
const LONGEST = 64

/** IPTC's roles of information sources (cv.iptc.org/newscodes/infosourcerole): who it is from before who passed it on. */
const ORIGIN = /orig|author|creat|contentsource/i

/** A source of what a record tells, and what part it had in that; '' where that is not said. */
export interface InfoSource {
  readonly name: string
  readonly role: string
}

/** The sources by name, each once: where it originates from, then those whose part is not said, then who passed it on. */
export function originsFirst(sources: readonly InfoSource[]): string[] {
  const rankOf = ({ role }: InfoSource) => (ORIGIN.test(role) ? 0 : role === '' ? 1 : 2)
  return [...new Set(sources.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ name }) => name))]
}

/** A byline without mail addresses; undefined where it names nobody to readers. */
export function writerIn(byline = ''): string | undefined {
  const words = byline.split(/\s+/).filter((word) => !word.includes('@'))
  const name = words.join(' ').trim()
  if (name === '' || (name.length <= LONGEST && ACCOUNT.test(name))) return undefined
  // What stood before the address.
  return name.replace(/[\s,;:(–-]{1,5}$/, '')
}

/** The house that is told by its address on the web: "belga.be" is Belga. Undefined where it is no such address. */
export function houseAt(address: string): string | undefined {
  return /^(?:www\.)?([\w-]+)(?:\.(?:com?|org|net))?\.[a-z]{2,3}$/i.exec(address)?.[1]
}
