import { readLabel } from './label.ts'
import type { Notice } from './notice.ts'
import { DOUBTFUL_LABELS, KINDS, type OrderKind, SURE_LABELS } from './order-words.ts'
import { kindOfSentence, sentencesOf } from './sentences.ts'

const GENRE: Readonly<Record<OrderKind, RegExp>> = {
  release: /^(?:kill|hold|withhold) (?:lifted|released)$/i,
  hold: /^(?:withhold|withheld|hold)(?: notice| advisory)?$/i,
  kill: /^(?:kill|kill (?:notice|advisory)|takedown|story withdrawn|withdrawn|withdrawal)$/i,
}

/** What sort of record it is said to be. */
export function kindOfGenre(notice: Notice): OrderKind | undefined {
  const { genres, sections, keywords } = notice.article
  const said = [...genres, ...sections]
  const isSaid = (kind: OrderKind) => (word: string) => GENRE[kind].test(word)
  return KINDS.find((kind) => said.some(isSaid(kind)) || (keywords.some(isSaid(kind)) && notice.isForEditors))
}

/** What is said to editors is an order at once: they are asked for nothing else in these words. */
export function kindOfAddressed(note: string): OrderKind | undefined {
  const said = note.split(/[.;] /, 6)
  const ofLabel = KINDS.find((kind) => [note, ...said].some((words) => isLabelled(words, kind)))
  return (
    ofLabel ?? kindOfVerb(note) ?? firstOf(sentencesOf(note), (sentence) => kindOfSentence(sentence, true))
  )
}

/** "kill Kiel-Ferry", "withhold Kiel ferry story": in so few words only editors are asked, and not for a part of one. */
function kindOfVerb(note: string): OrderKind | undefined {
  const [, verb = '', what = ''] = VERB.exec(note) ?? []
  if (PART.test(what) || !(NAMED.test(what) || OF_COPY.test(what))) return undefined
  return /hold$/i.test(verb) ? 'hold' : 'kill'
}

/** "Hold tight", "hold space" and "pull together" are about no copy. */
const VERB =
  /^(?:please )?(kill|spike|withdraw|withhold|pull(?! (?:together|up|out|back|from) )|hold(?! (?:on|tight|off|up|for|space|room|your) )) (.{1,200})/i
const NAMED = /^\p{Lu}[\p{L}\d]*-[\p{L}\d]/u
/** Its copy may be named by a headline; "hold space for the story" is about no story. */
const OF_COPY =
  /^(?:[\p{L}\d.'’/-]+ ){0,7}?(?<!(?:^| )(?:in|from|of|to|on|at|for|with|into) (?:(?:the|this|our|your|that) )?)(?:stor(?:y|ies)|items?|articles?|dispatch(?:es)?|copy|alerts?|slug(?:ged)?)(?!\p{L})/iu
const PART =
  /\b(?:graf|para|paragraph|line|quote|photo|picture|caption|headline|byline|dateline|reference|version|take)s?\b/i

function isLabelled(said: string, kind: OrderKind): boolean {
  const sure = readLabel(said, SURE_LABELS[kind])
  const doubtful = readLabel(said, DOUBTFUL_LABELS[kind])
  // "FREIGABE: 18 Uhr" is an embargo.
  const isTime = kind === 'release' && /\d/.test(doubtful?.rest ?? '')
  return sure !== undefined || (doubtful?.isCapitals === true && !isTime)
}

const SLUGS: Readonly<Record<OrderKind, RegExp>> = {
  release: /(?:^|[-/, ])(?:KILL|HOLD|WITHHOLD)[-/ ](?:LIFTED|RELEASED?)(?:$|[-/, ])/,
  hold: /^(?:BC-|AP-)?(?:WITHHOLD|HOLD)(?:$|[-/, ])|[-/, ](?:WITHHOLD|HOLD)$/,
  kill: /^(?:BC-|AP-)?(?:KILL|WITHDRAWN)(?:$|[-/, ])|[-/, ](?:KILL|WITHDRAWN)$/,
}

/** A slug of a notice; a story may be about hunters. */
export function kindOfSlug(notice: Notice): OrderKind | undefined {
  const { slugline = '' } = notice.article
  const kind = KINDS.find((one) => SLUGS[one].test(slugline))
  return kind && notice.isForEditors ? kind : undefined
}

/** What the first of some texts gives that gives something. */
export function firstOf<T>(
  lines: readonly string[],
  read: (line: string, at: number) => T | undefined,
): T | undefined {
  for (const [at, line] of lines.entries()) {
    const found = read(line, at)
    if (found !== undefined) return found
  }
  return undefined
}
