import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/feed/row.ts'
import { catalogRow, storiesOf } from './build.ts'

const BEFORE = '2026-03-05T11:59:59.999Z'
const NOW = '2026-03-05T12:00:00.000Z'
const AFTER = '2026-03-05T12:00:00.001Z'

/** The takes shown. */
function visible(rows: readonly Row[], now: string): readonly Row[] {
  return storiesOf(rows, now).shown.map(({ row }) => row!)
}

describe('a story is shown', () => {
  test.each<[string, Partial<Row>, boolean]>([
    ['that says nothing of it', {}, true],
    ['before its embargo ends: no', { embargoed: AFTER }, false],
    ['when its embargo ends', { embargoed: NOW }, true],
    ['after its embargo', { embargoed: BEFORE }, true],
    ['whose embargo cannot be read: no', { embargoed: 'unreadable' }, false],
    ['before it expires', { expires: AFTER }, true],
    ['when it expires: no', { expires: NOW }, false],
    ['after it expired: no', { expires: BEFORE }, false],
    ['between embargo and end', { embargoed: BEFORE, expires: AFTER }, true],
    ['that is withheld: no', { pubstatus: 'withheld' }, false],
    ['that is canceled: no', { pubstatus: 'canceled' }, false],
  ])('%s', (_, more, isShown) => {
    expect(visible([catalogRow(more)], NOW)).toHaveLength(isShown ? 1 : 0)
  })
})

describe('of two records of one story', () => {
  const older = catalogRow({ key: 'z.json', updated: '2026-03-01T08:00:00.000Z' })
  const newer = catalogRow({ key: 'a.json', updated: '2026-03-01T08:00:01.000Z' })

  test.each<[string, Row, string[]]>([
    ['the newer is shown', newer, ['a.json']],
    ['the older, while the newer is embargoed', { ...newer, embargoed: AFTER }, ['z.json']],
    ['neither, when the newer is canceled', { ...newer, pubstatus: 'canceled' }, []],
    ['neither, when the newer is withheld', { ...newer, pubstatus: 'withheld' }, []],
    [
      'neither, when the newer is canceled under an embargo',
      { ...newer, pubstatus: 'canceled', embargoed: AFTER },
      [],
    ],
    ['neither, when the newer has expired', { ...newer, expires: BEFORE }, []],
    ['the one with the last key, when both are as new', { ...newer, updated: older.updated }, ['z.json']],
    ['the last part, when they are of one record', { ...older, part: 1 }, ['z.json']],
  ])('%s', (_, other, keys) => {
    expect(visible([older, other], NOW).map(({ key }) => key)).toEqual(keys)
    expect(visible([other, older], NOW)).toEqual(visible([older, other], NOW))
  })

  test('an older one that is canceled does not hold back the newer', () => {
    expect(visible([{ ...older, pubstatus: 'canceled' }, newer], NOW)).toEqual([newer])
  })

  test('parts of one record that are stories of their own are both shown', () => {
    expect(visible([older, { ...older, part: 1, id: 'b' }], NOW)).toHaveLength(2)
  })
})

describe('the next turn', () => {
  test.each<[string, Partial<Row>[], string | undefined]>([
    ['of nothing', [], undefined],
    ['of what neither comes nor goes', [{}], undefined],
    ['the end of an embargo', [{ embargoed: AFTER }], AFTER],
    ['the end of a story', [{ expires: AFTER }], AFTER],
    ['not what is over', [{ embargoed: BEFORE, expires: NOW }], undefined],
    ['not what is never over', [{ embargoed: 'unreadable' }], undefined],
    [
      'the first of several',
      [{ expires: '2027-01-01T00:00:00.000Z' }, { embargoed: AFTER, expires: '2026-06-01T00:00:00.000Z' }],
      AFTER,
    ],
    ['an end behind an unreadable embargo', [{ embargoed: 'unreadable', expires: AFTER }], AFTER],
  ])('%s', (_, rows, turn) => {
    expect(storiesOf(rows.map(catalogRow), NOW).next).toBe(turn)
  })

  test('is when what is visible changes', () => {
    const rows = [catalogRow({ id: 'a', embargoed: AFTER }), catalogRow({ id: 'b', expires: AFTER })]
    const ids = [NOW, storiesOf(rows, NOW).next!].map((time) => visible(rows, time).map(({ id }) => id))
    expect(ids).toEqual([['b'], ['a']])
  })
})
