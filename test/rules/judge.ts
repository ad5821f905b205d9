import type { Moment } from './time.ts'
import type { Version } from './version.ts'

/** What is to be made of a story at a moment, its rights and its end apart. */
export type Verdict =
  | { readonly kind: 'counts'; readonly version: Version }
  | { readonly kind: 'killed' | 'held' | 'embargoed' | 'deleted' }
  /** The rules do not say. */
  | { readonly kind: 'unsaid'; readonly why: string }

/** What is remembered of a kill: it outlives the record that ordered it. */
export interface Kill {
  readonly by: string
  readonly serial: number
  readonly stated: Moment
  readonly number?: number
}

export interface Judgement {
  readonly verdict: Verdict
  /** What is remembered from now on. */
  readonly kill?: Kill
}

/**
 * Judges a story from the records that are there of it, orders about it among them, and from what is remembered of an
 * earlier kill.
 */
export function judge(records: readonly Version[], before: Kill | undefined, now: Moment): Judgement {
  const copy = records.filter(({ order }) => !order)
  const newest = newestOf(copy.filter((version) => countsAt(version, now)))
  const killer = killerOf(records, newest, copy)
  if (killer) return { verdict: { kind: 'killed' }, kill: killer }
  const kill = before && outlives(before, records, newest)
  if (kill === 'unsaid')
    return { verdict: { kind: 'unsaid', why: 'a killed story says something else' }, kill: before! }
  if (kill) return { verdict: { kind: 'killed' }, kill }
  const why = newest && doubtAbout(newest, records)
  return { verdict: why ? { kind: 'unsaid', why } : verdictOf(records, newest, copy) }
}

/** Where a kill and something newer than it are both there, and it is not said which of them holds. */
function doubtAbout(newest: Version, records: readonly Version[]): string | undefined {
  const kills = records.filter(({ status, order }) => status === 'canceled' || order?.does === 'kill')
  if (kills.length > 0 && newest.status === 'withheld') return 'what is killed is held besides'
  const isAgain = kills.some(
    ({ order, serial }) => order && newest.text < serial && isNamed(newest, order.names),
  )
  return isAgain ? 'a killed text is sent again' : undefined
}

function verdictOf(
  records: readonly Version[],
  newest: Version | undefined,
  copy: readonly Version[],
): Verdict {
  if (!newest) return { kind: copy.length > 0 ? 'embargoed' : 'deleted' }
  if (newest.status === 'withheld' || orderFor('hold', records, newest, copy)) return { kind: 'held' }
  return { kind: 'counts', version: newest }
}

function killerOf(
  records: readonly Version[],
  newest: Version | undefined,
  copy: readonly Version[],
): Kill | undefined {
  const canceled = newest?.status === 'canceled' ? newest : undefined
  const killer = canceled ?? orderFor('kill', records, newest ?? newestOf(copy), copy)
  if (!killer) return undefined
  const { key: by, serial, stated, number } = killer
  return { by, serial, stated, ...(number !== undefined && { number }) }
}

/** The order that is about this story, and about nothing older than what counts of it. */
function orderFor(
  does: 'kill' | 'hold',
  records: readonly Version[],
  newest: Version | undefined,
  copy: readonly Version[],
): Version | undefined {
  return records.find(
    ({ order, stated }) =>
      order?.does === does &&
      newest !== undefined &&
      newest.stated <= stated &&
      copy.some((version) => isNamed(version, order.names)),
  )
}

function isNamed({ secrets, uri }: Version, { by, value }: { by: string; value: string }): boolean {
  return by === 'uri'
    ? uri === value
    : by === 'slug'
      ? secrets.slug === value
      : value.includes(secrets.headline)
}

/** Whether a kill holds that nothing orders any more. */
function outlives(
  before: Kill,
  records: readonly Version[],
  newest: Version | undefined,
): Kill | undefined | 'unsaid' {
  const orderer = records.find(({ key }) => key === before.by)
  const isOther = newest?.status === 'usable' && newest.stated > before.stated && newest.text > before.serial
  // An older version than the one that was killed does not come back, whenever it was made.
  const isOlder = (newest?.number ?? Infinity) < (before.number ?? -1)
  if (isOther && !isOlder) return undefined
  if (!orderer) return before
  return !orderer.order && orderer.status === 'usable' && orderer === newest ? undefined : 'unsaid'
}

/** A withdrawal waits for no embargo. */
function countsAt({ status, embargoed }: Version, now: Moment): boolean {
  return status !== 'usable' || isOver(embargoed, now)
}

export function isOver(embargoed: Version['embargoed'], now: Moment): boolean {
  return embargoed === undefined || (embargoed !== 'unreadable' && embargoed <= now)
}

function newestOf(versions: readonly Version[]): Version | undefined {
  const areNumbered = versions.every(({ number }) => number !== undefined)
  const rank = (version: Version) => (areNumbered ? version.number! : Date.parse(version.stated))
  return versions.reduce<Version | undefined>(
    (best, next) => (best && rank(best) > rank(next) ? best : next),
    undefined,
  )
}
