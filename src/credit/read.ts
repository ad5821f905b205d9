import type { Credits, Dateline, Finding, Line } from './credits.ts'
import { isDate } from './dates.ts'
import { type CreditFields, findingsIn, readDatelineField, readFields, unique } from './fields.ts'
import type { Registry } from './registry.ts'
import { arabicRules } from './rules/arabic/rules.ts'
import { boilerplateRules } from './rules/boilerplate.ts'
import { bylineRules } from './rules/byline.ts'
import { contributionRules } from './rules/contribution.ts'
import { copyrightRules } from './rules/copyright.ts'
import { datelineRules } from './rules/dateline/rules.ts'
import { deskRules } from './rules/desk.ts'
import { eastAsianCreditRules, eastAsianDatelineRules } from './rules/east-asia/rules.ts'
import { endMarkRules } from './rules/end-mark.ts'
import { labelRules } from './rules/label.ts'
import { ownLineRules } from './rules/own-line.ts'
import { relatedRules } from './rules/related.ts'
import { RELATED_LIST, relatedLists } from './rules/related-list.ts'
import type { Context, Rule, Taken } from './rules/rule.ts'
import { signatureRules } from './rules/signature.ts'
import { tailRules } from './rules/tail.ts'
import { viaRules } from './rules/via.ts'
import { squash } from './sentence.ts'

export type { CreditFields }

interface Family {
  readonly rules: readonly Rule[]
  /** A line without a character of this script is not looked at. */
  readonly script?: RegExp
}

const ARABIC = /\p{Script=Arabic}/u
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The families in the order they are tried: what opens a line, what a whole line says, what ends a line. */
const FAMILIES: readonly Family[] = [
  { rules: bylineRules },
  { rules: arabicRules, script: ARABIC },
  { rules: datelineRules },
  { rules: eastAsianDatelineRules, script: EAST_ASIAN },
  { rules: eastAsianCreditRules, script: EAST_ASIAN },
  { rules: viaRules },
  { rules: relatedRules },
  { rules: copyrightRules },
  { rules: labelRules },
  { rules: contributionRules },
  { rules: deskRules },
  { rules: signatureRules },
  { rules: tailRules },
  { rules: endMarkRules },
  { rules: ownLineRules },
  { rules: boilerplateRules },
]

/** Every rule in that order; before them, whole lists of other stories are taken out. */
export const RULES: readonly Pick<Rule, 'name' | 'reason'>[] = [
  RELATED_LIST,
  ...FAMILIES.flatMap(({ rules }) => rules),
]

/** Credits stand near the ends: in a text of more than twice as many lines the middle is taken for the story. */
const LOOKED_AT = 2_000

/** Longer than this (characters) no button, topic or title of another story is taken to be. */
const FURNITURE = 80

/** A line with everything that the rules took from it. */
interface ReadLine {
  readonly line: Line
  readonly taken: readonly Taken[]
}

/**
 * Reads who reported a text out of its lines (a line = a paragraph or a line of it), and what each line is. `fields` are
 * what its record says by itself.
 */
export function readCredits(
  lines: readonly string[],
  registry: Registry,
  fields: CreditFields = {},
): Credits {
  const read = readLines(lines, registry)
  const taken = read.flatMap((line) => line.taken)
  const given = readFields(fields, registry)
  const via = given.via ?? taken.find((piece) => piece.via !== undefined)?.via
  const written = merged(given.dateline, taken.find((piece) => piece.dateline)?.dateline)
  const dateline = written ?? readDatelineField(squash(fields.located ?? ''), registry)
  return {
    ...(via !== undefined && { via }),
    staff: [...new Set([...given.staff, ...taken.flatMap((piece) => piece.staff ?? [])])],
    agencies: unique([...given.agencies, ...taken.flatMap((piece) => piece.agencies ?? [])]),
    ...(dateline && { dateline }),
    sources: given.sources,
    strangers: given.strangers,
    related: [...new Set(taken.flatMap((piece) => piece.related ?? []))],
    fields: findingsIn(fields),
    lines: read.map((line) => line.line),
  }
}

/** The record's dateline, filled up from the text's. */
function merged(given: Dateline | undefined, found: Dateline | undefined): Dateline | undefined {
  return given && found ? { ...found, ...given } : (given ?? found)
}

/** From the last line up, so that a rule knows whether anything of the story still follows. */
function readLines(lines: readonly string[], registry: Registry): readonly ReadLine[] {
  const lists = relatedLists(lines, registry)
  const written = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const read: ReadLine[] = lines.map((text) => ({
    line: { text, kind: 'body', body: text, found: [] },
    taken: [],
  }))
  let closes = true
  for (let nth = written.length - 1; nth >= 0; nth -= 1) {
    const index = written[nth] ?? 0
    const text = lines[index] ?? ''
    const listed = lists.get(index)
    const isFar = nth >= LOOKED_AT && nth < written.length - LOOKED_AT
    if (listed) {
      read[index] = result(text, [[listed, RELATED_LIST.name]], '')
    } else if (isFar) {
      closes = false
    } else {
      const above = lines[written[nth - 1] ?? -1]?.trim()
      const below = lines[written[nth + 1] ?? -1]?.trim()
      const one = readLine(text, {
        registry,
        nth,
        closes,
        ...(above !== undefined && { above }),
        ...(below !== undefined && { below }),
      })
      read[index] = one
      closes &&= one.line.kind !== 'body' || !isStory(text.trim())
    }
  }
  return read
}

/** What goes on with a story: a sentence, or more words than a page's furniture has. Dates, names and titles do not. */
function isStory(line: string): boolean {
  return !isDate(line) && (/[.…。」]["”»’)]?$/.test(line.slice(-2)) || line.length > FURNITURE)
}

/** Each family once over what the families before it left of the line. */
function readLine(text: string, context: Context): ReadLine {
  const pieces: [Taken, string][] = []
  let rest = text
  for (const family of FAMILIES) {
    if (family.script && !family.script.test(rest)) continue
    const found = firstOf(family.rules, rest, context)
    if (!found) continue
    pieces.push(found)
    rest = found[0].rest
    if (rest.trim() === '') break
  }
  return result(text, pieces, rest)
}

function firstOf(rules: readonly Rule[], line: string, context: Context): [Taken, string] | undefined {
  for (const rule of rules) {
    const taken = rule.read(line, context)
    if (taken) return [taken, rule.name]
  }
  return undefined
}

function result(text: string, pieces: readonly (readonly [Taken, string])[], rest: string): ReadLine {
  const found: Finding[] = pieces.map(([piece, rule]) => ({ rule, text: squash(piece.text) }))
  const gone = pieces.length > 0 && rest.trim() === ''
  const kind = gone ? (pieces.at(-1)?.[0].kind ?? 'credit') : 'body'
  return { line: { text, kind, body: gone ? '' : rest, found }, taken: pieces.map(([piece]) => piece) }
}
