import { elsewhere, restated, revised, soon } from './copy.ts'
import type { Desk } from './desk.ts'
import type { Dice } from './dice.ts'
import { ANY, copyOf, type Found, isAlone, isComparable, type Move, move, USABLE } from './moves.ts'
import { secret } from './secrets.ts'
import type { Story } from './story.ts'
import { DAY, later } from './time.ts'
import { headlineOf, type Naming, type Version } from './version.ts'

/** What newsrooms do to take stories back, and to take that back again. */
export const WITHDRAWALS: readonly Move[] = [
  move('cancel', 6, USABLE, withdraw('canceled')),
  move('withhold', 5, USABLE, withdraw('withheld')),
  move('order to kill', 4, () => isAlone, order('kill'), true),
  move('order to hold', 3, () => isAlone, order('hold'), true),
  move(
    'release',
    8,
    () =>
      ({ status }) =>
        status !== 'usable',
    release,
  ),
  move(
    'embargo later',
    4,
    () =>
      ({ status }, all) =>
        status === 'usable' && all.length === 1,
    embargo,
  ),
  move('delete', 5, ANY, async (desk, dice, { story }) => remove(desk, story, dice.of(copyOf(story)))),
  { name: 'delete what withdraws', weight: 8, isNew: false, play: removeWithdrawal },
  { name: 'bring back', weight: 3, isNew: true, play: bringBack },
]

type Act = (desk: Desk, dice: Dice, found: Found) => Promise<string>

/** The record itself says that it is withdrawn, or another one of its story: with its text, a new one, or none. */
function withdraw(status: Version['status']): Act {
  return async (desk, dice, { story, newest }) => {
    const isBare = newest.uri !== undefined && dice.isLucky(0.3)
    const said = remade(desk, dice, newest, { status, embargoed: undefined, isBare })
    const next = isComparable(newest) && dice.isLucky(0.4) ? elsewhere(desk, said) : said
    if (story.uris.length > 1) story.unsaid ??= 'what took its place is withdrawn'
    await desk.store(story, next)
    return `${next.key} is ${status}`
  }
}

/** The same text once more, or another one. */
function remade(desk: Desk, dice: Dice, old: Version, more: Partial<Version>): Version {
  return (dice.isLucky(0.5) ? restated : revised)(desk, dice, old, more)
}

/** The wire orders, in copy of its own. */
function order(does: 'kill' | 'hold'): Act {
  return async (desk, dice, { story, newest }) => {
    const by = does === 'hold' ? 'slug' : dice.of(['headline', 'slug', 'uri'] as const)
    const copy = elsewhere(desk, revised(desk, dice, newest, { correction: undefined, evening: undefined }))
    const names = { by, value: nameOf(newest, by) }
    const secrets = { ...copy.secrets, slug: secret('slug', copy.serial) }
    await desk.store(story, {
      ...copy,
      uri: undefined,
      altid: undefined,
      secrets,
      agencies: [],
      order: { does, names },
    })
    return `${copy.key} orders to ${does} it by ${by}`
  }
}

function nameOf(copy: Version, by: Naming['by']): string {
  return { headline: headlineOf(copy), slug: copy.secrets.slug, uri: copy.uri! }[by]
}

async function release(desk: Desk, dice: Dice, { story, newest }: Found): Promise<string> {
  await desk.store(story, remade(desk, dice, newest, { status: 'usable', isBare: false }))
  return `${newest.key} is usable again`
}

async function embargo(desk: Desk, dice: Dice, { story, newest }: Found): Promise<string> {
  const embargoed = soon(desk, dice)
  await desk.store(story, remade(desk, dice, newest, { embargoed }))
  return `${newest.key} is embargoed until ${embargoed}`
}

/** Takes a record of a story away. Which of two stories that became one is meant then, the rules do not say. */
async function remove(desk: Desk, story: Story, gone: Version): Promise<string> {
  if (story.uris.length > 1 && !gone.order) story.unsaid ??= 'one of its records is gone'
  await desk.remove(story, gone.key)
  return `${gone.key} is deleted`
}

async function removeWithdrawal(desk: Desk, dice: Dice): Promise<string | undefined> {
  const isWithdrawing = ({ status, order: told }: Version) => status !== 'usable' || told !== undefined
  const story = dice.lot(desk.stories.filter(({ present }) => present.some(isWithdrawing)))
  return (
    story && `story ${story.id}: ${await remove(desk, story, dice.of(story.present.filter(isWithdrawing)))}`
  )
}

async function bringBack(desk: Desk, dice: Dice): Promise<string | undefined> {
  // What has been gone for longer than a notice stands is forgotten, with its date.
  const since = later(desk.now, -desk.house.notices.days * DAY)
  const isFit = (one: Story) => copyOf(one).length === 0 && desk.last.get(one.id)!.stated > since
  const story = dice.lot(desk.stories.filter(isFit))
  if (!story) return undefined
  const old = desk.last.get(story.id)!
  const next = remade(desk, dice, old, { status: 'usable', embargoed: undefined, isBare: false })
  await desk.store(story, next)
  return `story ${story.id}: ${next.key} is there again`
}
