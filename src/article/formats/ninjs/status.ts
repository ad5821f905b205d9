import { readDate } from '../../dates.ts'
import { codeAt, codeOf, listAt, type Members, membersOf, textAt, textOf } from './members.ts'

/**
 * In lower case, local code alone. What is neither text nor empty is told as JSON, which is no status: then the core
 * withholds the story.
 */
export function pubstatusOf(members: Members): string | undefined {
  const said = members.get('pubstatus')
  if (said === undefined || said === null) return undefined
  const status = typeof said === 'string' ? codeOf(said) : JSON.stringify(said)
  // AP's and PA's fourth status; the embargo itself tells it.
  return status === '' || status === 'embargoed' ? undefined : status
}

/** Why there is one. */
const NO_DATE = /reason|text|note/

/**
 * The end of an embargo, '' where it is not said; undefined where there is none. 1.x and 2.x call it `embargoed`, 3.x
 * `embargoedUntil`, IPTC's guide both: of several the latest counts, and one that cannot be read before all.
 */
export function embargoOf(members: Members): string | undefined {
  const names = [...members.keys()].filter((name) => /^embargo/.test(name) && !NO_DATE.test(name))
  const said = names.map((name) => members.get(name)).filter(isSaid)
  const isByStatus = codeAt(members, 'pubstatus') === 'embargoed'
  if (said.length === 0) return isByStatus ? '' : undefined
  const ends = said.map((end) => textOf(end) ?? '')
  return (
    ends.find((end) => !readDate(end)) ??
    ends.reduce((last, end) => (readDate(end)! > readDate(last)! ? end : last))
  )
}

function isSaid(value: unknown): boolean {
  if (typeof value === 'string') return !/^\s*(?:false|none|null|no)?\s*$/i.test(value)
  if (typeof value === 'object') return value !== null && Object.keys(value).length > 0
  return Boolean(value)
}

/** Superdesk's `signal`, AP's `signals`; TT's update type "RÄ" says that a fact was put right ("KORR" spelling alone). */
export function isCorrection(members: Members): boolean {
  const signals = listAt(members, 'signal', 'signals').flatMap((signal) => {
    const within = membersOf(signal)
    const names = ['code', 'name', 'uri', 'literal', 'updatetype'].map((name) => textAt(within, name))
    return [textOf(signal), ...names].filter((name) => name !== undefined)
  })
  return signals.some((signal) => codeOf(signal) === 'correction' || signal === 'RÄ')
}
