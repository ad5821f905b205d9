import { describe, expect, test } from 'vitest'
import { expectSettled, put, run, SITE, story } from './newsroom.ts'
import { everyDeath, expectMany, PLAYS } from './schedules.ts'
import { Actor, watchedNewsroom } from './stage.ts'

describe('of two publishers one dies at any request, and another run makes it good', () => {
  test.each([
    ['the first, told what changed', PLAYS.twoFeeds, 'first'],
    ['the second, told what changed', PLAYS.twoFeeds, 'second'],
    ['the first, looking for itself', PLAYS.twoFeedsLooking, 'first'],
    ['the second, looking for itself', PLAYS.twoFeedsLooking, 'second'],
  ] as const)('%s', async (_, play, whoDies) => {
    expectMany(await everyDeath(play, whoDies), 50)
  })
})

describe('a publisher alone dies after any request', () => {
  async function changed() {
    const room = watchedNewsroom()
    for (const name of ['a', 'b']) await put(room.articles, `${name}.json`, story(name, 1))
    await run(room)
    await put(room.articles, 'a.json', story('a', 2, { section: 'Sport' }))
    await put(room.articles, 'b.json', undefined)
    await put(room.articles, 'c.json', story('c', 1))
    return room
  }
  const keys = ['a.json', 'b.json', 'c.json']

  test.each([
    ['told what changed', { changed: keys }],
    ['looking for itself', {}],
  ])('%s, and the same run again ends as if it had not', async (_, told) => {
    let deaths = 0
    for (let steps = 0; ; steps += 1) {
      const room = await changed()
      const dying = new Actor(room, (stores) => run(stores, told))
      await dying.steps(steps)
      if (dying.isDone) break
      await run(room, told)
      await expectSettled(room, SITE, `after ${steps} requests`)
      deaths += 1
    }
    expect(deaths).toBeGreaterThan(10)
  })

  test('and the run that was to make it good dies too', async () => {
    let deaths = 0
    for (let first = 0, isFirstCut = true; isFirstCut; first += 1) {
      for (let second = 0, isSecondCut = true; isSecondCut; second += 1) {
        const room = await changed()
        const [one, two] = [1, 2].map(() => new Actor(room, (stores) => run(stores, { changed: keys })))
        await one!.steps(first)
        isFirstCut = !one!.isDone
        await two!.steps(second)
        isSecondCut = !two!.isDone
        await run(room, { changed: keys })
        await expectSettled(room, SITE, `after ${first} and ${second} requests`)
        deaths += 1
      }
    }
    expect(deaths).toBeGreaterThan(100)
  })

  test('a story is added, the run dies halfway out, and the story is withdrawn: nothing of it stays public', async () => {
    for (let steps = 0; ; steps += 1) {
      const room = await changed()
      await run(room)
      await put(room.articles, 'x.json', story('x', 1))
      const dying = new Actor(room, (stores) => run(stores, { changed: ['x.json'] }))
      await dying.steps(steps)
      if (dying.isDone) break
      await put(room.articles, 'x.json', undefined)
      await run(room, { changed: ['x.json'] })
      await expectSettled(room, SITE, `after ${steps} requests`)
    }
  })
})
