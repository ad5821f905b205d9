import { describe, expect, test } from 'vitest'
import { BadKey, Conflict, TooLarge } from '../../src/store/errors.ts'
import type { Store, Version } from '../../src/store/store.ts'

const bytes = (text: string) => Buffer.from(text)
const textOf = async (store: Store, key: string) => {
  const stored = await store.read(key)
  return stored && Buffer.from(stored.bytes).toString()
}

/** What every store must do: run against each of them. `open` answers an empty store each time. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the contract of a store`, () => {
    test('what was written is read back, at the version the write answered', async () => {
      const store = await open()
      const version = await store.write('a/b.json', bytes('one'), 'absent')
      const stored = await store.read('a/b.json')
      expect(Buffer.from(stored!.bytes).toString()).toBe('one')
      expect(stored!.version).toBe(version)
      expect(new Date(stored!.modified).toISOString()).toBe(stored!.modified)
    })

    test('what is not there is read as undefined', async () => {
      const store = await open()
      await store.write('a/b', bytes('x'), 'absent')
      expect(await store.read('a')).toBeUndefined()
      expect(await store.read('a/b/c')).toBeUndefined()
      expect(await store.read('nothing')).toBeUndefined()
    })

    test('a write that expects nothing is refused where there is something, and changes nothing', async () => {
      const store = await open()
      await store.write('k', bytes('one'), 'absent')
      await expect(store.write('k', bytes('two'), 'absent')).rejects.toBeInstanceOf(Conflict)
      expect(await textOf(store, 'k')).toBe('one')
    })

    test('a write is refused where the version has moved', async () => {
      const store = await open()
      const first = await store.write('k', bytes('one'), 'absent')
      const second = await store.write('k', bytes('two'), first)
      expect(second).not.toBe(first)
      await expect(store.write('k', bytes('three'), first)).rejects.toBeInstanceOf(Conflict)
      expect(await textOf(store, 'k')).toBe('two')
      await store.write('k', bytes('three'), second)
      expect(await textOf(store, 'k')).toBe('three')
    })

    test('a write that expects a version is refused where there is nothing', async () => {
      const store = await open()
      await expect(store.write('k', bytes('x'), 'something' as Version)).rejects.toBeInstanceOf(Conflict)
      expect(await store.read('k')).toBeUndefined()
    })

    test('no more bytes are read than asked for, and whoever asked learns what is there', async () => {
      const store = await open()
      const version = await store.write('k', bytes('123'), 'absent')
      expect((await store.read('k', 3))!.version).toBe(version)
      const refused = store.read('k', 2)
      await expect(refused).rejects.toBeInstanceOf(TooLarge)
      await expect(refused).rejects.toMatchObject({ found: { key: 'k', version, size: 3 } })
      expect(await store.read('nothing', 2)).toBeUndefined()
    })

    test('a listing has each key with the version and time a read has, and its size', async () => {
      const store = await open()
      await store.write('a/1', bytes('xyz'), 'absent')
      await store.write('a/b/2', bytes(''), 'absent')
      await store.write('c é +&%.txt', bytes('ü'), 'absent')
      const listed = (await store.list('')).sort((a, b) => (a.key < b.key ? -1 : 1))
      expect(listed.map(({ key, size }) => [key, size])).toEqual([
        ['a/1', 3],
        ['a/b/2', 0],
        ['c é +&%.txt', 2],
      ])
      for (const { key, version, modified } of listed)
        expect(await store.read(key)).toMatchObject({ version, modified })
    })

    test('a listing keeps to its prefix and leaves hidden keys out', async () => {
      const store = await open()
      for (const key of ['a/1', 'a/.b/2', 'ab/3', '.wirefeed/catalog.json', 'c'])
        await store.write(key, bytes(key), 'absent')
      expect((await store.list('a/')).map(({ key }) => key)).toEqual(['a/1'])
      expect((await store.list('')).map(({ key }) => key).sort()).toEqual(['a/1', 'ab/3', 'c'])
      expect(await textOf(store, '.wirefeed/catalog.json')).toBe('.wirefeed/catalog.json')
    })

    test('bytes handed in and out are copies', async () => {
      const store = await open()
      const mine = bytes('one')
      await store.write('k', mine, 'absent')
      mine.fill(0)
      expect(await textOf(store, 'k')).toBe('one')
    })

    test('what is removed is gone, and nothing else is; what is not there is none the worse for it', async () => {
      const store = await open()
      for (const key of ['a/1', 'a/2']) await store.write(key, bytes(key), 'absent')
      await store.remove('a/1')
      await store.remove('a/1')
      expect(await store.read('a/1')).toBeUndefined()
      expect((await store.list('')).map(({ key }) => key)).toEqual(['a/2'])
    })

    test('of many writers that expect the same, one gets through', async () => {
      const store = await open()
      const first = await store.write('k', bytes('0'), 'absent')
      const tries = Array.from({ length: 12 }, (_, i) => store.write('k', bytes(`new ${i}`), first))
      const results = await Promise.allSettled(tries)
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Conflict)
    })

    test('counting by compare and set loses nothing', async () => {
      const store = await open()
      await store.write('count', bytes('0'), 'absent')
      const addOne = async (): Promise<void> => {
        const stored = await store.read('count')
        const next = `${Number(Buffer.from(stored!.bytes).toString()) + 1}`
        await store.write('count', bytes(next), stored!.version).catch((error) => {
          if (!(error instanceof Conflict)) throw error
          return addOne()
        })
      }
      await Promise.all(Array.from({ length: 8 }, addOne))
      expect(await textOf(store, 'count')).toBe('8')
    })

    test.each([
      '',
      '/a',
      'a/',
      'a//b',
      '..',
      'a/../b',
      './a',
      'a\0b',
      'a\nb',
      'a\\b',
      'a\ufffdb',
      'a\ud83d.json',
    ])('%j is no key', async (key) => {
      const store = await open()
      await expect(store.write(key, bytes('x'), 'absent')).rejects.toBeInstanceOf(BadKey)
      await expect(store.read(key)).rejects.toBeInstanceOf(BadKey)
      await expect(store.remove(key)).rejects.toBeInstanceOf(BadKey)
    })
  })
}
