import type { Article } from '../article/article.ts'
import { isAdvisoryGenre } from '../article/formats/advisory.ts'
import { readAddress, readCall, readNote } from './address.ts'
import { DAY, DOUBTFUL_ADVISORY, SURE_ADVISORY, SURE_TEST, TEST_LABEL } from './advisory-words.ts'
import { isCapitals, isShouted, readLabel } from './label.ts'
import type { Notice } from './notice.ts'

/** Whether a record as a whole is for editors: an advisory, a daybook, a schedule of coverage, a test. */
export function isAdvisory(notice: Notice, stays: Article): boolean {
  const { article, head, top } = notice
  if (article.genres.some(isAdvisoryGenre)) return true
  const heads = article.headline === undefined ? [head] : [head, top[0] ?? '']
  return (
    isHeaded(head, notice) ||
    isNothingLeft(article, stays) ||
    isTest(head, notice) ||
    heads.some((line) => isAllForEditors(line, notice, stays)) ||
    (heads[1] !== undefined && readLabel(heads[1], SURE_ADVISORY)?.isCapitals === true)
  )
}

/** All it says is to editors. What is left of a correction is for readers, and so is a picture. */
function isNothingLeft(article: Article, { headline, body, correction }: Article): boolean {
  if (article.body.length === 0 || correction?.text !== undefined) return false
  if (headline !== undefined && readAddress(headline) === undefined) return false
  return (
    body.length < article.body.length &&
    body.every(({ text, html }) => text.trim() === '' && !SHOWN.test(html))
  )
}

const SHOWN = /<(?:img|picture|figure|video|audio|iframe|object|embed|svg)\b/i

function isHeaded(head: string, notice: Notice): boolean {
  const { isShort, isAddressed, article } = notice
  const sure = readLabel(head, SURE_ADVISORY)
  if (sure) return true
  if (OF_THE_DAY.test(head.slice(0, 100))) return true
  const doubtful = readLabel(head, DOUBTFUL_ADVISORY)
  if (doubtful && isDoubtless(doubtful.words, doubtful.rest, isAddressed || notice.isForEditors)) return true
  // A letter from editors to their readers is headed so too, and is long.
  const call = readCall(head)
  if (call && article.headline !== undefined) return call.isCapitals || call.rest === '' || isShort
  const note = article.headline === undefined ? undefined : readNote(head)
  return (
    note !== undefined &&
    isShort &&
    (note.isCapitals || notice.isForEditors) &&
    readAddress(`${note.words}: ${note.rest}`) !== undefined
  )
}

/** "Washington Daybook", "dpa-Tagesvorschau Politik für Dienstag". */
const OF_THE_DAY =
  /^(?:[\p{L}-]+ ){1,3}(?:Daybook|DAYBOOK)$|^(?:\p{L}{2,8}[- ]){0,2}(?:Tages|Termin|Themen|Wochen)(?:vorschau|übersicht)(?!\p{L})/iu

function isDoubtless(words: string, rest: string, isForEditors: boolean): boolean {
  const isOnlyOne = /^(?:diary|schedule|budget|planner|outlook)$/i.test(words)
  if (rest === '') return isCapitals(words) || !isOnlyOne
  return (isCapitals(words) && (!isShouted(rest) || isForEditors)) || DAY.test(rest)
}

function isTest(head: string, { isShort }: Notice): boolean {
  const test = readLabel(head, TEST_LABEL)
  if (!test || !isShort) return false
  return test.rest === '' || readLabel(head, SURE_TEST) !== undefined
}

/** A call to editors at the top, and nothing below it that is a story: it all went, or goes on about copy. */
function isAllForEditors(line: string, notice: Notice, stays: Article): boolean {
  const { article, isShort, top } = notice
  const call = readCall(line)
  if (!call) return false
  const isGone = stays.body.length === 0 && article.body.length > 0
  return (
    isGone ||
    (article.headline === undefined &&
      call.rest === '' &&
      isShort &&
      notice.isForEditors &&
      !hasDateline(top))
  )
}

function hasDateline(lines: readonly string[]): boolean {
  return lines.some((line) => /^[^()]{0,80}\(\p{L}[\p{L} /-]{1,30}\)\s?[-–—]/u.test(line.slice(0, 200)))
}
