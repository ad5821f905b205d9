import { describe, expect, test } from 'vitest'
import { at, order, Scenario, take } from './scenario.ts'

/** What the random days found of stories that are killed, held or embargoed, each as small as it could be made. */
describe('of several statements the newest counts', () => {
  test('also after the end of an embargo that an older one had', async () => {
    const room = new Scenario()
    await room.put('one', take('x', 1, '08:00', { embargoed: at('12:00') }))
    await room.put('two', take('x', 2, '09:00'))
    await room.run('10:00')
    expect(await room.titles()).toEqual(['Story x take 2'])
    await room.tick('12:00')
    expect(await room.titles()).toEqual(['Story x take 2'])
  })

  test('also where an order was read twice: a version that is newer than it stands', async () => {
    const room = new Scenario()
    await room.put('x', take('x', 1, '08:00', { slugline: 'harbour-x' }))
    await room.run('08:30')
    await room.put('order', order('withhold', '09:00'))
    await room.run('09:01', 'order')
    expect(await room.titles()).toEqual(['Held'])
    await room.put('x', take('x', 2, '09:10', { slugline: 'harbour-x' }))
    await room.run('09:30', 'x', 'order')
    expect(await room.titles()).toEqual(['Story x take 2'])
  })
})

describe('the end of an embargo lifts nothing else', () => {
  test.each([
    ['that another record of it is canceled', take('x', 2, '09:00', { pubstatus: 'canceled' })],
    ['that another record of it is withheld', take('x', 2, '09:00', { pubstatus: 'withheld' })],
    ['that a wire has ordered to kill it', order('kill', '09:00')],
    ['that a wire has ordered to withhold it', order('withhold', '09:00')],
  ])('%s', async (_, other) => {
    const room = new Scenario()
    await room.put('x', take('x', 1, '08:00', { embargoed: at('12:00'), slugline: 'harbour-x' }))
    await room.put('other', other)
    await room.run('10:00')
    await room.tick('12:00')
    expect(await room.find(/urn:example:x|Story x/)).toEqual([])
  })
})

describe('what was never public leaves no trace', () => {
  test.each([
    ['killed', take('x', 2, '11:59', { pubstatus: 'canceled' })],
    ['held', take('x', 2, '11:59', { pubstatus: 'withheld' })],
    ['deleted', undefined],
  ])(
    'where it is %s before its embargo ends, and the run that finds its end is not told',
    async (_, record) => {
      const room = new Scenario({ notices: { ofDeleted: true } })
      await room.put('x', take('x', 1, '08:00', { embargoed: at('12:00') }))
      await room.run('10:00')
      await room.put('x', record)
      await room.tick('12:00')
      await room.run('12:10')
      expect(await room.find(/urn:example:x|Story x/)).toEqual([])
    },
  )
})

describe('killed stays killed', () => {
  test('though an order to hold comes later, and goes', async () => {
    const room = new Scenario()
    await room.put('x', take('x', 1, '08:00', { slugline: 'harbour-x' }))
    await room.run('08:30')
    await room.put('kill', order('kill', '09:00'))
    await room.run('09:01')
    await room.put('hold', order('withhold', '10:00'))
    await room.run('10:01')
    expect(await room.titles()).toEqual(['Killed'])
    await room.put('kill', undefined)
    await room.put('hold', undefined)
    await room.run('11:00')
    expect(await room.titles()).toEqual(['Killed'])
  })
})

describe('killed before anybody saw it, and held besides, it stays killed', () => {
  test('though the order goes, until it has another text', async () => {
    const room = new Scenario()
    const order = {
      headline: 'KILL: Story x take 1',
      body_html: '<p>It is wrong.</p>',
      versioncreated: at('09:00'),
    }
    await room.put('x', take('x', 1, '08:00', { pubstatus: 'withheld' }))
    await room.put('order', order)
    await room.run('09:01')
    await room.put('order', undefined)
    await room.run('09:10')
    await room.put('x', take('x', 1, '10:00'))
    await room.run('10:01')
    expect(await room.titles()).toEqual([])
    await room.put('x', take('x', 2, '11:00'))
    await room.run('11:01')
    expect(await room.titles()).toEqual(['Story x take 2'])
  })
})
