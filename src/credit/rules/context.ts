import type { Registry } from '../registry.ts'
import { type Closing, closingParenthesis, squash } from '../sentence.ts'

/** Where a line stands and what stands around it. */
export interface Place {
  /** The agencies that this site knows. */
  readonly registry: Registry
  /** The next lines above and below that are not blank. */
  readonly above?: string | undefined
  readonly below?: string | undefined
  /** How many lines that are not blank stand above: 0 is the first line of the text. */
  readonly nth: number
  /** Nothing of the story follows: the lines below are credits, links, boilerplate, dates, or short and no sentences. */
  readonly closes: boolean
}

/** What a rule may know of a line besides its own words: its place, and what many rules look for in it, found once. */
export class Context implements Place {
  readonly registry: Registry
  readonly above: string | undefined
  readonly below: string | undefined
  readonly nth: number
  readonly closes: boolean
  /** The line's first characters, as many as a dateline has. */
  readonly start: string
  /** The last parenthesis of the line, if it ends with one. */
  readonly closing: Closing | undefined
  readonly #line: string
  #folded: string | undefined

  constructor(line: string, { registry, above, below, nth, closes }: Place) {
    this.registry = registry
    this.above = above
    this.below = below
    this.nth = nth
    this.closes = closes
    this.start = line.slice(0, START)
    this.closing = closingParenthesis(line)
    this.#line = line
  }

  /** The line with one space for each run of white space. */
  get folded(): string {
    this.#folded ??= squash(this.#line)
    return this.#folded
  }
}

/** A dateline stands within this many characters of the start of its line. */
const START = 160

/** Among so many first lines of a text stand headline, deck, byline and date. */
export const HIGH = 6

export function isHigh({ nth }: Place): boolean {
  return nth < HIGH
}
