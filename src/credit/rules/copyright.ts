import type { Agency } from '../credits.ts'
import type { Registry } from '../registry.ts'
import type { Context } from './context.ts'
import { type Rule, type Taken, tail, whole } from './rule.ts'

const LONGEST = 400
/** Behind a sentence it reaches no further back (characters). */
const WIDEST = 300
/** "<저작권자(c) 연합뉴스, …>": whoever owns the rights, then what is forbidden. */
const KOREAN = /^<? ?저작권자 ?(?:\(c\)|ⓒ|©)? ?([^,<>]{2,20}?)(?:>|$|[,.] ?(?:무단|전재|재배포|all rights))/iu
/** What follows an owner in a copyright line, and never in a story. */
const RIGHTS =
  /rights? reserved|vorbehalten|droits|derechos|direitos|diritti|restrictions|permission|redistribut|rewritten|prohibited|distributed by|visit |www\.|https?:|material|δικαιώματα|права|praw[ao]|práv|hakları|jogok|rättigheter|rettigheter|rechten|版权|著作権|저작권/iu
const BEHIND = /(?<=[.!?)”"] )(?:copyright|©|\(c\)) ?\d{4},? (?:by )?(?:the )?(.{2,80}?)(?:\.|$)/i
/** What else such a line reserves, before the owner. */
const OTHER_RIGHTS =
  /^(?:all contents?|riproduzione riservata|all rights reserved\.?|alle rechte vorbehalten\.?) /i

/** Copyright lines and disclaimers that name the agency a text was taken over from. */
export const copyrightRules: readonly Rule[] = [
  {
    name: 'copyright',
    reason: '© Thomson Reuters 2020; Copyright the Associated Press: the last line says whose the text is',
    needs: { longest: LONGEST, closes: true },
    read: copyrightLine,
  },
  {
    name: 'copyright-tail',
    reason: '… was closed. Copyright 2010 Thomson Reuters. Click …: the same behind the last sentence',
    needs: { closes: true },
    read: copyrightBehind,
  },
  {
    name: 'copyright-first-published',
    reason: 'This report by The Canadian Press was first published May 3, 2020.: the agency’s own last line',
    read: firstPublished,
  },
  {
    name: 'copyright-number',
    reason: '© dpa-infocom, dpa:260504-99-1/2: the number under which dpa sent the story',
    needs: { longest: 80 },
    read: storyNumber,
  },
  {
    name: 'unedited-feed',
    reason:
      'This story … has not been edited … from a syndicated feed: an outlet says the text is the agency’s own',
    needs: { longest: LONGEST },
    read: unedited,
  },
]

function copyrightLine(line: string, context: Context): Taken | undefined {
  const text = context.folded
    .replace(OTHER_RIGHTS, '')
    .replace(/^(?:[-–—] ?|\((?!c\)) ?)/i, '')
    .replace(/\)$/, '')
  const said =
    /^(?:(?:©|\(c\)|copyright) ?){1,2}(?:\d{4})?,? ?(?:by )?(.{2,60}?)(?: (\d{4}))?([,.] .*| \(.*|\.)?$/iu.exec(
      text,
    )
  // "© AFP" without a year, the word or a sentence more credits a picture.
  if (said && !/\d{4}|copyright|\. /i.test(text)) return undefined
  const korean = KOREAN.exec(text)
  if (korean) {
    const agency = context.registry.find(korean[1] ?? '')
    return agency && whole(line, { agencies: [agency] })
  }
  const after = said?.[3] ?? ''
  if (after.length > 1 && !RIGHTS.test(after)) return undefined
  const owner = said ? ownerOf(said[1] ?? '', context.registry) : ownerBelow(text, context)
  const seller = ownerOf(/ distributed by (.{2,60}?)\.?$/i.exec(text)?.[1] ?? '', context.registry)
  const agencies = [owner, seller].filter((agency) => agency !== undefined)
  return agencies.length > 0 ? whole(line, { agencies }) : undefined
}

/** "© 2016" on the line above and the owner here: a copyright line broken in two. */
function ownerBelow(text: string, { above = '', registry }: Context): Agency | undefined {
  if (!/^(?:©|\(c\)|copyright)[ \d]{0,8}$/i.test(above)) return undefined
  return ownerOf(/^(.{2,60}?)\.(?: |$)/.exec(text)?.[1] ?? '', registry)
}

/** The agency of "PAP S.A.", "ΑΠΕ-ΜΠΕ ΑΕ", "dpa Deutsche Presse-Agentur GmbH": its name, then nothing else than its name again. */
function ownerOf(name: string, registry: Registry): Agency | undefined {
  const owner = name.replace(/,? (?:S\.?A\.?|ΑΕ|GmbH|AG|AS|Ltd\.?|Inc\.?|LLC|L\.?P\.?|&.{3,15})$/u, '')
  const words = owner.split(' ')
  for (let cut = words.length; cut > 0; cut -= 1) {
    const agency = registry.find(words.slice(0, cut).join(' '))
    const rest = words.slice(cut).join(' ')
    if (agency && (rest === '' || registry.find(rest) === agency)) return agency
  }
  return undefined
}

function copyrightBehind(line: string, { registry }: Context): Taken | undefined {
  const near = line.slice(-WIDEST)
  const said = BEHIND.exec(near)
  if (!said || /getty|images|photo|foto/i.test(said[1] ?? '')) return undefined
  const names = (said[1] ?? '').split(/ and |, /)
  const owners = names.map((name) => ownerOf(name.replace(/^the /i, ''), registry))
  const agencies = owners.filter((agency) => agency !== undefined)
  const isSaid = names.some((name, at) => !owners[at] && /(?:^| )\p{Ll}/u.test(name))
  const after = near.slice(said.index + said[0].length)
  if (isSaid || agencies.length === 0 || (after.trim() !== '' && !RIGHTS.test(after))) return undefined
  return tail(line, line.slice(0, line.length - near.length + said.index), { agencies })
}

function firstPublished(line: string, { registry }: Context): Taken | undefined {
  const said =
    /^This (?:report|story|article) by (.{2,40}?) was first published(?: on)? \p{L}{3,9}\.? \d{1,2},? \d{4}\.?$/iu.exec(
      line.slice(0, LONGEST),
    )
  const agency = registry.find(said?.[1] ?? '')
  return agency ? whole(line, { agencies: [agency] }) : undefined
}

function storyNumber(line: string, { registry }: Context): Taken | undefined {
  const dpa = registry.byId('dpa')
  const isNumber = /^© ?dpa(?:-[\p{L}]+)?, dpa:[\d/-]+$/u.test(line.trim())
  return isNumber && dpa ? whole(line, { agencies: [dpa] }) : undefined
}

/** A short name that can be nothing else, anywhere in a disclaimer. */
function shortNameIn(text: string, registry: Registry): Agency | undefined {
  const words = text.split(/[^\p{L}-]/u).filter((word) => word.length > 2 && !registry.isHomonym(word))
  return words.map((word) => registry.find(word)).find((agency) => agency !== undefined)
}

/** What outlets say of texts that nobody has edited: one form a row, each begun with words that are rare. */
const UNEDITED = [
  /\bhas not been (?:created or )?edited by\b/iu,
  /\bfeed\b(?<=\b(?:published|generated|sourced)[\p{L} -]{0,30} from an? (?:syndicated|agency|wire|wire agency|news agency)[\p{L} ]{0,20} feed)/iu,
  /redaktionell nicht bearbeitet|automatisch von .{3,60} übernommen/iu,
]

function unedited(line: string, { folded: text, registry }: Context): Taken | undefined {
  if (!UNEDITED.some((form) => form.test(text))) return undefined
  const named = registry.inText(text) ?? shortNameIn(text, registry)
  const isFeed = /\bfeed\b|wire|nachrichtenagentur/i.test(text)
  return named || isFeed ? whole(line, { agencies: named ? [named] : [] }) : undefined
}
