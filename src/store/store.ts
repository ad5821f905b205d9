/**
 * A place for bytes under keys: a folder, an S3 prefix, memory. Keys are relative, '/'-separated, without '.' or '..'
 * segments. Every write names what it expects to find, so that a blind write cannot be spelled.
 */
export interface Store {
  /** Where this is, for people and as its identity: an absolute path, an `s3://` address. */
  readonly place: string
  /** Everything under `prefix` (all, where it is ''), in no particular order, hidden keys left out. */
  list(prefix: string): Promise<Listed[]>
  /**
   * The bytes and their version, or undefined where there are none. Never "not there" for "not allowed".
   * Throws `TooLarge` where there are more than `atMost` bytes, and then reads none of them.
   */
  read(key: string, atMost?: number): Promise<Stored | undefined>
  /** Replaces all of the key's bytes at once or not at all. Throws `Conflict` where `expect` does not hold. */
  write(key: string, bytes: Uint8Array, expect: Expectation, headers?: Headers): Promise<Version>
  /**
   * Takes away what is there, if anything is. Only for keys that are written once and never again: what is absent has no
   * version by which a late writer could be kept out.
   */
  remove(key: string): Promise<void>
}

declare const version: unique symbol
/** Names one state of one key: two reads with the same version gave the same bytes. Opaque outside its store. */
export type Version = string & { readonly [version]: never }

/** What a writer believes is there now. */
export type Expectation = Version | 'absent'

export interface Listed {
  readonly key: string
  readonly version: Version
  /** Bytes. */
  readonly size: number
  /** When it was last written, ISO 8601 in UTC with milliseconds. */
  readonly modified: string
}

export interface Stored {
  readonly bytes: Uint8Array
  readonly version: Version
  /** When it was last written, ISO 8601 in UTC with milliseconds. */
  readonly modified: string
}

/** What a web server sends with the bytes, for stores that keep it. */
export interface Headers {
  readonly contentType: string
  readonly cacheControl: string
  /** Further words kept with the bytes, for whoever looks into the store; ASCII. */
  readonly metadata?: { readonly [name: string]: string }
}
