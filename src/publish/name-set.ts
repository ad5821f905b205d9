/**
 * A set of names that takes four bytes for each: of a name that is in it, it always says so; of one that is not, it says
 * so but once in four thousand million for each name it has.
 */
export class NameSet {
  /** In order. */
  readonly #hashes: Uint32Array

  private constructor(hashes: Uint32Array) {
    this.#hashes = hashes
  }

  static of(names: Iterable<string>): NameSet {
    return new NameSet(Uint32Array.from(new Set([...names].map(NameSet.hashOf))).sort())
  }

  /** FNV-1a of 32 bits, as draft-eastlake-fnv has it, over UTF-16 code units. */
  static hashOf(this: void, name: string): number {
    let hash = 0x811c9dc5
    for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
    return hash >>> 0
  }

  has(hash: number): boolean {
    let [low, high] = [0, this.#hashes.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#hashes[middle]! < hash) low = middle + 1
      else high = middle
    }
    return this.#hashes[low] === hash
  }

  /** As text, to be stored. */
  toText(): string {
    return Buffer.from(this.#hashes.buffer).toString('base64')
  }

  static fromText(text: string): NameSet {
    const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
    return new NameSet(new Uint32Array(bytes.buffer))
  }
}
