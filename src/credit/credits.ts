/** Who reported a story, as its record and its text say. */
export interface Credits {
  /** The outlet the text was taken from, as written; only where the text or the record says so. */
  readonly via?: string
  /** Bylines, desk initials, editors and contributors, in the order of the text, each once. */
  readonly staff: readonly string[]
  /** The wire agencies credited, in the order of the text, each once, the dateline's included. */
  readonly agencies: readonly Agency[]
  readonly dateline?: Dateline
  /** Whom the record's credit fields name that is no agency that is known: a press release wire, a magazine. */
  readonly sources: readonly string[]
  /** Sources that the record's fields name and that are neither agencies that are known, nor persons, nor a desk. */
  readonly strangers: readonly string[]
  /** Titles of other stories that the text points to ("Read more: …"). */
  readonly related: readonly string[]
  /** What the fields of the record gave, by their names. */
  readonly fields: readonly Finding[]
  /** What each line of the text turned out to be, line for line, and which rule said so. */
  readonly lines: readonly Line[]
}

/** A wire agency or syndication service: one row of the registry. */
export interface Agency {
  /** Lower-case ASCII, stable for ever: it is in the addresses of feeds ("afp", "dpa", "xinhua"). */
  readonly id: string
  /** The short name it is credited under: "AFP", "dpa", "Reuters". */
  readonly name: string
  readonly fullName: string
  /** ISO 3166-1 alpha-2, where it has one home. */
  readonly country?: string
  readonly homepage?: string
  /** IPTC news provider code and Wikidata id, only where verified. */
  readonly iptc?: string
  readonly wikidata?: string
  /** Every further spelling it is credited under. */
  readonly spellings: readonly string[]
}

export interface Dateline {
  /** As written: "BERLIN", "МОСКВА", "北京". */
  readonly place?: string
  readonly agency?: Agency
  /** The whole dateline as written, dash included. */
  readonly text: string
}

export type LineKind = 'body' | 'credit' | 'related' | 'boilerplate'

export interface Line {
  /** The line as given. */
  readonly text: string
  readonly kind: LineKind
  /** What of the line is body: all of it, none (''), or what is left without its dateline or credit. */
  readonly body: string
  /** The rules that read something out of this line, by name, with what they took. */
  readonly found: readonly Finding[]
}

export interface Finding {
  /** The rule's name, as `wirefeed credits` prints it: "signature", "dateline-paren"; of a field its own. */
  readonly rule: string
  /** The piece of the line it read. */
  readonly text: string
}
