import { isDate } from '../dates.ts'
import { isOutlet, isPerson, OFFICE } from '../people.ts'
import type { Registry } from '../registry.ts'
import { endsSentence } from '../sentence.ts'
import type { Context } from './context.ts'
import { type Rule, type Taken, tail, whole } from './rule.ts'

/** "This article originally appeared at …": one language a row. The text must call itself a text. */
const APPEARED = [
  // English
  'this (?:article|story|post|piece|report|column|essay|interview|text) (?:was |has been |is )?(?:originally |first |previously |also )?(?:appeared|published|posted|ran|republished|syndicated) (?:first |originally )?(?:at|on|in|by|from)',
  'the (?:article|story|post|piece|column|essay|interview|text) (?:was |has been )?(?:originally|first|previously) (?:appeared|published|posted|ran) (?:at|on|in|by)',
  '(?:re-?published|reprinted|reposted|cross-?posted) (?:with permission )?from',
  '(?:originally|first) (?:published|appeared|posted) (?:at|on|in|by)',
  // German
  'dieser (?:artikel|text|beitrag) (?:erschien|ist) (?:zuerst|zunächst|ursprünglich)(?: erschienen)? (?:bei|auf|in|im)',
  // French
  "cet article (?:a été|est) (?:initialement |d'abord )?(?:publié|paru)(?: initialement)? (?:par|sur|dans)",
  // Spanish, Portuguese, Italian
  'est[ea] (?:artículo|nota|noticia|texto|artigo|reportagem|matéria|notícia) (?:fue |foi |ha sido )?(?:originalmente (?:publicad[oa]|apareció)|(?:publicad[oa]|apareció) originalmente) (?:en|em|por|no|na)',
  'questo articolo (?:è )?(?:stato )?(?:pubblicato|apparso) (?:originariamente |originalmente )?(?:su|in|da)',
]
const APPEARED_AT = new RegExp(`^[[(*]?(?:${APPEARED.join('|')}) `, 'iu')
const WRITTEN =
  /^this (?:article|story|post|piece|column) was (?:originally )?written by (.{3,40}?),? and (?:was )?(?:originally |first )(?:published|appeared|posted) (?:at|on|in|by) (.{2,60})$/i
/** What blogs put under each story of their feeds: one language a row. */
const FEED_LINES = [
  'the post .{3,200} appeared first on',
  'der beitrag .{3,200} erschien zuerst auf',
  "l['’]article .{3,200} est apparu en premier sur",
  'la entrada .{3,200} (?:se publicó primero|aparece primero) en',
  'o post .{3,200} apareceu primeiro em',
  "l['’]articolo .{3,200} (?:proviene da|sembra essere il primo su)",
  'het bericht .{3,200} verscheen eerst op',
]
const FEED_LINE = new RegExp(`^(?:${FEED_LINES.join('|')}) (.{2,60})$`, 'i')
/** Where the outlet's name ends: at the end of its sentence or before what was done with the text. */
const AFTER_OUTLET = /(?:[.,;](?: |$)| (?:and|on|under|with|as|by|before|\||-|–|—) )/
/** What may follow the outlet in such a line: when, on what terms, and calls of the page. */
const ENDS =
  /^[.:]?$|^[,.;]? (?:and|with|under) (?=[^.]{0,80}(?:republish|reprint|reproduc|permission|licen[cs]e|copyright))[^.]{0,120}\.?(?: .{0,120})?$|^,? on (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}[./ ])[^a-z]{0,8}\b.{0,80}$|^ by \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}\.?$|^ \| .{0,80}$|^\. ?(?:copyright|©|follow|read|click|reprinted|republished|for more|for original|sign up|subscribe|all rights|translated|see the original)(?!\p{L}).{0,200}$/iu
const SEE_AT =
  /^[-–—• ]{0,3}(?:see|read|continue reading) (?:more|the full (?:story|article)|the rest)? ?(?:at|on):? (?=\S)/i
const VIA = /^[-–—• ]{0,3}via(?: ?: ?| )(?=[\p{Lu}\d@])/iu
const NETWORK = /^(?:facebook|twitter|instagram|youtube|tiktok|x\.com|school|home|work|night)\b/i
const LONGEST = 300

/** Where a text was taken from, where the text says so. */
export const viaRules: readonly Rule[] = [
  {
    name: 'via-line',
    reason:
      'Via Harbour Times; VIA: Harbour Times; [via Harbour Times]: "via" and an outlet are the whole line',
    needs: { longest: 80 },
    read: viaLine,
  },
  {
    name: 'via-paren',
    reason: '… he said. (via Harbour Times): the same in a parenthesis after the last sentence',
    read: viaParenthesis,
  },
  {
    name: 'via-appeared',
    reason: 'This article originally appeared in Harbour Times.: the text names its first outlet',
    needs: { longest: LONGEST },
    read: appeared,
  },
  {
    name: 'via-written',
    reason:
      'This article was written by Jane Doe and originally published at Harbour Times.: author and first outlet',
    needs: { longest: LONGEST },
    read: written,
  },
  {
    name: 'via-feed',
    reason:
      'The post Harbour strike ends appeared first on Harbour Times.: the line that blogs put under their feeds',
    needs: { longest: LONGEST },
    read: feedLine,
  },
  {
    name: 'via-see-more',
    reason: 'Read more at harbour.example: an excerpt ends with the address of the whole',
    needs: { longest: LONGEST, closes: true },
    read: seeMore,
  },
  {
    name: 'via-intro',
    reason: 'From the Associated Press:: a line of its own announces an agency story below',
    needs: { longest: 80 },
    read: intro,
  },
]

function viaLine(line: string, context: Context): Taken | undefined {
  const text = context.folded.replace(/^[[(](.*)[\])]\.?$/, '$1')
  const via = VIA.exec(text)
  const name = via ? outlet(text.slice(via[0].length)) : undefined
  if (!via || !name || isPaidRelease(name) || CHANNEL.test(name)) return undefined
  // "Via Veneto" below an Italian story is a street.
  const isStreet =
    /^Via \p{Lu}\p{Ll}+[aeio]$/u.test(text) &&
    / (?:della|di|il|che|per|con|nel|una|sono|è) /.test(context.above ?? '')
  const isPlaced = context.nth === 0 || (context.closes && !isStreet)
  return isPlaced || /^[[(–—-]|:/.test(line.trim()) ? whole(line, origin(name, context.registry)) : undefined
}

/** What people talk through, rather than an outlet. */
const CHANNEL = /^(?:zoom|whatsapp|skype|facetime|telegram|teams|sms|satellite|signal|e-?mail)\b/i

/** "Via Ritzau" marks paid releases that the agency only passes on. */
function isPaidRelease(name: string): boolean {
  return name.toLowerCase() === 'ritzau'
}

function viaParenthesis(line: string, { closing, registry }: Context): Taken | undefined {
  const via = VIA.exec(closing?.inside ?? '')
  const name = via ? outlet(closing?.inside.slice(via[0].length) ?? '') : undefined
  if (!closing || !name || CHANNEL.test(name) || !endsSentence(closing.before)) return undefined
  return tail(line, closing.before, origin(name, registry))
}

function appeared(line: string, { folded, registry }: Context): Taken | undefined {
  const phrase = APPEARED_AT.exec(folded)
  if (!phrase) return undefined
  const after = folded.slice(phrase[0].length).replace(/[)\]*]$/, '')
  const name = after.split(AFTER_OUTLET)[0]?.trim() ?? ''
  return isFirstOutlet(name) && ENDS.test(after.slice(name.length))
    ? whole(line, origin(name, registry))
    : undefined
}

/** Names or an outlet's words; not the day, and not the office that published something. */
function isFirstOutlet(name: string): boolean {
  const words = name.replace(/^(?:the|a|an) /i, '').split(' ')
  if (words.length > 6 || /^\d/.test(words[0] ?? '') || isDate(`${name} 1`) || OFFICE.test(name)) return false
  return isOutlet(name) || words.every((word) => /^[\p{Lu}\d]|^(?:of|de|da|do|and|und|et|y|&)$/u.test(word))
}

function written(line: string, { folded, registry }: Context): Taken | undefined {
  const said = WRITTEN.exec(folded)
  const name = said?.[2]?.replace(/[.)\]]+$/, '')
  return said && name && isPerson(said[1] ?? '')
    ? whole(line, { staff: [said[1] ?? ''], ...origin(name, registry) })
    : undefined
}

function feedLine(line: string, { folded, registry }: Context): Taken | undefined {
  const said = FEED_LINE.exec(folded)?.[1]
  const name = said && outlet(said)
  return name ? whole(line, { kind: 'boilerplate', ...origin(name, registry) }) : undefined
}

function seeMore(line: string): Taken | undefined {
  const phrase = SEE_AT.exec(line.trim())
  if (!phrase) return undefined
  const rest = line.trim().slice(phrase[0].length)
  const address = /^https?:\/\//.test(rest)
  const name = address ? rest.split('/')[2]?.replace(/^www\./, '') : outlet(domain(rest) ?? rest)
  const known = name && !NETWORK.test(name) && !OFFICE.test(name)
  return known ? whole(line, { kind: address ? 'boilerplate' : 'credit', via: name }) : undefined
}

function domain(text: string): string | undefined {
  return /^(?:[\p{L}\d-]+\.)+[a-z]{2,}(?= |$)/iu.exec(text)?.[0]
}

function intro(line: string, { folded, registry }: Context): Taken | undefined {
  const match =
    /^(?:from|see|read) (?:an? |the )?([\p{L} -]{2,40}?)(?::| (?:story|report|article) below[.:]?)$/iu.exec(
      folded,
    )
  const agency = registry.find(match?.[1] ?? '')
  return agency ? whole(line, { agencies: [agency] }) : undefined
}

/** An outlet's name: a few words with capitals, or an address; no sentence, no colon. */
function outlet(text: string): string | undefined {
  const name = text.trim().replace(/[.\]]$/, '')
  const words = name.split(' ')
  const known = words.length <= 6 && name.length <= 60 && !/[:,;?!]|https?:/.test(name)
  return known &&
    words.every((word) =>
      /^[\p{Lu}\p{Lo}\d@&]|^(?:de|of|the|and|la|le|el|du|der|die|das|und|et|i|[a-z\d.-]+\.[a-z]+)$/u.test(
        word,
      ),
    )
    ? name
    : undefined
}

function origin(name: string, registry: Registry): Pick<Taken, 'via' | 'agencies'> {
  const agency = registry.find(name)
  return { via: name, agencies: agency ? [agency] : [] }
}
