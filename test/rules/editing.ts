import { elsewhere, restated, revised, soon } from './copy.ts'
import type { Desk } from './desk.ts'
import type { Dice } from './dice.ts'
import { ANY, arrive, COMPARABLE, copyOf, type Found, isAlone, type Move, move, USABLE } from './moves.ts'
import { later, MINUTE } from './time.ts'
import type { Version } from './version.ts'

/** What newsrooms do to stories, short of taking them back. */
export const EDITING: readonly Move[] = [
  { name: 'arrive', weight: 30, isNew: false, play: (desk, dice) => arrive(desk, dice) },
  move('update', 14, USABLE, update),
  move('resend', 6, ANY, resend, true),
  move('end', 3, USABLE, end),
  move('take', 7, COMPARABLE, takeAnother),
  move('late take', 3, COMPARABLE, takeLate, true),
  move(
    'supersede',
    5,
    () => (newest, all) => isAlone(newest, all) && newest.status === 'usable',
    supersede,
    true,
  ),
  move('break', 3, isBreakable, breakIt),
]

export async function update(desk: Desk, dice: Dice, { story, newest }: Found): Promise<string> {
  const isRedated = desk.house.hasRules && newest.isDated && dice.isLucky(0.1)
  const first = isRedated ? later(newest.first, -dice.between(1, 500) * MINUTE) : newest.first
  const next = revised(desk, dice, newest, { first })
  await desk.store(story, next)
  return `new text ${next.serial}${next.correction ? ', a correction' : ''}`
}

async function resend(desk: Desk, dice: Dice, { story, newest }: Found): Promise<string> {
  await desk.store(story, restated(desk, dice, newest))
  return `${newest.key} sent again`
}

async function end(desk: Desk, dice: Dice, { story, newest }: Found): Promise<string> {
  const expires = soon(desk, dice)
  await desk.store(story, restated(desk, dice, newest, { expires }))
  return `${newest.key} expires at ${expires}`
}

async function takeAnother(desk: Desk, dice: Dice, { story, newest }: Found): Promise<string> {
  const embargoed = dice.isLucky(0.25) ? soon(desk, dice) : undefined
  const next = elsewhere(desk, revised(desk, dice, newest, { embargoed }))
  await desk.store(story, next)
  return `another record ${next.key}, version ${next.serial}, embargo ${embargoed}`
}

async function takeLate(desk: Desk, dice: Dice, { story, newest }: Found): Promise<string | undefined> {
  if (newest.first >= later(newest.stated, -2000)) return undefined
  const next = elsewhere(desk, { ...revised(desk, dice, newest), ...lateness(newest, dice) })
  const isTaken = copyOf(story).some(({ stated, number }) =>
    number === undefined ? stated === next.stated : number === next.number,
  )
  if (isTaken) return undefined
  await desk.store(story, next)
  return `an older record ${next.key} comes late, version ${next.serial}`
}

/** What makes a version older than this one: its number, where they have numbers, else its date. */
function lateness({ first, stated, number }: Version, dice: Dice): Partial<Version> {
  if (number !== undefined) return { number: Math.max(0, number - 1) }
  const seconds = Math.floor(((Date.parse(stated) - Date.parse(first)) / 1000) * dice.roll())
  return { stated: later(first, Math.max(1, seconds) * 1000) }
}

/** A record with a uri of its own takes the story's place, and says so; or it goes by the same other name. */
async function supersede(desk: Desk, dice: Dice, { story, newest }: Found): Promise<string> {
  const embargoed = dice.isLucky(0.2) ? soon(desk, dice) : undefined
  const next = elsewhere(desk, revised(desk, dice, newest, { embargoed }))
  const word = next.secrets.key.replace('qy', 'qi')
  const uri = `urn:example:${word}`
  const isKin = newest.altid !== undefined && dice.isLucky(0.5)
  const evolvedfrom = isKin ? undefined : newest.uri
  await desk.store(story, { ...next, uri, evolvedfrom, secrets: { ...next.secrets, uri: word } })
  return `superseded by ${uri} in ${next.key}${isKin ? ', its kin' : ''}, embargo ${embargoed}`
}

function isBreakable({ model }: Desk) {
  return ({ key }: Version, all: readonly Version[], story: Found['story']) =>
    all.length === 1 && story.isSettled(key) && model.seen.has(story.id)
}

async function breakIt(desk: Desk, _: Dice, { story, newest }: Found): Promise<string> {
  await desk.breakRecord(story, newest.key)
  return `${newest.key} is broken`
}
