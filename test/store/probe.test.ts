import { expect, test } from 'vitest'
import { memoryStore } from '../../src/store/memory.ts'
import { probe } from '../../src/store/probe.ts'
import type { Store } from '../../src/store/store.ts'

test('a store that keeps its expectations passes, each time', async () => {
  const store = memoryStore()
  await probe(store)
  await probe(store)
  expect(await store.list('')).toEqual([])
})

test('several at once do not take each other for the server', async () => {
  const store = memoryStore()
  await Promise.all(Array.from({ length: 4 }, () => probe(store)))
})

test('one that writes whatever is expected is refused, each time', async () => {
  const store = memoryStore()
  const heedless: Store = {
    ...store,
    write: async (key, bytes) => await store.write(key, bytes, (await store.read(key))?.version ?? 'absent'),
  }
  for (let times = 0; times < 2; times += 1)
    await expect(probe(heedless)).rejects.toThrow(/memory: this server ignores the conditions of writes/)
})

test('one that heeds "absent" alone is refused', async () => {
  const store = memoryStore()
  const half: Store = {
    ...store,
    write: async (key, bytes, expected) => {
      const version = (await store.read(key))?.version ?? 'absent'
      return await store.write(key, bytes, expected === 'absent' ? expected : version)
    },
  }
  await expect(probe(half)).rejects.toThrow(/ignores the conditions/)
})

test('one that does not know its own versions again is refused, each time', async () => {
  const store = memoryStore()
  const quoting: Store = {
    ...store,
    write: async (key, bytes, expected) =>
      await store.write(key, bytes, expected === 'absent' ? expected : (`"${expected}"` as typeof expected)),
  }
  for (let times = 0; times < 2; times += 1)
    await expect(probe(quoting)).rejects.toThrow(/refuses writes that expect the ETag it gave/)
})
