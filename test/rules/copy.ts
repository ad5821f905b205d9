import type { Desk } from './desk.ts'
import type { Dice } from './dice.ts'
import { AGENCIES } from './house.ts'
import type { Story } from './story.ts'
import { DAY, HOUR, later, MINUTE, type Moment, toSecond } from './time.ts'
import type { Version } from './version.ts'

/** The first version of a new story, with whatever stories may have. */
export function freshCopy(desk: Desk, dice: Dice, story: Story, age: number): Version {
  const { serial, secrets } = desk.freshSecrets()
  const { hasRules } = desk.house
  const hasUri = dice.isLucky(0.9)
  const isDated = dice.isLucky(0.9)
  const stated = isDated ? toSecond(later(desk.now, -age)) : desk.now
  return {
    serial,
    story: story.id,
    key: `${secrets.key}.json`,
    uri: hasUri ? `urn:example:${secrets.uri}` : undefined,
    status: dice.isLucky(0.04) ? 'withheld' : 'usable',
    stated,
    number: hasRules && hasUri && isDated && dice.isLucky(0.15) ? 1 : undefined,
    first: isDated ? toSecond(later(stated, -dice.between(0, 2 * HOUR))) : stated,
    embargoed: embargoFor(desk, dice),
    expires: dice.isLucky(0.08) ? later(desk.now, dice.between(10, 3000) * MINUTE) : undefined,
    agencies: agenciesFor(dice),
    isForbidden: hasRules && dice.isLucky(0.04),
    evening: eveningFor(dice),
    text: serial,
    secrets,
    keywords: dice.isLucky(0.3) ? [secrets.keyword] : [],
    section: dice.of(['World', 'Sport', 'Culture']),
    isDated,
    altid: dice.isLucky(0.3) ? `urn:example:other:${secrets.note}` : undefined,
    hasUrl: dice.isLucky(0.9),
    hasPicture: dice.isLucky(0.6),
    hasSummary: dice.isLucky(0.5),
  }
}

function agenciesFor(dice: Dice): string[] {
  const count = dice.of([0, 1, 1, 1, 2])
  return [...new Set(Array.from({ length: count }, () => dice.of([...AGENCIES, 'AP', 'AP'])))]
}

function eveningFor(dice: Dice): 'pin' | 'bar' | undefined {
  return dice.of(['pin', 'bar', ...Array<undefined>(14)])
}

function embargoFor(desk: Desk, dice: Dice): Version['embargoed'] {
  const chance = dice.roll()
  if (chance > 0.2) return undefined
  if (chance < 0.03) return 'unreadable'
  return chance < 0.06 ? later(desk.now, -dice.between(1, 100) * MINUTE) : soon(desk, dice)
}

/** Some minutes to a day and a half from now. */
export function soon({ now }: Desk, dice: Dice): Moment {
  return toSecond(later(now, dice.of([30 * MINUTE, 4 * HOUR, 36 * HOUR]) * dice.roll() + MINUTE))
}

/** The next version of a record, with a text of its own. */
export function revised(desk: Desk, dice: Dice, old: Version, more: Partial<Version> = {}): Version {
  const { serial, secrets } = desk.freshSecrets()
  const { key, slug, uri } = old.secrets
  return {
    ...restated(desk, dice, old),
    serial,
    text: serial,
    secrets: { ...secrets, key, slug, uri },
    keywords: dice.isLucky(0.6) ? old.keywords : [secrets.keyword],
    agencies: dice.isLucky(0.9) ? old.agencies : agenciesFor(dice),
    status: 'usable',
    isBare: false,
    embargoed: undefined,
    expires: undefined,
    correction: desk.house.hasRules && dice.isLucky(0.25) ? dice.of(['told', 'untold'] as const) : undefined,
    ...more,
  }
}

/** The same version once more, of which readers see no difference: another date, another note to editors. */
export function restated(desk: Desk, dice: Dice, old: Version, more: Partial<Version> = {}): Version {
  const { serial, secrets } = desk.freshSecrets()
  const story = desk.model.stories.get(old.story)!
  return {
    ...old,
    serial,
    stated: old.isDated ? desk.stateAfter(story, dice) : desk.now,
    number: old.number === undefined ? undefined : Math.max(...numbersOf(story), old.number) + 1,
    secrets: { ...old.secrets, note: secrets.note },
    ...more,
  }
}

/** The numbers of its versions that are there. */
export function numbersOf(story: Story): number[] {
  return story.present.flatMap(({ number }) => number ?? [])
}

/** A record of its own for a story that has one already. */
export function elsewhere(desk: Desk, version: Version): Version {
  const { secrets } = desk.freshSecrets()
  return { ...version, key: `${secrets.key}.json`, secrets: { ...version.secrets, key: secrets.key } }
}

export const RECENT = 4 * DAY
