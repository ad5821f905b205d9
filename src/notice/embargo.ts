import type { Article } from '../article/article.ts'
import type { DeskLine } from './desk-line.ts'
import { EMBARGO, EMBARGO_OVER, NONE, SURE_EMBARGO } from './embargo-words.ts'
import { isShouted, type Label, readLabel } from './label.ts'

/** A time of day: a year alone may be that of an embargo on trade. */
const CLOCK =
  /\d[:.h]\d{2}(?!\d)|(?<!\d)\d{4} ?(?:z|gmt|utc|bst|ce?s?t|me?sz?|e[sd]?t|hrs?|hours?|uhr)(?!\p{L})|\d ?(?:h|uhr|[ap]\.?m|horas?|heures?|uur|gmt|utc|o['’]clock)(?!\p{L})/iu
/** What a story about an embargo speaks of, and one that is under an embargo does not. */
const TRADE =
  /embarg|sperrfrist|sanction|sanktion|sanci[oó]n|sanç|sanzion|boy[ck]ot|blo[ck][ck]?ad|bloqueo|эмбарго|санкци/iu
/** Behind a headline: "Ferry sails again (EMBARGOED UNTIL 1800 GMT)". */
const AT_END = /\s[([]([^()[\]]{5,150})[)\]]$/u
/** A line with a stop behind so many characters is a sentence, and a longer one a paragraph (characters). */
const SENTENCE = /^.{40,}[.!?…。]["”»’)\]]*$/u
const PARAGRAPH = 160

/** The label by which a headline, or a line that is one, says that the story is under an embargo. */
export function embargoLabel(line: string, article: Article): Label | undefined {
  const label = readLabel(line, EMBARGO) ?? labelAtEnd(line)
  return label && isOfStory(label, article) ? label : undefined
}

/** The lines above a story's first sentence that say nothing but that it is under an embargo. */
export function embargoLines(article: Article, lines: readonly DeskLine[]): DeskLine[] {
  const top = lines.filter(({ above }) => above < Infinity)
  const story = top.findIndex((line) => isOfText(line))
  return (story < 0 ? top : top.slice(0, story)).filter(({ text }) => isEmbargo(text, article))
}

/** Whether a line is the label of an embargo and nothing else. */
export function isEmbargo(line: string, article: Article): boolean {
  return embargoLabel(line, article)?.rest === ''
}

/** Whether a note, or a line of it, sets the story free. */
export function isEmbargoOver(note: string): boolean {
  return note.split(/\n|\. /, 20).some((line) => readLabel(line, EMBARGO_OVER)?.rest === '')
}

function labelAtEnd(line: string): Label | undefined {
  const [end = '', inside = ''] = AT_END.exec(line.slice(-200)) ?? []
  const label = readLabel(inside, EMBARGO)
  return label?.rest === '' ? { ...label, rest: line.slice(0, -end.length).trim() } : undefined
}

/** "Embargo: EU sharpens sanctions" is a story's headline. Where that could be, what the text speaks of decides. */
function isOfStory({ words, mark, rest, isCapitals }: Label, article: Article): boolean {
  // "EMBARGO-Streit" is one word.
  const isJoined = /^[-–—/]$/.test(mark) && !/embargoed/i.test(words)
  if (isJoined || NONE.test(rest)) return false
  const isSure = SURE_EMBARGO.test(words)
  const isTimed = /\d/.test(words)
  if (CLOCK.test(words) && (rest === '' || isSure || isCapitals)) return true
  if (isSure && (isTimed || isCapitals)) return true
  const isLabel = isSure || isTimed || /:/.test(words) || (isCapitals && !isShouted(rest))
  return isLabel && !speaksOfTrade(rest, article)
}

function speaksOfTrade(rest: string, { headline = '', body }: Article): boolean {
  return (
    [rest, headline].some((text) => TRADE.test(text) && !readLabel(text, EMBARGO)) ||
    body.some(({ text }) => text.split('\n').some((line) => TRADE.test(line) && !readLabel(line, EMBARGO)))
  )
}

function isOfText({ text, isForEditors }: DeskLine): boolean {
  if (isForEditors || readLabel(text, EMBARGO)?.rest === '') return false
  return text.length > PARAGRAPH || SENTENCE.test(text)
}
