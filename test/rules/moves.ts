import { freshCopy, RECENT } from './copy.ts'
import type { Desk } from './desk.ts'
import type { Dice } from './dice.ts'
import type { Story } from './story.ts'
import { later, MINUTE } from './time.ts'
import type { Version } from './version.ts'

/** Something that a newsroom does. It answers what it was, or nothing where no story is fit for it. */
export interface Move {
  readonly name: string
  readonly weight: number
  /** Whether it means something only by the rules. */
  readonly isNew: boolean
  readonly play: (desk: Desk, dice: Dice) => Promise<string | undefined>
}

/** A story with the newest of its records. */
export interface Found {
  readonly story: Story
  readonly newest: Version
}

type Fitness = (newest: Version, all: readonly Version[], story: Story) => boolean

/** A move with one of the stories that are fit for it. `act` answers what was done to the story. */
export function move(
  name: string,
  weight: number,
  isFit: (desk: Desk) => Fitness,
  act: (desk: Desk, dice: Dice, found: Found) => Promise<string | undefined>,
  isNew = false,
): Move {
  const play = async (desk: Desk, dice: Dice) => {
    const found = pick(desk, dice, isFit(desk))
    const said = found && (await act(desk, dice, found))
    return said && `story ${found.story.id}: ${said}`
  }
  return { name, weight, isNew, play }
}

/** Its records that are copy, the newest first. */
export function copyOf(story: Story): Version[] {
  return story.present.filter(({ order }) => !order).sort((a, b) => (a.stated < b.stated ? 1 : -1))
}

/** A story that is fit, of the last days. */
function pick({ stories, now, last }: Desk, dice: Dice, isFit: Fitness): Found | undefined {
  const since = later(now, -RECENT)
  const fit = stories.filter((story) => {
    const [newest, ...others] = copyOf(story)
    const isRecent = (last.get(story.id)?.stated ?? '') > since
    return isRecent && newest !== undefined && isFit(newest, [newest, ...others], story)
  })
  const story = dice.lot(fit)
  return story && { story, newest: copyOf(story)[0]! }
}

export const ANY = () => () => true

export const USABLE = () => (newest: Version) => newest.status === 'usable'

/** Other records can be compared with it. */
export const COMPARABLE = () => isComparable

export function isComparable({ uri, isDated }: Version): boolean {
  return uri !== undefined && isDated
}

/** It is the only one of its story, has a text, and other records can be compared with it by their dates. */
export function isAlone(newest: Version, all: readonly Version[]): boolean {
  return isComparable(newest) && newest.number === undefined && !newest.isBare && all.length === 1
}

export async function arrive(desk: Desk, dice: Dice, count = dice.of([1, 1, 2, 4]), age = 10 * MINUTE) {
  for (let i = 0; i < count; i += 1) {
    const story = desk.newStory()
    await desk.store(story, freshCopy(desk, dice, story, age * dice.roll()))
  }
  return `${count} new stories`
}
