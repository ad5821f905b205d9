import { agenciesOf, type Item, readItems, staffOf } from '../items.ts'
import type { Registry } from '../registry.ts'
import { squash } from '../sentence.ts'
import type { Context } from './context.ts'
import { type Rule, type Taken, tail, whole } from './rule.ts'

/** How a credit line goes on to the names of those whose material was used: one language a row. */
const BEFORE_NAMES = [
  // English
  'with (?:additional |further )?reporting (?:by|from)|(?:additional|further) (?:reporting|material|information) (?:by|from)',
  'with (?:an? )?(?:files?|inputs?|material|reports?|assistance|information|contributions?) (?:from|by|of)|contributing(?: to (?:this|the) (?:report|story|article) (?:were|was))?|contributors?|based on (?:reporting|reports|material|information) (?:by|from)',
  'from (?:news services|wire services) and|this (?:article|story|report) (?:was written using|uses|includes|contains) material from',
  // German
  'mit (?:material|informationen|agenturmaterial|inhalten|angaben|beiträgen)(?: (?:von|der|des|durch))?|(?:weitere )?quellen? •|weitere quellen',
  'unter verwendung von material (?:der|von)|übersetzung(?: und adaptierung)?',
  // French
  "avec (?:les )?(?:informations?|dépêches?|agences?)(?: (?:de|d'|des|du))?",
  // Spanish, Portuguese
  'con (?:información|informaciones|datos|material|reportes?) (?:de|del)|com (?:informações|informação|material|dados) (?:da|do|das|de)|colaborou|colaboraram',
  // Italian, Dutch, Nordic, Polish
  'con (?:informazioni|materiale) (?:di|da)|met (?:materiaal|medewerking) van|med (?:materiale|material) (?:fra|från)|z wykorzystaniem materiałów',
]
/** The short form, with nothing but the names: trusted only where all the rest is agencies. */
const SHORT = 'with|mit|avec|con|com|met|med'
/** What may close the short form: "with PTI inputs", "mit dpa-Material". */
const MATERIAL = /(?: inputs?|[- ](?:Material|Informationen))$/i
/** Work on a story, as against a part in a film. */
const WORK = /report|assistance|files?|contributing|colabor|übersetzung|mitarbeit|medewerking/i
const OPENS = new RegExp(`^(?:${BEFORE_NAMES.join('|')})(?: ?:| ) ?`, 'iu')
const OPENS_SHORT = new RegExp(`^(?:${SHORT}) `, 'iu')
/** How a line ends after the names: one language a row. */
const AFTER_NAMES =
  / (?:and )?(?:also )?contributed (?:reporting(?: to (?:this|the) \p{L}{4,8})?|to (?:this|the) (?:report|story|article|piece|dispatch|post))(?: from [^.]{2,60})?$| contributed from \p{Lu}[^.]{2,40}$/iu
const LONGEST = 700
/** The agency's copyright behind its contribution line. */
const COPYRIGHT = /(?<=\.) (?:copyright|©|\(c\)) ?\d{4} .{2,60}\. all rights reserved.{0,100}$/i
/** A contribution behind the last sentence is no longer than this (characters). */
const WIDEST = 160

/** Contribution lines: who else's material went into a story. */
export const contributionRules: readonly Rule[] = [
  {
    name: 'contributed',
    reason:
      'AP writer Jane Doe in Bonn contributed to this report.: names, places, then the verb, to the end of the line',
    needs: { longest: LONGEST },
    read: contributed,
  },
  {
    name: 'contribution',
    reason:
      'With files from AP; Mit Material von dpa; / COM AFP e EFE: a phrase opens the line, names are all the rest',
    needs: { longest: LONGEST },
    read: onLine,
  },
  {
    name: 'contribution-tail',
    reason: '… was closed. Additional reporting by AFP: the same behind the last sentence',
    needs: { closes: true },
    read: behindSentence,
  },
  {
    name: 'contribution-paren',
    reason: '(Con información de EFE): the same in a parenthesis that closes the line',
    read: inParentheses,
  },
]

function contributed(line: string, { registry, closes }: Context): Taken | undefined {
  if (!line.includes('contributed')) return undefined
  const text = plain(squash(line.replace(COPYRIGHT, '')))
  const verb = AFTER_NAMES.exec(text) ?? (closes && / and /.test(text) ? / contributed$/.exec(text) : null)
  const names = verb ? text.slice(0, verb.index).replace(/^By [^.]{2,40}\. /, '') : ''
  // Others contribute, too: to "the report" of a committee, and to a match.
  const isOurs =
    / this /.test(verb?.[0] ?? '') || NEWSROOM.test(names) || registry.inText(names) !== undefined
  if (!isOurs && !(closes && / reporting/.test(verb?.[0] ?? ''))) return undefined
  const found = contributors(names, registry)
  if (found) return whole(line, found)
  // "Crane Inc. All rights reserved. AP contributed …": the names are in the last sentence.
  const before = closes && verb ? lastSentence(line.slice(0, line.lastIndexOf(' contributed'))) : undefined
  const last = before && contributors(before.after, registry)
  return last && tail(line, before.text, last)
}

/** A role or an outlet's genitive among the names. */
const NEWSROOM = /['’]s? (?=\p{Lu})|\b(?:AP|AFP|Reuters|writers?|reporters?|correspondents?|staff)\b/iu

/** What stands before the last sentence, and that sentence. */
function lastSentence(text: string): { text: string; after: string } | undefined {
  const stop = /^[\s\S]*[.!?]["”’]? (?=\p{Lu})/u.exec(text)?.[0]
  return stop === undefined ? undefined : { text: stop.trimEnd(), after: text.slice(stop.length) }
}

function contributors(names: string, registry: Registry): Pick<Taken, 'staff' | 'agencies'> | undefined {
  const items = readItems(names.replace(/,$/, ''), registry)
  const known = items.some((item) => item.agency || item.kind === 'person')
  return known && items.every((item) => item.kind !== 'unknown') ? credits(items) : undefined
}

function onLine(line: string, context: Context): Taken | undefined {
  return opens(context.folded)
    ? credited(plain(context.folded), context, (names) => whole(line, names))
    : undefined
}

function opens(line: string): boolean {
  const text = line.replace(MARK, '')
  return OPENS.test(text) || OPENS_SHORT.test(text)
}

function behindSentence(line: string, context: Context): Taken | undefined {
  const near = line.slice(-WIDEST)
  const stop = near.replace(/[.*]$/, '').lastIndexOf('. ')
  const text = stop < 0 ? '' : plain(squash(near.slice(stop + 2)))
  const before = line.slice(0, line.length - near.length + stop + 1)
  // The short form says too little behind a sentence.
  return OPENS.test(text) ? credited(text, context, (names) => tail(line, before, names)) : undefined
}

function inParentheses(line: string, context: Context): Taken | undefined {
  const { closing } = context
  return closing && credited(plain(closing.inside), context, (names) => tail(line, closing.before, names))
}

/** What may stand before a credit. */
const MARK = /^[-–—*/•|]{1,2} ?/

/** A folded line without dashes, stars and the full stop around a credit. */
function plain(line: string): string {
  return line
    .replace(MARK, '')
    .replaceAll(/ (?=[.,](?: |$))/g, '')
    .replace(/[.*]$/, '')
}

function credited(
  text: string,
  { registry, closes }: Context,
  take: (names: Pick<Taken, 'staff' | 'agencies'>) => Taken,
): Taken | undefined {
  const phrase = OPENS.exec(text)
  const short = OPENS_SHORT.exec(text)
  const after = phrase ? readItems(text.slice(phrase[0].length), registry) : []
  // People alone can be a film's cast, too: below the story and with a word for work on it they are not.
  const isWork = closes && WORK.test(phrase?.[0] ?? '')
  if (isNamed(after, isWork || after.some((item) => item.agency))) return take(credits(after))
  const items = short ? readItems(text.slice(short[0].length).replace(MATERIAL, ''), registry) : []
  return short && isNamed(items, false) ? take(credits(items)) : undefined
}

function isNamed(items: readonly Item[], people: boolean): boolean {
  const allowed = people ? ['agency', 'person', 'generic', 'outlet', 'place'] : ['agency', 'generic']
  const named = items.some(
    (item) => item.agency || item.kind === 'generic' || (people && item.kind === 'person'),
  )
  return named && items.every((item) => allowed.includes(item.kind))
}

function credits(items: readonly Item[]): Pick<Taken, 'staff' | 'agencies'> {
  return { staff: staffOf(items), agencies: agenciesOf(items) }
}
