import type { Agency, Dateline, LineKind } from '../credits.ts'
import type { Context } from './context.ts'

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
  readonly needs?: Needs
  /** Asked only of lines that have what it needs. */
  read(line: string, context: Context): Taken | undefined
}

/** What a rule needs a line to be or have before it looks closer: quick to see, and missing from most of a story's. */
export interface Needs {
  /** To have no more characters than this. */
  readonly longest?: number
  /** To be one of so many first lines. */
  readonly first?: number
  /** To have nothing of the story below it. */
  readonly closes?: boolean
  /** This among its first characters ({@link Context.start}). */
  readonly start?: RegExp | undefined
}

/** A rule that says all of its needs: as every line is held against every rule, that must be quick. */
export interface ReadyRule extends Rule {
  readonly needs: Required<Needs>
}

const NOTHING: Required<Needs> = { longest: Infinity, first: Infinity, closes: false, start: undefined }

export function ready(rules: readonly Rule[]): readonly ReadyRule[] {
  return rules.map(({ name, reason, needs, read }) => ({
    name,
    reason,
    needs: { ...NOTHING, ...needs },
    read,
  }))
}

/** What the first of the rules reads that reads anything, of those whose needs the line has. */
export function firstTaken(
  rules: readonly ReadyRule[],
  line: string,
  context: Context,
): readonly [Taken, ReadyRule] | undefined {
  for (const rule of rules) {
    const taken = meets(rule.needs, line, context) ? rule.read(line, context) : undefined
    if (taken) return [taken, rule]
  }
  return undefined
}

function meets(needs: Required<Needs>, line: string, context: Context): boolean {
  return (
    line.length <= needs.longest &&
    context.nth < needs.first &&
    (context.closes || !needs.closes) &&
    (needs.start === undefined || needs.start.test(context.start))
  )
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
