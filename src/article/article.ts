/**
 * What a record says, whatever its format: the words are IPTC's (ninjs, NewsML-G2), the values are cleaned
 * (no control characters, no lone surrogates, dates in UTC).
 */
export interface Article {
  /** The record's key in its store, and which of its articles this is (a NewsML message holds several). */
  readonly key: string
  readonly part: number
  /** The publisher's own identifier, absolute, as a URL parser spells it. */
  readonly uri?: string
  /** It came in an agency's format: what is relative in it counts from nowhere that is known. */
  readonly isWire?: true
  /** The identifier as an agency's record has it, which need be no URI. */
  readonly guid?: string
  /** The story's page on the web, absolute http(s). */
  readonly url?: string
  readonly headline?: string
  readonly summary?: string
  readonly slugline?: string
  readonly byline?: string
  readonly creditline?: string
  readonly infosource?: string
  readonly dateline?: string
  /** The place it is from, where it has no dateline that says so. */
  readonly located?: string
  /** The outlet this copy was taken from, where the record has a field for it. */
  readonly via?: string
  /** BCP 47, canonical spelling: "en", "pt-BR". */
  readonly language?: string
  readonly sections: readonly string[]
  readonly keywords: readonly string[]
  readonly genres: readonly string[]
  /** IPTC urgency: 1 (flash) to 9. */
  readonly urgency?: number
  /** Which version of its story this is; a greater one is newer. */
  readonly version?: number
  /** The identifiers of the stories whose place this one takes: ninjs's `evolvedfrom`. */
  readonly evolvedfrom: readonly string[]
  /** What other systems call this story. */
  readonly altids: readonly string[]
  readonly pubstatus: PubStatus
  /** ISO 8601 in UTC with milliseconds, or 'unreadable': a time that cannot be read is never over. */
  readonly embargoed?: string
  readonly expires?: string
  /** ISO 8601 in UTC with milliseconds. `firstcreated` is absent where the record does not say. */
  readonly firstcreated?: string
  readonly versioncreated?: string
  /** When the store last took this record in, ISO 8601 in UTC: the date of an article that has none. */
  readonly stored: string
  readonly usageterms?: string
  readonly copyrightnotice?: string
  readonly copyrightholder?: string
  /** For editors only: read, never published. */
  readonly ednote?: string
  /** Where this version puts right what an earlier one had wrong. */
  readonly correction?: Correction
  /** What editors want of the evening edition: this story first, or not at all. */
  readonly evening?: 'pin' | 'bar'
  readonly body: readonly Block[]
  /** The pictures that come with it, besides those in its body, the most important first. */
  readonly pictures: readonly Picture[]
}

/** A picture of a story: of all the sizes that the record offers, the one to show. */
export interface Picture {
  /** Its address as the record has it; not every one is a URL. */
  readonly href: string
  /** Its media type, in lower case: "image/jpeg". */
  readonly type?: string
  /** Pixels. */
  readonly width?: number
  readonly height?: number
  /** Bytes. */
  readonly size?: number
  /** Who is to be credited for it, as the record says it. */
  readonly credit?: string
  /** What stands under it, and what stands for it where it is not seen. */
  readonly caption?: string
  readonly alt?: string
}

export interface Correction {
  /** What was wrong, in words for readers; where there are none, it is only said that there was something. */
  readonly text?: string
}

export type PubStatus = 'usable' | 'withheld' | 'canceled'

/** One paragraph, heading, list, quotation or table of a body: what a reader of the text sees as one piece. */
export interface Block {
  /** Its text, white space folded, no-break spaces mended; a line break within it is '\n'. */
  readonly text: string
  /** Its HTML as the record has it, not yet sanitised. Feeds sanitise what they show, last of all. */
  readonly html: string
}

/** Something wrong with a record, in words its author can act on. */
export interface Problem {
  readonly reason: string
  /** Line in the record, from 1, where it makes sense. */
  readonly line?: number
}

/** A record as the store hands it out. */
export interface RecordSource {
  readonly key: string
  readonly bytes: Uint8Array
  /** When the store took it in, ISO 8601 in UTC with milliseconds. */
  readonly modified: string
}

/**
 * What reading a record gave. `problem` means it was rejected whole and there is nothing else; `warnings` are about
 * articles that were read all the same (an embargo that cannot be read, say).
 */
export interface Reading {
  readonly articles: readonly Article[]
  /** What else it holds that is no story, though nothing is wrong with it. */
  readonly left: readonly LeftItem[]
  readonly problem?: Problem
  readonly warnings: readonly Problem[]
}

/** An item that is no story: a package, a picture, a planned event, one without content. */
export interface LeftItem {
  /** Which of the record's items, as of articles. */
  readonly part: number
  readonly guid?: string
  readonly headline?: string
  /** What it is instead: "a package". */
  readonly reason: string
  /** Line in the record, from 1. */
  readonly line?: number
}
