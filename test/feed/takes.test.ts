import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../src/rights/permit.ts'
import { catalogRow, SITE, storiesOf } from './build.ts'
import { at, Readers, take } from './readers.ts'

describe('takes of one story', () => {
  const one = take('1.json', 'one', at(9), { id: 'a' })
  const two = take('2.json', 'two', at(11), { id: 'b', published: at(11), kin: ['a'] })
  const three = take('3.json', 'three', at(13), { id: 'c', published: at(13), kin: ['b'] })

  test('the newest replaces those before it, under the id and the date that readers know', () => {
    const readers = new Readers()
    expect(readers.read([one], at(10))).toEqual(['a: text one'])
    expect(readers.read([one, two], at(12))).toEqual(['a: text two'])
    expect(readers.read([three, one, two], at(14))).toEqual(['a: text three'])
    expect(readers.see([one, two, three], at(14))).toMatchObject([{ published: at(8), updated: at(13) }])
  })

  test('goes on under that id, though the first takes are deleted', () => {
    const readers = new Readers()
    readers.see([one], at(10))
    readers.see([one, two], at(12))
    expect(readers.read([two], at(13))).toEqual(['a: text two'])
    expect(readers.read([two, three], at(14))).toEqual(['a: text three'])
  })

  test('that come at once go by the id of the first', () => {
    expect(new Readers().read([two, one], at(12))).toEqual(['a: text two'])
  })

  test('go by the id under which the story came out, though its first take comes late', () => {
    const readers = new Readers()
    expect(readers.read([two], at(12))).toEqual(['b: text two'])
    expect(readers.read([one, two], at(13))).toEqual(['b: text two'])
  })

  test('which are one only since then: the one that came out first stands, and each has its notice when it is killed', () => {
    const readers = new Readers()
    const { kin: _, ...alone } = two
    expect(readers.read([one, alone], at(12))).toEqual(['b: text two', 'a: text one'])
    expect(readers.read([one, two], at(13))).toEqual(['a: text two'])
    const killed = { ...two, pubstatus: 'canceled' } as const
    expect(readers.read([one, killed], at(14)).sort()).toEqual(['a: killed', 'b: killed'])
  })

  test('that share another name are one', () => {
    const [x, y] = [
      take('x.json', 'x', at(9), { id: 'x', kin: ['n'] }),
      take('y.json', 'y', at(10), { id: 'y', kin: ['n'] }),
    ]
    expect(storiesOf([x, y], at(11)).shown).toMatchObject([{ face: 'y' }])
  })

  test('an embargoed take leaves the one before it as it is', () => {
    const readers = new Readers()
    readers.see([one], at(10))
    expect(readers.read([one, { ...two, embargoed: at(15) }], at(12))).toEqual(['a: text one'])
    expect(readers.read([one, { ...two, embargoed: at(15) }], at(15))).toEqual(['a: text two'])
  })

  test.each([
    ['the greatest version counts, where all have one', [1, 2], 'two'],
    ['whenever it was made', [2, 1], 'one'],
    ['the newest, where one has none', [2, undefined], 'two'],
  ])('%s', (_, [first, second], face) => {
    const versions = [
      { ...one, ...(first !== undefined && { version: first }) },
      { ...two, id: 'a', ...(second !== undefined && { version: second }) },
    ]
    expect(storiesOf(versions, at(12)).shown).toMatchObject([{ face }])
  })
})

describe('dates', () => {
  test('move only when what readers see does', () => {
    const readers = new Readers()
    const seen = (digest: string, updated: string, now: string) =>
      readers.see([take('1.json', digest, updated)], now).map((story) => story.updated)
    expect(seen('one', at(9), at(10))).toEqual([at(9)])
    expect(seen('one', at(11), at(12))).toEqual([at(9)])
    expect(seen('two', at(11), at(13))).toEqual([at(11)])
    expect(seen('three', at(11), '2026-03-01T14:00:00.789Z')).toEqual([at(14)])
    expect(seen('four', at(11), at(14))).toEqual(['2026-03-01T14:00:01.000Z'])
  })

  test('a story stays published when it was, and none is of a day to come', () => {
    const readers = new Readers()
    const see = (published: string, now: string) =>
      readers.see([take('1.json', 'one', at(9), { published })], now).map((story) => story.published)
    expect(see(at(8), at(10))).toEqual([at(8)])
    expect(see(at(7), at(10))).toEqual([at(8)])
    const others = new Readers()
    const slip = '2062-03-01T08:00:00.000Z'
    const ahead = take('1.json', 'one', slip, { published: slip })
    expect(others.see([ahead], at(10))).toMatchObject([{ published: at(10), updated: at(10) }])
    expect(others.see([take('1.json', 'two', at(9))], at(11))).toMatchObject([
      { published: at(10), updated: at(11) },
    ])
  })
})

describe('rights', () => {
  const site = {
    ...SITE,
    rights: {
      agencies: {
        afp: { ...EVERYTHING, days: 2 },
        dpa: { ...EVERYTHING, text: 'none' as const },
      },
      others: { ...EVERYTHING, text: 'headline' as const },
    },
  }
  const from = (...agency: string[]) => catalogRow({ facets: { agency } })
  const shownAt = (now: string, ...agency: string[]) => storiesOf([from(...agency)], now, new Map(), site)

  test('an agency that permits nothing is not shown, alone or with others', () => {
    expect(shownAt(at(9), 'dpa').shown).toEqual([])
    expect(shownAt(at(9), 'afp', 'dpa').shown).toEqual([])
  })

  test('an agency of which nothing is said is as all others', () => {
    expect(shownAt(at(9), 'reuters').shown).toMatchObject([{ permit: { text: 'headline' } }])
  })

  test('a story of the newsroom is its own; one from a source that is not known is as of others', () => {
    expect(shownAt(at(9)).shown).toMatchObject([{ permit: EVERYTHING }])
    const foreign = storiesOf([catalogRow({ isForeign: true })], at(9), new Map(), site)
    expect(foreign.shown).toMatchObject([{ permit: { text: 'headline' } }])
  })

  test('days end, and that they do is known', () => {
    const end = '2026-03-03T08:00:00.000Z'
    expect(shownAt(at(9), 'afp').next).toBe(end)
    expect(shownAt('2026-03-03T07:59:59.999Z', 'afp').shown).toHaveLength(1)
    expect(shownAt(end, 'afp').shown).toEqual([])
  })

  test('what the record says ends it before the days do, or after them', () => {
    const ending = (expires: string) => storiesOf([{ ...from('afp'), expires }], at(9), new Map(), site).next
    expect(ending(at(12))).toBe(at(12))
    expect(
      storiesOf(
        [{ ...from('afp'), expires: '2027-01-01T00:00:00.000Z' }],
        '2026-03-03T08:00:00.000Z',
        new Map(),
        site,
      ).shown,
    ).toEqual([])
  })

  test('what its usage terms forbid counts too', () => {
    const row = catalogRow({ terms: { text: 'summary', pictures: false } })
    expect(storiesOf([row], at(9)).shown).toMatchObject([{ permit: { text: 'summary', pictures: false } }])
  })
})
