import { ARABIC } from '../../scripts.ts'
import type { Context } from '../context.ts'
import { head, type Taken, whole } from '../rule.ts'
import { creditIn } from './cast.ts'
import { readGroups } from './groups.ts'
import { clean, HIGH, isAboveStory } from './line.ts'
import { nameOf } from './names.ts'
import { DATE_WORDS } from './words.ts'

/** How far from its line's start a dateline can reach (characters). */
const WIDEST = 60
/** "رويترز - name: …" quotes somebody in a headline, which is shorter than this. */
const HEADLINE = 100

export function datedLine(line: string, context: Context): Taken | undefined {
  const text = isAboveStory(line, context) ? clean(line).replace(/(?<=\d)(?=\p{L})/gu, ' ') : ''
  const words = text.split(' ')
  const size = [1, 2, 3].find((count) => context.registry.find(words.slice(-count).join(' '))) ?? 0
  const agency = context.registry.find(words.slice(words.length - size).join(' '))
  const start = words.findIndex((word) => /^\p{Nd}/u.test(word))
  const place = nameOf(words.slice(0, Math.max(start, 0)).join(' '))
  const date = words.slice(start, words.length - size)
  const dated = date.every((word) => DATE_WORDS.has(word) || /^\p{Nd}{1,4}$/u.test(word))
  if (!agency || !place || !dated || !date.some((word) => /^\p{Nd}{4}$/u.test(word))) return undefined
  return whole(line, {
    agencies: [agency],
    dateline: { place: place.text, agency, text: line.trim() },
  })
}

export function dateline(line: string, { registry, nth }: Context): Taken | undefined {
  const colon = nth < HIGH ? line.slice(0, WIDEST).indexOf(':') : -1
  const rest = line.slice(colon + 1)
  if (colon < 0 || rest.length < HEADLINE || !ARABIC.test(line.slice(0, colon))) return undefined
  const groups = readGroups(clean(line.slice(0, colon)), registry)
  const credit = groups?.length === 2 ? creditIn(groups, line.slice(0, colon + 1).trim()) : undefined
  return credit && head(line, rest, credit)
}
