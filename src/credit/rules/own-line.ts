import { isDate, withoutDate } from '../dates.ts'
import { agenciesOf, type Item, isCredit, isWordAlone, readItems, takesPictures } from '../items.ts'
import { isPerson } from '../people.ts'
import { readPlaceAndDate } from '../places.ts'
import type { Registry } from '../registry.ts'
import { endsSentence } from '../sentence.ts'
import { opensByline } from './byline.ts'
import { type Context, isHigh } from './context.ts'
import { type Rule, type Taken, whole } from './rule.ts'

const ROLE_LINE =
  /^(?:Nachrichtenagentur|news agency|agencia de noticias|agência de notícias|agence de presse)$/i
const ACRONYM = /^\p{Lu}{2,4}$/u
/** "The Canadian Press, with files from Harbour News": whose files they are beside the agency's does not matter. */
const FILES = /,? with files from (?:the )?/i
/** A paragraph of a story is longer than this, a headline or a caption seldom. */
const PARAGRAPH = 50
/** A line of agencies alone is no longer than this (characters). */
const LONGEST = 80

/** Agencies alone on a line, at a story's end or head. In its middle they credit a picture. */
export const ownLineRules: readonly Rule[] = [
  {
    name: 'own-line-marked',
    reason: '-- BERNAMA; /ritzau/AFP; [AP]; ==Kyodo: agencies between marks are the whole last line',
    needs: { longest: LONGEST, closes: true },
    read: marked,
  },
  {
    name: 'own-line',
    reason:
      'AFP; Reuters, Harbour Media: agencies alone on the first or last line, beside a date or above a dateline',
    needs: { longest: LONGEST },
    read: bare,
  },
]

function marked(line: string, context: Context): Taken | undefined {
  const text = context.folded
  const inside = /^(?:[-–—=*]{1,3}|\/|\[)[ *]?(.{2,60}?)(?:\/|\]|[=*]{1,2})?$/u.exec(text)?.[1]
  const items = readItems(inside ?? '', context.registry)
  const known =
    isCredit(items) && !isWordAlone(items) && (items.length > 1 || !items[0]?.weak || text.startsWith('/'))
  return known && !isItem(line, context) ? whole(line, { agencies: agenciesOf(items) }) : undefined
}

/** One of several lines with the same mark is an item of a list. */
function isItem(line: string, { above = '', below = '' }: Context): boolean {
  const mark = line.trim().slice(0, 2)
  return [above, below].some((other) => other.startsWith(mark))
}

function bare(line: string, context: Context): Taken | undefined {
  if (endsSentence(line) || line.startsWith('©')) return undefined
  const { folded } = context
  const text = withoutDate(folded.replace(/ (?:\(\S+@\S+\)|- \S+@\S+|- \[email.protected\])$/, ''))
  const place = placeOf(text, folded, context)
  if (!place) return undefined
  const items = readItems(text.replace(/^\^|=$/g, '').replace(FILES, ', '), context.registry)
  if (!isNames(items, place === 'dated') || isList(items, context)) return undefined
  // "Stock Library - Belga" under a story credits a picture; two agencies are joined in other ways.
  if (place !== 'dated' && / [-–—] /.test(text) && !isCredit(items)) return undefined
  return isPlaced(items, place, context) || isJoined(text, context)
    ? whole(line, { agencies: agenciesOf(items) })
    : undefined
}

type Place = 'dated' | 'byline' | 'head' | 'title' | 'first' | 'high' | 'last'

/** A caption with its photographer: what stands below it still speaks of the picture. */
const IN_PICTURE = /(?:REUTERS|AFP|AP|EPA|dpa) ?\/ ?\p{Lu}|(?:photo|foto|bild|image)s?\b ?[:/]?/iu

/** Where a line stands, as far as agencies alone on it can be a credit there. */
function placeOf(text: string, line: string, context: Context): Place | undefined {
  const { above = '', nth, closes } = context
  if (IN_PICTURE.test(above.slice(-60))) return undefined
  if (isHigh(context) && (isDate(above) || text !== line)) return 'dated'
  if (line.startsWith('^') || (isHigh(context) && opensByline(above) && !endsSentence(above))) return 'byline'
  const head = isHigh(context) ? headOf(context) : undefined
  if (head) return head
  if (closes && (nth === 0 || endsSentence(above))) return 'last'
  return nth < 3 || closes ? 'high' : undefined
}

/** Under a name or a headline, above a date or a dateline, or first of all. */
function headOf({ above = '', below = '', nth, registry }: Context): Place | undefined {
  const isParagraph = below.length > PARAGRAPH
  if (nth > 0 && nth < 4 && isPerson(above)) return 'head'
  if (isHeadOf(below, registry)) return 'head'
  if (nth === 1 && isTitle(above) && isParagraph) return 'title'
  return nth === 0 && isParagraph ? 'first' : undefined
}

/** A headline: short, and no sentence. */
function isTitle(line: string): boolean {
  return line.length > 15 && line.length < 120 && !/[.…:,;]$/.test(line)
}

function isPlaced(items: readonly Item[], place: Place, { closes }: Context): boolean {
  if (place === 'byline' || place === 'last') return true
  if (place === 'dated') return isCredit(items, 'outlet', 'desk')
  if (place === 'title') return isCredit(items) && !items.some(takesPictures)
  return (place !== 'high' && isCredit(items)) || (closes && items.length > 1)
}

/** "Harbour Media with AFP" under a headline. */
function isJoined(text: string, { nth, below = '' }: Context): boolean {
  return nth < 3 && below.length > PARAGRAPH && / (?:avec|mit|with|con|com) /i.test(text)
}

/** Agencies and what stands with them; a spelling with other meanings needs company, and a date is some. */
function isNames(items: readonly Item[], isDated: boolean): boolean {
  const generic = items.some((item) => item.kind === 'generic')
  const people = items.some((item) => item.kind === 'person')
  const alone = items.length === 1 && items[0]?.weak && !(isDated && ACRONYM.test(items[0].text))
  if (alone || people) return false
  return isCredit(items, 'outlet', 'desk', 'generic') || (generic && isCreditOfOutlets(items))
}

function isCreditOfOutlets(items: readonly Item[]): boolean {
  return items.every((item) => ['outlet', 'generic', 'desk'].includes(item.kind))
}

/** Other agencies on a neighbouring line make it a menu or a list of sources. */
function isList(items: readonly Item[], { above = '', below = '', registry }: Context): boolean {
  const own = agenciesOf(items)
  return [above, below].some((line) => {
    const others = line.length <= LONGEST ? readItems(line, registry) : []
    return isCredit(others, 'outlet') && agenciesOf(others).some((agency) => !own.includes(agency))
  })
}

/** A date, a name with a date, an author box's role or a dateline: what stands under the byline of an agency. */
function isHeadOf(below: string, registry: Registry): boolean {
  const name = below.length < 80 ? withoutDate(below) : below
  if (name !== below && isPerson(name)) return true
  return (
    isDate(below) ||
    (below.length < 50 && readPlaceAndDate(below, registry)?.dated === true) ||
    ROLE_LINE.test(below) ||
    /^.{0,60}\([\p{L}/ ]{2,20}\)[ .,:–—-]/u.test(below)
  )
}
