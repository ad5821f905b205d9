import { describe, expect, test } from 'vitest'
import { at, order, Scenario, take } from './scenario.ts'

/** What the random days found of stories that stand, each as small as it could be made. */
describe('a record that breaks', () => {
  test('keeps the notice that stands for it', async () => {
    const room = new Scenario()
    await room.put('x', take('x', 1, '08:00'))
    await room.run('08:30')
    await room.put('x', take('x', 1, '09:00', { embargoed: at('20:00') }))
    await room.run('09:01')
    await room.put('x', '{"headline": "no end')
    await room.run('09:10')
    expect(await room.titles()).toEqual(['Held'])
  })

  test('keeps that notice as it is, also when its embargo has ended meanwhile', async () => {
    const room = new Scenario()
    await room.put('x', take('x', 1, '08:00'))
    await room.run('08:30')
    await room.put('x', take('x', 1, '09:00', { embargoed: at('12:00') }))
    await room.run('09:01')
    const before = await room.items()
    await room.put('x', '{"headline": "no end')
    await room.run('13:00')
    expect(await room.items()).toEqual(before)
  })

  test('never goes back in time, held and set free meanwhile', async () => {
    const room = new Scenario()
    await room.put('x', take('x', 1, '08:00', { slugline: 'harbour-x' }))
    await room.run('08:30')
    await room.put('x', '{"headline": "no end')
    await room.put('order', order('withhold', '09:00'))
    await room.run('09:01')
    const [held] = await room.items()
    await room.put('order', undefined)
    await room.run('10:00')
    const [free] = await room.items()
    expect([held?.title, free?.title]).toEqual(['Held', 'Story x take 1'])
    expect(free!.date_modified > held!.date_modified).toBe(true)
  })

  test('keeps its summary and its correction where that is all that may be shown', async () => {
    const room = new Scenario()
    const more = {
      creditline: 'Reuters',
      summary: 'In short, it was agreed.',
      correction: 'It had the date wrong.',
    }
    await room.put('x', take('x', 1, '08:00', more))
    await room.run('08:30')
    const before = await room.items()
    await room.put('x', '{"headline": "no end')
    await room.put('y', take('y', 1, '08:00'))
    await room.run('09:00')
    expect((await room.items()).filter(({ id }) => id === before[0]?.id)).toEqual(before)
  })
})

describe('terms of use', () => {
  test.each([
    'Not for publication on the web.',
    'Not for publication on the web (contract 12).',
    'Contract 12. Not for publication on the web.',
  ])('that keep a story off the web: %s', async (usageterms) => {
    const room = new Scenario()
    await room.put('x', take('x', 1, '08:00', { usageterms }))
    await room.run('09:00')
    expect(await room.titles()).toEqual([])
  })
})

describe('an id that readers know', () => {
  test('is forgotten when its notices have ended: a record that then comes back is new', async () => {
    const room = new Scenario({ notices: { days: 1 } })
    await room.put('x', take('x', 1, '08:00'))
    await room.run('08:30')
    const [before] = await room.items()
    await room.put('x', undefined)
    await room.run('09:00')
    await room.run('23 09:00')
    await room.put('x', take('x', 2, '23 10:00', { firstcreated: at('23 10:00') }))
    await room.run('23 10:01')
    const [after] = await room.items()
    expect(after?.id).toBe(before?.id)
    expect(after?.date_published).toBe(at('23 10:00'))
  })
})

describe('the evening edition', () => {
  test('is full, though one of its stories turns out to be held while it is made', async () => {
    const room = new Scenario()
    for (const name of ['a', 'b', 'c', 'd']) await room.put(name, take(name, 1, '08:00'))
    await room.run('08:30')
    for (const name of ['a', 'b', 'c', 'd'])
      await room.put(name, take(name, 2, '18:00', { pubstatus: 'withheld' }))
    await room.put('d', take('d', 1, '08:00'))
    await room.tick('18:31')
    const [edition] = await room.items('evening')
    expect(edition?.content_html).toContain('Story d')
  })

  test('says nothing of a story that is over', async () => {
    const room = new Scenario()
    await room.put('x', take('x', 1, '08:00', { expires: at('20:00') }))
    await room.put('y', take('y', 1, '08:00'))
    await room.run('18:31')
    expect(JSON.stringify(await room.items('evening'))).toMatch(/Story x.*Story y|Story y.*Story x/)
    await room.tick('20:00')
    expect(await room.find(/urn:example:x|Story x/)).toEqual([])
  })
})
