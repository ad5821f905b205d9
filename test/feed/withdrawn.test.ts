import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/feed/row.ts'
import { storiesOf } from './build.ts'
import { at, Readers, take } from './readers.ts'

const STORY = take('story.json', 'one', at(9))
const UNREADABLE = 'unreadable'

function order(key: string, hour: number, names: Partial<Row['order']>, more: Partial<Row> = {}): Row {
  return take(key, 'order', at(hour), {
    id: `urn:${key}`,
    pubstatus: 'canceled',
    order: { ids: [], urls: [], headlines: [], sluglines: [], ...names },
    ...more,
  })
}

describe('a story that readers know', () => {
  test.each<[string, readonly Row[], string[]]>([
    ['is shown while it is usable', [STORY], ['a: text one']],
    ['that is canceled is a notice', [{ ...STORY, pubstatus: 'canceled' }], ['a: killed']],
    ['that is withheld is a notice', [{ ...STORY, pubstatus: 'withheld' }], ['a: held']],
    ['that is embargoed now is held', [{ ...STORY, embargoed: '2099-01-01T00:00:00.000Z' }], ['a: held']],
    ['whose embargo cannot be read is held', [{ ...STORY, embargoed: UNREADABLE }], ['a: held']],
    ['that has expired goes without a word', [{ ...STORY, expires: at(9) }], []],
    ['that was deleted goes without a word', [], []],
    ['whose record cannot be read any more goes so too', [{ ...STORY, isLost: true }], []],
    [
      'that another record of it cancels is a notice',
      [STORY, take('kill.json', 'x', at(11), { pubstatus: 'canceled' })],
      ['a: killed'],
    ],
    [
      'stays, where it is newer than what cancels it',
      [STORY, take('kill.json', 'x', at(8), { pubstatus: 'canceled' })],
      ['a: text one'],
    ],
    [
      'is killed by an order that names its id',
      [STORY, order('kill.txt', 11, { ids: ['a'] })],
      ['a: killed'],
    ],
    [
      'is killed by an order of the same second',
      [STORY, order('kill.txt', 9, { ids: ['a'] })],
      ['a: killed'],
    ],
    ['outlives an order before it', [STORY, order('kill.txt', 8, { ids: ['a'] })], ['a: text one']],
    [
      'is held by an order to hold',
      [STORY, order('hold.txt', 11, { ids: ['a'] }, { pubstatus: 'withheld' })],
      ['a: held'],
    ],
    [
      'comes back by a later order to release it',
      [
        STORY,
        order('hold.txt', 11, { ids: ['a'] }, { pubstatus: 'withheld' }),
        order('free.txt', 12, { ids: ['a'] }, { pubstatus: 'usable' }),
      ],
      ['a: text one'],
    ],
  ])('%s', (_, rows, seen) => {
    const readers = new Readers()
    expect(readers.read([STORY], at(10))).toEqual(['a: text one'])
    expect(readers.read(rows, at(13))).toEqual(seen)
    expect(readers.read(rows.toReversed(), at(14))).toEqual(seen)
    expect(new Readers().read(rows, at(13))).toEqual(seen.filter((line) => line.includes('text')))
  })

  test('that is deleted is a notice where the site wants one', () => {
    const readers = new Readers({ notices: { days: 30, ofDeleted: true, words: {} } })
    readers.see([STORY], at(10))
    expect(readers.read([], at(11))).toEqual(['a: deleted'])
    expect(readers.read([STORY], at(12))).toEqual(['a: text one'])
  })

  test('keeps its notice though its record is deleted', () => {
    const readers = new Readers()
    readers.see([STORY], at(10))
    readers.see([{ ...STORY, pubstatus: 'canceled' }], at(11))
    expect(readers.read([], at(12))).toEqual(['a: killed'])
  })
})

describe('a killed story', () => {
  const kill = take('kill.json', 'x', at(11), { pubstatus: 'canceled' })

  function killed(): Readers {
    const readers = new Readers()
    readers.see([STORY], at(10))
    expect(readers.read([STORY, kill], at(12))).toEqual(['a: killed'])
    return readers
  }

  test.each<[string, readonly Row[], string]>([
    ['stays killed though the order is deleted', [STORY], 'a: killed'],
    ['stays killed though the same text is stored anew', [{ ...STORY, updated: at(13) }, kill], 'a: killed'],
    ['stays killed though both', [{ ...STORY, updated: at(13) }], 'a: killed'],
    [
      'comes back with another text',
      [{ ...STORY, updated: at(13), digest: 'two', text: 'two' }, kill],
      'a: text two',
    ],
    [
      'comes back so though the order is deleted',
      [{ ...STORY, updated: at(13), digest: 'two', text: 'two' }],
      'a: text two',
    ],
    ['comes back where the record that killed it says so', [{ ...kill, pubstatus: 'usable' }], 'a: text x'],
    [
      'stays killed though a later order holds it',
      [STORY, kill, order('hold.txt', 13, { ids: ['a'] }, { pubstatus: 'withheld' })],
      'a: killed',
    ],
  ])('%s', (_, rows, seen) => {
    const readers = killed()
    expect(readers.read(rows, at(14))).toEqual([seen])
    expect(readers.read(rows, at(15))).toEqual([seen])
  })

  test('before anybody read it never comes out, though the order is deleted', () => {
    const readers = new Readers()
    expect(readers.read([kill], at(12))).toEqual([])
    expect(readers.read([STORY], at(13))).toEqual([])
  })

  test('that is killed in its own record comes back there, and is dated when that was found', () => {
    const readers = new Readers()
    const dates = [
      readers.see([STORY], at(10)),
      readers.see([{ ...STORY, pubstatus: 'canceled' }], at(11)),
      readers.see([STORY], at(12)),
      readers.see([STORY], at(13)),
    ].map(([story]) => [story!.published, story!.updated])
    const published = at(8)
    expect(dates).toEqual([
      [published, at(9)],
      [published, at(11)],
      [published, at(12)],
      [published, at(12)],
    ])
  })
})

describe('a notice', () => {
  const killed = { ...STORY, pubstatus: 'canceled' } as const

  test('stays for its days, and that it ends is known', () => {
    const readers = new Readers()
    readers.see([STORY], at(10))
    readers.see([killed], at(11))
    const end = '2026-03-31T11:00:00.000Z'
    expect(storiesOf([killed], at(12), readers.told).next).toBe(end)
    expect(readers.read([killed], '2026-03-31T10:59:59.999Z')).toEqual(['a: killed'])
    expect(readers.read([killed], end)).toEqual([])
    expect(readers.read([STORY], end)).toEqual(['a: text one'])
  })

  test('is in no feed that did not show its story', () => {
    const readers = new Readers()
    readers.see([STORY], at(10))
    const [notice] = storiesOf([killed], at(11), readers.told).shown
    expect(notice).toMatchObject({ id: 'a', carriers: ['all'], face: 'killed' })
  })

  test('says of its story nothing but id, dates and language', () => {
    const readers = new Readers()
    readers.see([STORY], at(10))
    const [notice] = readers.see([killed], at(11))
    expect(Object.keys(notice!).sort()).toEqual([
      'carriers',
      'face',
      'id',
      'kin',
      'language',
      'permit',
      'published',
      'updated',
    ])
  })
})

describe('an order', () => {
  const called = (id: string, updated: string, names: Row['names']) =>
    take(`${id}.json`, id, updated, { id, ...(names && { names }) })
  const first = called('first', at(9), { slugline: 'S', headline: 'H' })
  const second = called('second', at(10), { slugline: 'S', headline: 'H' })

  test.each<[string, Partial<Row['order']>, number, string[]]>([
    [
      'that names a headline means all that go by it',
      { headlines: ['H'] },
      12,
      ['first: killed', 'second: killed'],
    ],
    [
      'that names a slugline means the last',
      { sluglines: ['S'] },
      12,
      ['first: text first', 'second: killed'],
    ],
    ['means none that is newer', { sluglines: ['S'] }, 9, ['first: killed', 'second: text second']],
    ['that names nothing means nothing', {}, 12, ['first: text first', 'second: text second']],
  ])('%s', (_, names, hour, seen) => {
    const readers = new Readers()
    readers.see([first, second], at(11))
    expect(readers.read([first, second, order('kill.txt', hour, names)], at(13)).sort()).toEqual(seen)
  })

  test('kills a story that comes later, and is older', () => {
    const readers = new Readers()
    const kill = order('kill.txt', 12, { headlines: ['H'] })
    expect(storiesOf([kill], at(12)).unheard).toEqual([kill])
    expect(readers.read([kill], at(12))).toEqual([])
    expect(readers.read([kill, first], at(13))).toEqual([])
    expect(storiesOf([kill, first], at(12)).unheard).toEqual([])
  })

  test('is no story itself', () => {
    expect(new Readers().read([order('free.txt', 12, {}, { pubstatus: 'usable' })], at(13))).toEqual([])
  })

  test('in the place of the story itself takes it off', () => {
    const readers = new Readers()
    readers.see([first], at(11))
    const kill = order('first.json', 12, { headlines: ['K'] }, { id: 'first' })
    expect(readers.read([kill], at(13))).toEqual(['first: killed'])
    expect(storiesOf([kill], at(13), readers.told).unheard).toEqual([])
  })
})
