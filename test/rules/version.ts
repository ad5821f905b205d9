import type { Secrets } from './secrets.ts'
import type { Moment } from './time.ts'

/** One version of one record, as the newsroom made it: what the model knows of it. */
export interface Version {
  /** No other version has it, and later ones have greater ones. */
  readonly serial: number
  /** The story it is of; of an order, the story it is about. */
  readonly story: number
  readonly key: string
  readonly uri?: string | undefined
  readonly status: 'usable' | 'withheld' | 'canceled'
  /** A wire's order about other copy, which is itself never published. */
  readonly order?: { readonly does: 'kill' | 'hold'; readonly names: Naming } | undefined
  /** Since when it says what it says. */
  readonly stated: Moment
  readonly number?: number | undefined
  /** When its story came out, as it says itself. */
  readonly first: Moment
  readonly embargoed?: Moment | 'unreadable' | undefined
  readonly expires?: Moment | undefined
  readonly agencies: readonly string[]
  /** Whether its terms of use keep it off the web. */
  readonly isForbidden: boolean
  readonly evening?: 'pin' | 'bar' | undefined
  readonly correction?: 'told' | 'untold' | undefined
  /** The serial of the first version that had this text: what has another one reads differently. */
  readonly text: number
  readonly secrets: Secrets
  readonly keywords: readonly string[]
  readonly section: string
  /** Whether it dates itself, so that it can be compared with other records. */
  readonly isDated: boolean
  readonly hasUrl: boolean
  readonly hasPicture: boolean
  readonly hasSummary: boolean
  /** Whether it is nothing but an order to withdraw: no text at all. */
  readonly isBare?: boolean | undefined
  /** What another system calls its story. */
  readonly altid?: string | undefined
  /** The uri of the story whose place it takes. */
  readonly evolvedfrom?: string | undefined
}

export interface Naming {
  readonly by: 'headline' | 'slug' | 'uri'
  readonly value: string
}

export function headlineOf({ secrets }: Version): string {
  return `Council ${secrets.headline} agrees on the harbour`
}

const FILLER =
  'Members of the council spoke for several hours about the bridge and the quay, and about what both would cost the town. '

/** The record, as the newsroom's system stores it. */
export function recordOf(version: Version): object {
  const { secrets, status, uri, number, agencies, isDated } = version
  return {
    ...(uri && { uri }),
    ...(version.altid && { altids: [version.altid] }),
    ...(version.evolvedfrom && { evolvedfrom: version.evolvedfrom }),
    ...(number !== undefined && { version: number }),
    ...(isDated && { firstcreated: version.first, versioncreated: version.stated }),
    ...(status !== 'usable' && { pubstatus: status }),
    ...(version.embargoed && {
      embargoed: version.embargoed === 'unreadable' ? 'after lunch' : version.embargoed,
    }),
    ...(version.expires && { expires: version.expires }),
    ...(version.evening && { evening: version.evening }),
    ...(version.isForbidden && { usageterms: `Contract ${secrets.terms}. Not for publication on the web.` }),
    ...(agencies.length > 0 && { creditline: agencies.join('/') }),
    ...(!version.isBare && { slugline: secrets.slug }),
    ednote: `For editors: ${secrets.note} is new.`,
    language: 'en',
    ...(version.order ? wordsOfOrder(version) : version.isBare ? {} : wordsOfStory(version)),
  }
}

function wordsOfStory(version: Version): object {
  const { secrets, section, keywords, correction } = version
  const picture = `<p><img src="https://img.example.org/${secrets.picture}.jpg" alt="${secrets.picture}"></p>`
  return {
    headline: headlineOf(version),
    ...(version.hasSummary && { summary: `In short, ${secrets.summary} was agreed.` }),
    body_html: [
      `<p>The council met and settled ${secrets.opening} on Monday. It was a short meeting.</p>`,
      `<p>${FILLER.repeat(4).trim()}</p>`,
      ...(version.hasPicture ? [picture] : []),
      `<p>${FILLER.repeat(4).trim()}</p>`,
      `<p>In the end the harbour master wrote down ${secrets.tail} and went home.</p>`,
    ].join('\n'),
    byline: `Ana ${secrets.byline}`,
    section,
    ...(keywords.length > 0 && { keywords }),
    ...(version.hasUrl && { url: `https://news.example.org/${secrets.url}` }),
    ...(correction && {
      correction: correction === 'told' ? `It had ${secrets.correction} wrong before.` : true,
    }),
  }
}

function wordsOfOrder({ secrets, order, section }: Version): object {
  const { does, names } = order!
  const reason = `The desk gives ${secrets.tail} as the reason.`
  if (names.by !== 'slug') return { headline: `KILL: ${names.value}`, section, body_html: `<p>${reason}</p>` }
  const verb = does === 'kill' ? 'kill' : 'withhold'
  const body = `EDITORS: ${verb} the story slugged "${names.value}". ${reason}`
  return {
    headline: `Advisory ${secrets.headline}`,
    slugline: names.value,
    section,
    body_html: `<p>${body}</p>`,
  }
}
