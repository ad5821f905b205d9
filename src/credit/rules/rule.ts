import type { Agency, Dateline, LineKind } from '../credits.ts'
import type { Registry } from '../registry.ts'

/** What a rule may know of a line besides its own words: where it stands and what stands around it. */
export interface Context {
  /** The agencies that this site knows. */
  readonly registry: Registry
  /** The next lines above and below that are not blank. */
  readonly above?: string
  readonly below?: string
  /** How many lines that are not blank stand above: 0 is the first line of the text. */
  readonly nth: number
  /** Nothing of the story follows: the lines below are credits, links, boilerplate, dates, or short and no sentences. */
  readonly closes: boolean
}

/** Whether a line is among the first of its text, where headline, deck, byline and date stand. */
export function isHigh({ nth }: Context): boolean {
  return nth < HIGH
}

const HIGH = 6

/** What a rule read out of a line. */
export interface Taken {
  /** The piece it read. */
  readonly text: string
  /** The line without that piece: '' when the whole line was taken. */
  readonly rest: string
  /** What the piece is; a credit unless it says otherwise. */
  readonly kind?: LineKind
  readonly via?: string
  readonly staff?: readonly string[]
  readonly agencies?: readonly Agency[]
  readonly dateline?: Dateline
  readonly related?: readonly string[]
}

/** One form of credit. Rules of a family are tried in order; the first that reads something ends the family. */
export interface Rule {
  /** As `wirefeed credits` prints it. */
  readonly name: string
  /** Why an editor would read it so. */
  readonly reason: string
  read(line: string, context: Context): Taken | undefined
}

/** The whole line taken. */
export function whole(line: string, taken: Omit<Taken, 'text' | 'rest'> = {}): Taken {
  return { text: line.trim(), rest: '', ...taken }
}

/** The end of a line taken, from where `before` ends. */
export function tail(line: string, before: string, taken: Omit<Taken, 'text' | 'rest'>): Taken {
  return { text: line.slice(before.length).trim(), rest: before.trimEnd(), ...taken }
}

/** The start of a line taken, up to where `after` starts. */
export function head(line: string, after: string, taken: Omit<Taken, 'text' | 'rest'>): Taken {
  return { text: line.slice(0, line.length - after.length).trim(), rest: after.trimStart(), ...taken }
}
