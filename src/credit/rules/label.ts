import { isDate } from '../dates.ts'
import { agenciesOf, isCredit, readItems, staffOf } from '../items.ts'
import { isOutlet, OFFICE } from '../people.ts'
import type { Registry } from '../registry.ts'
import { endsSentence } from '../sentence.ts'
import { type Context, HIGH, isHigh } from './context.ts'
import { type Rule, type Taken, tail, whole } from './rule.ts'

/** The word for a story's source: one language a row. */
const LABELS = [
  'sources?', // English, French
  'quellen?', // German
  'fuentes?', // Spanish
  'fontes?', // Portuguese, Italian
  'bron', // Dutch
  'kilde|källa|lähde', // Nordic
  'źródło|zdroj|izvor|forrás|sursa', // central Europe
  'источник|джерело|по материалам', // Cyrillic
  '(?:haber )?kaynak|sumber|nguồn|πηγή', // Turkish, Malay, Vietnamese, Greek
  '(?:本文|文章|新闻|新聞|消息)?(?:来源|來源)|稿源|출처|出典', // East Asia
]
const LABEL = new RegExp(`^[^\\p{L}\\d(]{0,3}(?:(?:${LABELS.join('|')}) ?[:：] ?)`, 'iu')
/** Without a colon the rest must be agencies, as it must in any case. */
const BARE_LABEL = new RegExp(`^(?:${LABELS.join('|')}|theo) (?=\\p{L})`, 'iu')
const LONGEST = 120
const LONGEST_TAIL = 60
const CLOCK = /^\d{1,2}[:.uh]\d\d (?:uhr )?/i
const LABEL_BEHIND = new RegExp(`(?<=[.!?»”"] ?)(?:${LABELS.join('|')}) ?[:：] ?(?=\\p{L})`, 'iu')

/** Source labels. Under a picture the same label credits the picture, so nothing of the story may follow. */
export const labelRules: readonly Rule[] = [
  {
    name: 'source-label',
    reason:
      'Quelle: dpa; Bron: BELGA: the last line, or one above the date, names its source and that is an agency',
    needs: { longest: LONGEST },
    read: sourceLine,
  },
  {
    name: 'source-label-paren',
    reason: '(Quelle: APA/dpa): the same in parentheses at the end of the last line',
    needs: { closes: true },
    read: sourceParenthesis,
  },
  {
    name: 'source-label-tail',
    reason: '… was closed. Source: AFP: the same behind the last sentence',
    needs: { closes: true },
    read: sourceBehind,
  },
  {
    name: 'source-label-meta',
    reason: '4/5/2026 - 08:10 - Source: AFP: among what a page says of the story, beside its date',
    needs: { longest: LONGEST, first: HIGH },
    read: sourceInMeta,
  },
  {
    name: 'source-label-outlet',
    reason: 'Source: The Harbour Times: the last line names an outlet as the source of the whole',
    needs: { longest: LONGEST, closes: true },
    read: sourceOutlet,
  },
]

function sourceLine(line: string, context: Context): Taken | undefined {
  if (!context.closes && !isHead(context)) return undefined
  const text = context.folded
  const bare = context.closes ? BARE_LABEL.exec(text) : null
  const label = LABEL.exec(text) ?? bare
  const isWord = label === bare && context.registry.isHomonym(text.slice(bare?.[0].length))
  return label && !isWord
    ? sources(text.slice(label[0].length), context.registry, (credit) => whole(line, credit))
    : undefined
}

/** Above the story, among what a page says of it: the date stands below. */
function isHead(context: Context): boolean {
  return isHigh(context) && isDate(context.below ?? '')
}

function sourceParenthesis(line: string, { closing, registry }: Context): Taken | undefined {
  const label = LABEL.exec(closing?.inside ?? '')
  return closing && label
    ? (sources(closing.inside.slice(label[0].length), registry, (credit) =>
        tail(line, closing.before, credit),
      ) ?? outletIn(line, closing.before, closing.inside.slice(label[0].length)))
    : undefined
}

function outletIn(line: string, before: string, name: string): Taken | undefined {
  return name.length < 40 && isOutlet(name) && !OFFICE.test(name)
    ? tail(line, before, { via: name })
    : undefined
}

/** An outlet by its words, or a name of a few words that is no office's, under the story's last sentence. */
function isName(name: string, { above = '' }: Context): boolean {
  const words = name.split(' ')
  const isBare = words.length < 4 && words.every((word) => /^[\p{Lu}\d]/u.test(word))
  return !OFFICE.test(name) && (isOutlet(name) || (isBare && endsSentence(above)))
}

function sourceBehind(line: string, { registry }: Context): Taken | undefined {
  const near = line.slice(-LONGEST_TAIL)
  const label = LABEL_BEHIND.exec(near)
  return label
    ? sources(near.slice(label.index + label[0].length), registry, (credit) =>
        tail(line, line.slice(0, line.length - near.length + label.index), credit),
      )
    : undefined
}

function sourceInMeta(line: string, context: Context): Taken | undefined {
  const parts = context.folded.split(/ [-–—|·] /)
  const label = parts.some(isDate)
    ? parts.map((part) => part.replace(CLOCK, '')).find((part) => LABEL.test(part))
    : undefined
  return label === undefined
    ? undefined
    : sources(label.replace(LABEL, ''), context.registry, (credit) => whole(line, credit))
}

function sources(
  text: string,
  registry: Registry,
  take: (credit: Pick<Taken, 'staff' | 'agencies'>) => Taken,
): Taken | undefined {
  const items = readItems(text, registry)
  const generic = items.length > 0 && items.every((item) => item.kind === 'generic')
  if (!generic && !isCredit(items, 'code', 'desk', 'outlet', 'generic', 'date')) return undefined
  return take({ staff: staffOf(items), agencies: agenciesOf(items) })
}

function sourceOutlet(line: string, context: Context): Taken | undefined {
  const text = context.folded
  const label = LABEL.exec(text)?.[0] ?? ''
  const name = /^(?:[\p{Lu}\d]|[a-z\d-]+\.[a-z\d-])[\p{L}\d .&'’-]{2,40}\.?$/u
    .exec(text.slice(label.length))?.[0]
    .replace(/\.$/, '')
  if (label === '' || !name || !isName(name, context)) return undefined
  const said = /^via\b/i.test(context.above ?? '')
  return whole(line, said ? {} : { via: name })
}
