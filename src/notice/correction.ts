import type { Article, Correction } from '../article/article.ts'
import { CORRECTIONS, CORRECTS, NO_CORRECTION } from './correction-words.ts'
import { unwrapped } from './desk-line.ts'
import { type Label, labelOf, readLabel } from './label.ts'
import type { EdgeLine } from './lines.ts'

const LABEL = labelOf(CORRECTIONS)
/** Agencies refile a corrected story: "REFILE-CORRECTED-UPDATE 2-Talks fail". */
const HEADLINE_LABEL = labelOf([...CORRECTIONS.map((words) => `(?:refile-)?(?:${words})`)])
const VERB = new RegExp(`^(?:${CORRECTS.join('|')})(?![\\p{L}])[:\\s]?`, 'iu')
/** The last line of a story that says of itself that it was put right. */
const TOLD =
  /^this (?:story|article|version|report|item) (?:(?:has been|was) (?:updated to correct|corrected)|corrects)(?!\p{L})/iu
/** Lines from the top and from the end among which a desk says so. */
const HIGH = 4
const LOW = 5
const LONGEST = 1_500
/** Prices and prisons have corrections too, and columns a title: "Correction: why shares fall". */
const MARKETS =
  /^.{0,120}?(?<!\p{L})(?:shares?|stocks?|markets?|prices?|bitcoin|wall street|bull|bear|dax|dow|nasdaq|aktien|kurse|märkte|börsen?|bourse|marchés?|cours|bolsas?|mercados?|acciones|ações|borsa|mercati|beurs|aksjer|officers?|facility)(?!\p{L})|^.{0,200}\?$/iu
const SMALL = /^\p{Ll}/u

/** The words of a line that is a correction: '' where it only says that there is one. */
export function correctionIn({ text, above, below }: EdgeLine): string | undefined {
  if (!(above < HIGH || below < LOW) || text.length > LONGEST) return undefined
  const inside = unwrapped(text)
  const isWrapped = inside !== text
  if (isWrapped && VERB.test(inside)) return readLabel(inside, LABEL)?.rest ?? inside
  if (TOLD.test(text)) return text
  const label = readLabel(inside, LABEL)
  if (!label) return undefined
  return label.isCapitals || hasColon(label) || isWrapped ? label.rest : undefined
}

function hasColon({ mark }: Label): boolean {
  return /[:：]/.test(mark)
}

/** A headline without the label of a correction, which feeds say in words of their own; undefined where it has none. */
export function headlineWithout(headline: string): string | undefined {
  const label = readLabel(headline, HEADLINE_LABEL)
  if (label && label.rest !== '') return isCorrection(label) ? label.rest : undefined
  const end = AT_END.exec(headline.slice(-60))?.[0]
  return end === undefined || end.length === headline.length
    ? undefined
    : headline.slice(0, -end.length).trim()
}

const AT_END = new RegExp(`\\s?[([【［](?:${CORRECTIONS.join('|')})[)\\]】］]$`, 'iu')

/** A label in small letters must have a colon or brackets, and go on as a headline does that is about no market. */
function isCorrection(label: Label): boolean {
  if (label.isCapitals) return true
  return (
    /[)\]】］]/.test(label.mark) || (hasColon(label) && !SMALL.test(label.rest) && !MARKETS.test(label.rest))
  )
}

/** Editors tell each other in more words than these, at the start of what they say. */
const EDNOTE = new RegExp(
  `(?:^|[.,;:(–—-]\\s?)(?:${[...CORRECTIONS, ...CORRECTS].join('|')})(?![\\p{L}])|(?:korrigiert|berichtigt)(?=[.,;]|$)`,
  'iu',
)

export function isCorrectedInNote(ednote: string): boolean {
  return EDNOTE.test(ednote.slice(0, 1_000).replace(NONE, ' '))
}

const NONE = new RegExp(`(?<!\\p{L})(?:${NO_CORRECTION.join('|')})(?!\\p{L})`, 'giu')

/** What an article's correction becomes by the words found; one that has words already keeps them. */
export function correctionOf({ correction }: Article, texts: readonly string[]): Correction {
  const text = texts.filter((words) => words !== '').join(' ')
  if (correction?.text !== undefined || text === '') return correction ?? {}
  return { text }
}
