/** Words that open a line and stand apart from what follows: "KILL: …", "(WITHDRAWN) …", "CORRECTED-…", "ADVISORY". */
export interface Label {
  /** The words as written. */
  readonly words: string
  /** The colon, dash or bracket behind them. */
  readonly mark: string
  /** What stands behind them: '' where they stand alone. */
  readonly rest: string
  /** Written as desks shout, or in a script without small letters. */
  readonly isCapitals: boolean
}

/** A label's words and their marks are over after so many characters. */
const LOOK = 300
/** Stars, brackets and calls to attention before a label; no match where nothing of the kind is there. */
const LEAD =
  /^[\s*+#=_~•<>–—-]{0,12}[([【［〔]?\s?(?:(?:BC|URGENT|FLASH|BULLETIN|ATTENTION|ACHTUNG|ATENCI[OÓ]N|ATEN[CÇ][AÃ]O|ATTENZIONE|ВНИМАНИЕ|OBS)(?: ?[-–:!,/]+ ?| (?=(?:KILL|WITHHOLD|STORY)\b)))?(?<!^)/u
const ALONE = '[\\s*+#=!.…\'"’_~<>)\\]】］〕/–—-]{0,20}$'
/** A colon, a dash between spaces, or the bracket that closes what one opened. */
const APART =
  '\\s?[)\\]】］〕>]?\\s?[:：]\\s?|[)\\]】］〕>]\\s?(?:[-–—]{1,2}\\s)?|\\s[-–—]{1,3}\\s|[-–—]{2,3}\\s?|!\\s'
/** A dash or slash without spaces joins words, unless the first is shouted: "WITHDRAWN-Talks fail". */
const JOINED = '[-–—/]'

/** What finds a label of these words (sources of regular expressions, one language a row) with `readLabel`. */
export function labelOf(rows: readonly string[]): RegExp {
  return new RegExp(`^(${rows.join('|')})(?:(${ALONE})|(${APART})|(${JOINED}))`, 'iu')
}

export function readLabel(line: string, label: RegExp): Label | undefined {
  const text = line.slice(0, LOOK)
  const lead = LEAD.exec(text)?.[0].length
  return (lead && readAt(line, text, lead, label)) || readAt(line, text, 0, label)
}

/** Whether `readLabel` may find a label of these words: asked of the words of several labels at once, before each. */
export function mayOpen(line: string, label: RegExp): boolean {
  const text = line.slice(0, LOOK)
  const lead = LEAD.exec(text)?.[0].length
  return label.test(text) || (lead !== undefined && label.test(text.slice(lead)))
}

function readAt(line: string, text: string, from: number, label: RegExp): Label | undefined {
  const found = label.exec(text.slice(from))
  if (!found) return undefined
  const [all, words = '', alone, , joined] = found
  if (joined !== undefined && !isCapitals(words)) return undefined
  const rest = alone === undefined ? line.slice(from + all.length).trim() : ''
  return { words, mark: all.slice(words.length), rest, isCapitals: isCapitals(words) }
}

/** No small letter, and a letter. Scripts that have no capitals count: they cannot say it otherwise. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}/u.test(text)
}

/** All of it shouted, so that a word in capitals says nothing. */
export function isShouted(text: string): boolean {
  return isCapitals(text) && text !== text.toLowerCase()
}
