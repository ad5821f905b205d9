import {
  agenciesOf,
  type Item,
  isCredit,
  isWordAlone,
  readItems,
  SOME_UNKNOWN,
  staffOf,
  takesPictures,
} from '../items.ts'
import { areInitials, nameInNormalCase } from '../people.ts'
import { type Closing, endsSentence, squash } from '../sentence.ts'
import type { Context } from './context.ts'
import { type Rule, type Taken, tail } from './rule.ts'

/** A credit after a slash stands within this many characters of the end of its line. */
const WIDEST = 200
/** More sentences than this end before a slash in no such line's end. */
const MOST = 4
/** dpa's regional services, as it writes them behind a slash. */
const DPA_REGION = /^(?:l[a-z]{2}|bb|be|hh|mv|ni|nw|sa|sn|sw|th|tmn|rp|sl|by|bw|he|sh|hb)$/
/** What a credit ends on a line below others is no shorter than this (characters). */
const PARAGRAPH = 50
/** On the only line of a text this is enough for most agencies, */
const STORY = 45
/** more is needed for letters with other meanings, */
const LONG = 150
/** and most for agencies whose names stand under pictures: captions are shorter. */
const CAPTION = 200

/** Credits behind the last sentence: in parentheses, after a slash or a dash. */
export const tailRules: readonly Rule[] = [
  {
    name: 'tail-paren',
    reason:
      '… ended. (APA/dpa, 8.8.2015): agencies with a date, the desk or each other after the last sentence',
    read: parenthesis,
  },
  {
    name: 'tail-slash',
    reason: '… ended. / AFP, EFE e Reuters: a slash after the last sentence, then agencies to the end',
    needs: { closes: true },
    read: slash,
  },
  {
    name: 'tail-slash-staff',
    reason: '… ended. / Colaborou Jane Doe; / TRADUÇÃO DE JANE DOE: a slash, a role and a name',
    needs: { closes: true },
    read: slashStaff,
  },
  {
    name: 'tail-bare',
    reason: '… ended. AP: agencies alone behind the last sentence of a story, longer than any caption',
    needs: { closes: true },
    read: bare,
  },
  {
    name: 'tail-dash',
    reason: '… ended. — AFP: a dash after the last sentence of a story, then agencies to the end',
    needs: { closes: true },
    read: dash,
  },
]

function parenthesis(line: string, context: Context): Taken | undefined {
  const { closing } = context
  if (!closing) return undefined
  if (isSigned(closing, context)) return tail(line, closing.before, { staff: closing.inside.split('/') })
  const items = readItems(
    closing.inside.replace(/[;,]? ?(\d{1,2}\. ?\d{1,2}\. ?\d{2,4})$/, ', $1'),
    context.registry,
  )
  if (!isTail(items) || isWordAlone(items)) return undefined
  const known = closing.before === '' ? onOwnLine(items, context) : afterStory(closing, items, context)
  return known
    ? tail(line, closing.before, { staff: initials(items), agencies: agenciesOf(items) })
    : undefined
}

/** "(mkl)" behind the last sentence of a story: initials of two to four letters, as desks in German papers sign. */
function isSigned({ inside, before }: Closing, context: Context): boolean {
  if (!/^[a-z]{2,4}(?:\/[a-z]{2,4})*$/.test(inside) || !areInitials(inside.split('/'))) return false
  const isKnown = inside.split('/').some((code) => context.registry.find(code))
  return (
    !isKnown &&
    /\p{Ll}{3}[.?]$/u.test(before) &&
    inside.split('/').some(isSpelt) &&
    endsStory(before, context)
  )
}

/** Without a vowel it is no word: a desk's (krt) as against (ride), (fin), (amen). */
function isSpelt(code: string): boolean {
  return code.length > 1 && !/[aeiouy]/.test(code)
}

/** Desk initials of the list; those right after dpa are its regional services (dpa/lno). */
function initials(items: readonly Item[]): readonly string[] {
  return staffOf(
    items.filter((item, index) => items[index - 1]?.agency?.id !== 'dpa' || !DPA_REGION.test(item.text)),
  )
}

/** Agencies first, then outlets, the desk, a date; or the desk alone with its date. */
function isTail(items: readonly Item[]): boolean {
  const dated = items.length > 1 && items.at(-1)?.kind === 'date'
  if (items.some((item) => item.kind === 'outlet' && item.text.length > 25)) return false
  return isCredit(items, 'desk', 'outlet', 'date', 'code', 'generic')
    ? items[0]?.kind !== 'date' && items.filter((item) => item.kind === 'outlet').length <= 2
    : dated && items[0]?.kind === 'desk' && items.length === 2
}

/** Letters with other meanings need the story above them, and to end it. */
function onOwnLine(items: readonly Item[], context: Context): boolean {
  const ends = endsSentence(context.above ?? '')
  if (items.length === 1 && items[0]?.weak) return context.closes && ends
  return context.closes || ends || (context.nth === 0 && (context.below ?? '').length > PARAGRAPH)
}

/**
 * On the story's own line a lone agency could as well credit a picture. A date or the desk beside it is a credit's;
 * else the line must end a story that is longer than a caption.
 */
function afterStory(closing: Closing, items: readonly Item[], context: Context): boolean {
  if (!endsSentence(closing.before)) return false
  return (
    items.some((item) => ['date', 'desk', 'code'].includes(item.kind)) ||
    (context.closes && agenciesOf(items).length > 1 && isCredit(items)) ||
    endsStory(closing.before, context, items)
  )
}

function endsStory(before: string, { closes, nth }: Context, items: readonly Item[] = []): boolean {
  return closes && before.length > (nth > 0 ? PARAGRAPH : leastBefore(items))
}

/** How long a text must be that has nothing above it, for the agencies behind it to be its source. */
function leastBefore(items: readonly Item[]): number {
  const [only] = items.length === 1 ? items : []
  if (!only || !/\p{Lu}/u.test(only.text)) return STORY
  return takesPictures(only) ? CAPTION : only.weak ? LONG : STORY
}

function bare(line: string, { registry }: Context): Taken | undefined {
  if (line.length < LONG) return undefined
  const end = /(?<=\.["”»]? )[^\s.!?][^.!?]{1,30}$/u.exec(line.slice(-40).trimEnd())
  const items = readItems(end?.[0] ?? '', registry)
  const known = isCredit(items) && !(items.length === 1 && items[0]?.weak)
  return end && known
    ? tail(line, line.trimEnd().slice(0, -end[0].length), { agencies: agenciesOf(items) })
    : undefined
}

function dash(line: string, context: Context): Taken | undefined {
  const near = line.slice(-60)
  const last = Math.max(...[' - ', ' -- ', ' – ', ' — '].map((mark) => near.lastIndexOf(mark)))
  const items = last < 0 ? [] : readItems(near.slice(last).replace(/^[ –—-]*/, ''), context.registry)
  const before = line.slice(0, line.length - near.length + Math.max(last, 0))
  const known = isCredit(items) && !isWordAlone(items) && endsSentence(before) && endsStory(before, context)
  return known ? tail(line, before, { agencies: agenciesOf(items) }) : undefined
}

function slash(line: string, { registry }: Context): Taken | undefined {
  return afterSlash(line, (text) => {
    const items = readItems(text.replace(/^(?:COM|com|con|CON) (?=\p{L})/u, ''), registry)
    const known = isCredit(items, 'outlet', 'generic', 'person', 'desk') && !isWordAlone(items)
    return known ? { staff: staffOf(items), agencies: agenciesOf(items) } : undefined
  })
}

function slashStaff(line: string, { registry }: Context): Taken | undefined {
  return afterSlash(line, (text) => {
    const role = /^(?:colaborou|colaboraram|tradução(?: de)?|com colaboração de) /i.exec(text)
    const rest = role ? text.slice(role[0].length).replace(/\. (?=com )/i, ', ') : ''
    const items = readItems(rest, registry, SOME_UNKNOWN)
    if (items.some((item) => item.kind === 'person'))
      return { staff: staffOf(items), agencies: agenciesOf(items) }
    const name = /^\p{Lu}+ \p{Lu}+(?= \p{Lu})/u.exec(rest)?.[0]
    return name ? { staff: [nameInNormalCase(name)] } : undefined
  })
}

/** Tries every slash that follows a sentence in the last part of a line, from the left. */
function afterSlash(
  line: string,
  read: (text: string) => Omit<Taken, 'text' | 'rest'> | undefined,
): Taken | undefined {
  const from = Math.max(0, line.length - WIDEST)
  let tries = 0
  for (let at = line.indexOf('/', from); at >= 0 && tries < MOST; at = line.indexOf('/', at + 1)) {
    const near = line.slice(Math.max(0, at - 4), at)
    const before = line.slice(0, at - near.length + near.replace(/[ *]{1,3}$/, '').length)
    if (!endsSentence(before.slice(-4))) continue
    tries += 1
    const taken = read(squash(line.slice(at + 1)).replace(/[.*]{1,2}$/, ''))
    if (taken) return tail(line, before, taken)
  }
  return undefined
}
