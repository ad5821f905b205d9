import type { Article } from '../article/article.ts'
import { readAddress } from './address.ts'
import { ADVISORY_LABEL } from './advisory-words.ts'
import { readBare } from './bare.ts'
import { type DeskLine, isHeldForRelease } from './desk-line.ts'
import { isHeldByNote, kindOfEdnote, namesOfOthers } from './ednote.ts'
import { embargoLabel, embargoLines, isEmbargoOver } from './embargo.ts'
import { isShouted, type Label, mayOpen, readLabel } from './label.ts'
import { type Name, namesInNote, namesOf } from './names.ts'
import type { Notice } from './notice.ts'
import { kindOfEnd } from './order-end.ts'
import { firstOf, kindOfAddressed, kindOfGenre, kindOfSlug } from './order-note.ts'
import { ANY_LABEL, DOUBTFUL_LABELS, KINDS, type OrderKind, SURE_LABELS } from './order-words.ts'
import { kindOfSentence, sentencesOf } from './sentences.ts'

export interface Order {
  readonly kind: OrderKind
  /** What the stories it means may be called: identifiers, sluglines and headlines, as written. */
  readonly names: readonly Name[]
  /** It means the story of its own record, whatever else it names. */
  readonly isOfItself?: true
}

/** A desk that sends a substitute says so; the order in its first line is about another story. */
const SUBSTITUTE =
  /\b(?:substitut\w*|replac\w*|subs? for|instead of|ersetzt|remplace\w*|sustituye\w*|substitui\w*|sostituisc\w*|vervangt|erstatter|ersätter|заменяет|взамен)(?!\p{L})/iu

export function readOrder(notice: Notice, lines: readonly DeskLine[]): Order | undefined {
  const { article, isBare } = notice
  const genre = kindOfGenre(notice)
  const told = kindOfHead(notice) ?? kindOfTop(notice)
  const noted = genre ? undefined : kindOfEdnote(article)
  if (noted && !told && !isBare && !notice.isForEditors) return orderOfNote(noted, notice, lines)
  const kind = genre ?? noted ?? kindOfSlug(notice) ?? told
  return kind ? { kind, names: namesOf(notice) } : heldOf(notice, lines)
}

/**
 * A note on a story means this story and not all that have its slug. Where a note sets its own story free, the record
 * is that story, unless it is held once more.
 */
function orderOfNote(kind: OrderKind, notice: Notice, lines: readonly DeskLine[]): Order | undefined {
  const names = namesInNote(notice.article.ednote ?? '')
  const isOfOthers = names.length > 0 && namesOfOthers(notice.article).length === names.length
  if (isOfOthers) return { kind, names }
  return kind === 'release' ? heldOf(notice, lines) : { kind, names, isOfItself: true }
}

function heldOf({ head, article }: Notice, lines: readonly DeskLine[]): Order | undefined {
  const noted = article.ednote === undefined ? [] : [article.ednote]
  const toEditors = [...noted, ...lines.filter((line) => line.isAddressed).map(({ text }) => text)]
  const isHeld =
    lines.some((line) => line.isHeldForRelease) ||
    [head, ...noted].some(isHeldForRelease) ||
    toEditors.some((note) => isHeldByNote(note, article)) ||
    isUnderEmbargo(head, article, lines)
  return isHeld ? { kind: 'hold', names: [], isOfItself: true } : undefined
}

/** By a label on the story. The record's own `embargoed` says when it ends, and a note that it has ended. */
function isUnderEmbargo(head: string, article: Article, lines: readonly DeskLine[]): boolean {
  if (article.embargoed !== undefined || isEmbargoOver(article.ednote ?? '')) return false
  return embargoLabel(head, article) !== undefined || embargoLines(article, lines).length > 0
}

function kindOfHead(notice: Notice): OrderKind | undefined {
  const { head } = notice
  return (
    kindOfLine(head, notice) ??
    kindOfEnd(notice) ??
    readBare(head, notice)?.kind ??
    kindOfAdvisory(head) ??
    kindOfTold(notice)
  )
}

function kindOfTold(notice: Notice): OrderKind | undefined {
  if (!notice.isShort) return undefined
  return firstOf(
    sentencesOf(notice.head).slice(0, 2),
    (text) => kindOfSentence(text, true) && kindOfSentence(text, notice.isForEditors),
  )
}

function kindOfTop(notice: Notice): OrderKind | undefined {
  const { top, isShort } = notice
  const ofLine = firstOf(top.slice(0, 3), (line) => kindOfLine(line, notice))
  if (ofLine || !isShort) return ofLine
  return firstOf(top, (line, at) =>
    firstOf(sentencesOf(line), (sentence, nth) => kindOfSentence(sentence, at === 0 && nth < 2)),
  )
}

/** What a line orders that is the first of a record, or near it. */
function kindOfLine(line: string, notice: Notice): OrderKind | undefined {
  const address = readAddress(line)
  if (address && !(SUBSTITUTE.test(line.slice(0, 500)) && !notice.isShort))
    return kindOfAddressed(address.rest)
  if (address || !mayOpen(line, ANY_LABEL)) return undefined
  return KINDS.find((kind) => {
    const sure = readLabel(line, SURE_LABELS[kind])
    return (sure && isSure(sure, notice)) || (readLabel(line, DOUBTFUL_LABELS[kind]) && notice.isForEditors)
  })
}

/**
 * A desk's word in capitals before a headline in small letters is an order even over the text of the story. Alone it
 * may be a film's title, and in small letters a newspaper's: then the record must be a notice.
 */
function isSure(
  { rest, isCapitals }: Label,
  { isShort, isAddressed, isForEditors, isBare }: Notice,
): boolean {
  if (isCapitals && !isShouted(rest) && (rest !== '' || isShort || isAddressed)) return true
  return isForEditors || isBare
}

const TELLS: Readonly<Record<OrderKind, RegExp>> = {
  release:
    /\b(?:kill|hold|withhold)\b.{0,60}\b(?:lifted|released|rescinded)\b|\b(?:may|can) now be (?:used|published)\b/i,
  hold: /\b(?:withhold|withheld|on hold|hold (?:the )?story)\b/i,
  kill: /\b(?:withdrawn|withdraws|retracted|annulled|is killed)\b|^(?:please )?kills?\b/i,
}

/** "ADVISORY-Story on talks withdrawn": an advisory that speaks of copy and what becomes of it. */
function kindOfAdvisory(head: string): OrderKind | undefined {
  const rest = readLabel(head, ADVISORY_LABEL)?.rest ?? ''
  const speaksOfCopy = /\b(?:story|stories|item|article|copy|alert|headline|column|package|slug(?:ged)?)\b/i
  return speaksOfCopy.test(rest) ? KINDS.find((kind) => TELLS[kind].test(rest)) : undefined
}
