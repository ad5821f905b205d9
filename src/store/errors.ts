import type { Listed } from './store.ts'

/** Whatever a store cannot do: names the place and key, and carries what stood in the way as its cause. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'
}

/** The key has moved since the writer last looked (S3's 412 and 409): look again, do not just write again. */
export class Conflict extends StoreError {
  override readonly name = 'Conflict'

  constructor(place: string, key: string) {
    super(`${key} in ${place} has changed meanwhile`)
  }
}

/** The store does not answer, or not now: of what it holds nothing is known, not even that it may not be read. */
export class Unavailable extends StoreError {
  override readonly name = 'Unavailable'
}

/** Another process holds the folder's lock and does not let go. */
export class Locked extends StoreError {
  override readonly name = 'Locked'
}

/** There are more bytes than the reader asked for at most. */
export class TooLarge extends StoreError {
  override readonly name = 'TooLarge'
  /** Of what is there, as a listing would say. */
  readonly found: Listed

  constructor(place: string, found: Listed) {
    super(`${found.key} in ${place} is too large (${found.size} bytes)`)
    this.found = found
  }
}

/** A key that cannot name anything in a store: empty, absolute, with '.' or '..' segments, control characters, backslashes, or not UTF-8. */
export class BadKey extends StoreError {
  override readonly name = 'BadKey'

  constructor(place: string, key: string) {
    super(`${JSON.stringify(key)} cannot be a key in ${place}: rename it`)
  }
}

/** The time for this is up: nothing more is asked of the store, and whoever comes next goes on from here. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Whether an error is about one key alone, so that work on the others can go on. */
export function isAboutKey(error: unknown): error is StoreError {
  return error instanceof StoreError && !(error instanceof Unavailable)
}
