import { plainOf } from '../../plain.ts'
import { type InfoSource, originsFirst, writerIn } from '../parties.ts'
import { codeAt, isObject, listAt, type Members, membersOf, textAt, textOf } from './members.ts'
import { describedAs } from './texts.ts'

/** Who in a list of people wrote the text. */
const WRITERS = /^(?:|author|writer|writers|reporter|journalist|byline|correspondent|skribent)$/i

/** As it is to be shown: from 1.x's `byline`, `by` since, TT's and AP's `bylines`, Superdesk's `authors`. */
export function bylineOf(members: Members): string | undefined {
  const said = textAt(members, 'byline', 'by')
  if (said !== undefined) return named(said)
  const people = listAt(members, 'bylines')
  const writers = (people.length > 0 ? people : listAt(members, 'authors')).flatMap(
    (one) => personIn(one) ?? [],
  )
  return writers.length > 0 ? writers.join(', ') : undefined
}

function personIn(person: unknown): string | undefined {
  if (!isObject(person)) return named(textOf(person))
  const members = membersOf(person)
  if (!WRITERS.test(textAt(members, 'role') ?? '') || textAt(members, 'internal') !== undefined)
    return undefined
  const whole = [textAt(members, 'firstname'), textAt(members, 'lastname')].filter((name) => name).join(' ')
  const name = named(textAt(members, 'byline', 'by', 'name') ?? whole)
  return name && [name, textAt(members, 'title')].filter((part) => part).join(', ')
}

function named(said = ''): string | undefined {
  return writerIn(plainOf(said))
}

/** ninjs has no credit line; AP puts it in a description of that role. */
export function creditlineOf(members: Members): string | undefined {
  const said = textAt(members, 'creditline')
  return said ? plainOf(said) : describedAs(members, 'creditline')
}

/**
 * Whom the content is from: the information sources, the origins first; else Superdesk's and TT's `source` or AP's `provider`; else who holds the copyright.
 *
 * @param provider whose format it is
 */
export function infosourceOf(members: Members, provider?: string): string | undefined {
  const sources = listAt(members, 'infosource', 'infosources').flatMap((source) => sourceIn(source) ?? [])
  if (sources.length > 0) return originsFirst(sources).join(', ')
  return (
    textAt(members, 'source', 'provider') ??
    provider ??
    textAt(members, 'copyrightholder') ??
    releaseWire(members)
  )
}

function sourceIn(source: unknown): InfoSource | undefined {
  const members = membersOf(source)
  const name = textOf(source) ?? textAt(members, 'name', 'literal')
  return name === undefined ? undefined : { name, role: codeAt(members, 'role', 'rel') }
}

/** Press releases name the wire that carries them nowhere but in their own address. */
function releaseWire(members: Members): string | undefined {
  return /^https?:\/\/(?:[\w-]+\.)*businesswire\.com\//i.test(textAt(members, 'uri') ?? '')
    ? 'Business Wire'
    : undefined
}

export function datelineOf(members: Members): string | undefined {
  return placeIn(members.get('dateline'))
}

/** The place it was written at. What only repeats the byline is none. */
export function locatedOf(members: Members): string | undefined {
  const said = placeIn(members.get('located')) ?? placeIn(members.get('datelinelocation'))
  return said && bylineOf(members)?.startsWith(said) ? undefined : said
}

function placeIn(place: unknown): string | undefined {
  const members = membersOf(place)
  const said =
    textOf(place) ??
    textAt(members, 'text', 'name', 'city') ??
    textAt(membersOf(members.get('located')), 'city')
  return said && plainOf(said)
}
