import type { Registry } from '../registry.ts'
import { squash } from '../sentence.ts'
import { type Taken, whole } from './rule.ts'

/** Headings over a list of titles, alone on their line: one language a row. */
const HEADINGS = [
  'related|related (?:articles?|links?|stories|news|content|coverage|topics)|more stories|more from [\\p{L} ]{2,25}|recommended(?: for you)?|recommended stories|read more|read next|you may also like|(?:dw|the editors?) recommends?|most read',
  'die redaktion empfiehlt|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|auch interessant',
  'lire aussi|à lire aussi|sur le même sujet|nos articles recommandés',
  'seguir leyendo|sigue leyendo|te puede interesar|notas relacionadas|lea también|más noticias',
  'leia também|leia mais|veja também|saiba mais|leggi anche|lees ook|læs også|les også|läs också',
]
const HEADING = new RegExp(`^[^\\p{L}\\d]{0,3}(?:${HEADINGS.join('|')}) ?:?$`, 'iu')

function isRelatedHeading(line: string): boolean {
  return line.length <= 60 && HEADING.test(line.trim())
}

/** Whether a line under such a heading can be a title: short, and no sentence of a story. */
export function isRelatedTitle(line: string): boolean {
  const text = line.trim()
  return text.length <= 160 && !/[.…:,;]["”’]?$/.test(text) && text.split(' ').length > 2
}

/** The teaser between two titles of such a list; it ends with its date. */
function isRelatedTeaser(line: string): boolean {
  return /\(\d{1,2}\.\d{1,2}\.\d{4}\)$/.test(line.trim().slice(-14))
}

/** The title alone: aggregators print the outlet after it. */
function titleOf(line: string, registry: Registry): string {
  const words = squash(line).split(' ')
  const size = [2, 1].find(
    (count) => words.length > count + 2 && registry.find(words.slice(-count).join(' ')),
  )
  return words.slice(0, words.length - (size ?? 0)).join(' ')
}

/**
 * The lines of lists of other stories, by index: a heading, then titles and teasers until the story goes on. A heading
 * with no title below stays with the story.
 */
export function relatedLists(lines: readonly string[], registry: Registry): ReadonlyMap<number, Taken> {
  const lists = new Map<number, Taken>()
  let heading: number | undefined
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (isRelatedHeading(line)) {
      heading = index
    } else if (heading !== undefined && (isRelatedTitle(line) || isRelatedTeaser(line))) {
      if (!lists.has(heading)) lists.set(heading, whole(lines[heading] ?? '', { kind: 'related' }))
      lists.set(index, listed(line, registry))
    } else {
      heading = undefined
    }
  }
  return lists
}

function listed(line: string, registry: Registry): Taken {
  return whole(line, { kind: 'related', related: isRelatedTeaser(line) ? [] : [titleOf(line, registry)] })
}
