import type { Credits, Dateline, Finding, Line } from './credits.ts'
import { isDate } from './dates.ts'
import { type CreditFields, findingsIn, readDatelineField, readFields, unique } from './fields.ts'
import type { Registry } from './registry.ts'
import { arabicRules } from './rules/arabic/rules.ts'
import { boilerplateRules } from './rules/boilerplate.ts'
import { bylineRules } from './rules/byline.ts'
import { Context, type Place } from './rules/context.ts'
import { contributionRules } from './rules/contribution.ts'
import { copyrightRules } from './rules/copyright.ts'
import { DATELINE_MARKS, datelineRules } from './rules/dateline/rules.ts'
import { deskRules } from './rules/desk.ts'
import { eastAsianCreditRules, eastAsianDatelineRules } from './rules/east-asia/rules.ts'
import { endMarkRules } from './rules/end-mark.ts'
import { labelRules } from './rules/label.ts'
import { ownLineRules } from './rules/own-line.ts'
import { relatedRules } from './rules/related.ts'
import { RELATED_LIST, relatedLists } from './rules/related-list.ts'
import { firstTaken, type ReadyRule, type Rule, ready, type Taken } from './rules/rule.ts'
import { signatureRules } from './rules/signature.ts'
import { tailRules } from './rules/tail.ts'
import { viaRules } from './rules/via.ts'
import { ARABIC, EAST_ASIAN, OTHER_SCRIPT } from './scripts.ts'
import { squash } from './sentence.ts'

export type { CreditFields }

interface Family {
  readonly rules: readonly ReadyRule[]
  /** A line without a character of this script is not looked at. */
  readonly script?: RegExp
  /** A line without one of these marks in its first characters ({@link Context.start}) is not looked at. */
  readonly marks?: RegExp
}

/** The families in the order they are tried: what opens a line, what a whole line says, what ends a line. */
const FAMILIES: readonly Family[] = [
  { rules: ready(bylineRules) },
  { rules: ready(arabicRules), script: ARABIC },
  { rules: ready(datelineRules), marks: DATELINE_MARKS },
  { rules: ready(eastAsianDatelineRules), script: EAST_ASIAN },
  { rules: ready(eastAsianCreditRules), script: EAST_ASIAN },
  { rules: ready(viaRules) },
  { rules: ready(relatedRules) },
  { rules: ready(copyrightRules) },
  { rules: ready(labelRules) },
  { rules: ready(contributionRules) },
  { rules: ready(deskRules) },
  { rules: ready(signatureRules) },
  { rules: ready(tailRules) },
  { rules: ready(endMarkRules) },
  { rules: ready(ownLineRules) },
  { rules: ready(boilerplateRules) },
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
      const one = readLine(text, { registry, nth, closes, above, below })
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
function readLine(text: string, place: Place): ReadLine {
  const pieces: [Taken, string][] = []
  const hasOther = OTHER_SCRIPT.test(text)
  let rest = text
  let context = new Context(rest, place)
  for (const family of FAMILIES) {
    const { script, marks } = family
    if (script && !(hasOther && script.test(rest))) continue
    if (marks && !marks.test(context.start)) continue
    const found = firstTaken(family.rules, rest, context)
    if (!found) continue
    const [taken, { name }] = found
    pieces.push([taken, name])
    rest = taken.rest
    if (rest.trim() === '') break
    context = new Context(rest, place)
  }
  return result(text, pieces, rest)
}

function result(text: string, pieces: readonly (readonly [Taken, string])[], rest: string): ReadLine {
  const found: Finding[] = pieces.map(([piece, rule]) => ({ rule, text: squash(piece.text) }))
  const gone = pieces.length > 0 && rest.trim() === ''
  const kind = gone ? (pieces.at(-1)?.[0].kind ?? 'credit') : 'body'
  return { line: { text, kind, body: gone ? '' : rest, found }, taken: pieces.map(([piece]) => piece) }
}
