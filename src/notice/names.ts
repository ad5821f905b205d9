import { readAddress } from './address.ts'
import { ADVISORY_LABEL } from './advisory-words.ts'
import { type Bare, readBare } from './bare.ts'
import { readLabel } from './label.ts'
import type { Notice } from './notice.ts'
import { AT_END, DOUBTFUL_LABELS, KINDS, SURE_LABELS } from './order-words.ts'
import { kindOfSentence, sentencesOf } from './sentences.ts'
import { quotedIn, titlesBetween, titlesIn } from './titles.ts'

export interface Name {
  readonly kind: 'id' | 'slugline' | 'headline'
  readonly text: string
}

/** More names than this no order gives, and none is longer (characters). */
const MOST = 40
const LONGEST = 300
/** How much of each line is looked at. */
const LOOK = 2_000

/** What the stories may be called that an order means; none where it names nothing. */
export function namesOf(notice: Notice): Name[] {
  const { article, head, top, isShort } = notice
  const { evolvedfrom, altids, slugline, ednote = '' } = article
  const headlines = [
    ...headlineOf(head, article.headline, readBare(head, notice)),
    ...top.slice(0, 3).flatMap((line) => headlineOf(line)),
  ]
  // In a story others are quoted, and in its headline.
  const lines = isShort ? top : top.filter((line) => readAddress(line) !== undefined)
  return unique([
    ...[...evolvedfrom, ...altids].map((text) => ({ kind: 'id', text }) as const),
    ...slugsOf(slugline).map((text) => ({ kind: 'slugline', text }) as const),
    ...headlines.map((text) => ({ kind: 'headline', text }) as const),
    ...[...(headlines.length > 0 && !isShort ? [] : [head]), ...lines, ednote].flatMap(namesIn),
  ])
}

/** The names that a note to editors gives. */
export function namesInNote(note: string): Name[] {
  return unique(namesIn(note))
}

function namesIn(line: string): Name[] {
  const text = line.slice(0, LOOK)
  return [
    ...idsIn(text).map((id) => ({ kind: 'id', text: id }) as const),
    ...slugsIn(text).map((slug) => ({ kind: 'slugline', text: slug }) as const),
    ...[...titlesIn(text), ...titlesBetween(text)].map(
      (title) => ({ kind: 'headline', text: title }) as const,
    ),
  ]
}

function unique(names: readonly Name[]): Name[] {
  const short = names.filter(({ text }) => text.length <= LONGEST)
  return [...new Map(short.map((name) => [`${name.kind} ${name.text}`, name])).values()].slice(0, MOST)
}

function idsIn(text: string): string[] {
  return [...text.matchAll(/\b(?:(?:urn|tag):|https?:\/\/)[^\s"'<>“”„«»‘’)\]]{3,300}/gi)].map(([id]) =>
    id.replace(/[.,;:!?]{1,9}$/, ''),
  )
}

/** A slug of its own, as it stands and without what only says that it is an order or a wire's. */
function slugsOf(slugline: string | undefined): string[] {
  if (slugline === undefined || slugline.length > LONGEST) return []
  const bare = slugline
    .replace(/^(?:BC|AP|AM|PM)-{1,2}/, '')
    .replace(ORDERED_SLUG, '')
    .replace(/^(?:BC|AP|AM|PM)-{1,2}/, '')
    .replace(/[-/, ]+(?:KILL|WITHHOLD|HOLD|WITHDRAWN|ADVISORY)(?:[-/ ](?:LIFTED|RELEASED?))?$/i, '')
    .trim()
  return [slugline, bare].filter((slug) => slug !== '' && !NO_SLUG.test(slug))
}

const ORDERED_SLUG =
  /^(?:(?:BULLETIN|STORY|MANDATORY) )?(?:KILL|WITHHOLD|HOLD|WITHDRAWN|ADVISORY)(?:[-/ ](?:LIFTED|RELEASED?))?[-/,: ]{1,3}/i
/** A slug that every order has is the name of none. */
const NO_SLUG =
  /^(?:BC-|AP-)?(?:(?:bulletin|story|mandatory|kill|hold|withhold|withdrawn|advisory|lifted|released?|notice)[-/, ]?)+$/i

const SLUGGED = /\b(?:slugged|slug(?:line)?)(?: as| is)?[:\s]\s?/gi
const SLUG_ENDS =
  /[,;()]|\.(?:\s|$)|\s(?:that|which|moved|sent|transmitted|of|from|on|at|and|because|has|have|was|is|are|as|due|issued|published|timed|dated|until|with|by|for|may|can|will|must|replaces)(?:\s|$)/i
/** "Please kill the story Idlib-Talks": copy named without a word for its name. */
const NAMED =
  /\b(?:story|item|copy|dispatch|kill|withhold|hold)s? ((?:BC-)?\p{L}[\p{L}\d]*(?:-[\p{L}\d]+){1,8})/giu

function slugsIn(text: string): string[] {
  const slugged = [...text.matchAll(SLUGGED)].map(({ index, 0: { length } }) =>
    slugAt(text.slice(index + length)),
  )
  const named = [...text.matchAll(NAMED)].map(([, slug = '']) => slug)
  const found = [...slugged, ...named].filter((slug) => slug !== '' && !NO_SLUG.test(slug))
  return found.flatMap((slug) => [slug, slug.replace(/^BC-/, '')])
}

function slugAt(text: string): string {
  const quoted = quotedIn(text.slice(0, 200))[0]
  if (quoted !== undefined && /^["“”„«»'‘‚]/.test(text)) return quoted
  const slug = text.slice(0, 80)
  return slug.slice(0, SLUG_ENDS.exec(slug)?.index ?? slug.length).trim()
}

/** The headline of an order is the story's own, under the order's word. A sentence to editors is nobody's headline. */
function headlineOf(head: string, headline?: string, bare?: Bare): string[] {
  const labels = KINDS.flatMap((kind) => [SURE_LABELS[kind], DOUBTFUL_LABELS[kind]])
  const label = labels.map((words) => readLabel(head, words)).find((found) => found !== undefined)
  const end = KINDS.map((kind) => AT_END[kind].exec(head.slice(-100))?.[0]).find(
    (found) => found !== undefined,
  )
  const rest =
    label?.rest ?? bare?.title ?? (end === undefined ? headline : head.slice(0, -end.length).trim())
  if (rest === undefined || rest === '' || isNotice(rest)) return []
  return [rest]
}

function isNotice(text: string): boolean {
  return (
    readAddress(text) !== undefined ||
    readLabel(text, ADVISORY_LABEL) !== undefined ||
    sentencesOf(text)
      .slice(0, 2)
      .some((sentence) => kindOfSentence(sentence, true) !== undefined)
  )
}
