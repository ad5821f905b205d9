import { expect, test } from 'vitest'
import { memoryStore } from '../../src/store/memory.ts'
import { describeStore } from './contract.ts'

describeStore('memory', async () => memoryStore())
describeStore('memory with versions that follow the bytes', async () => memoryStore({ versions: 'content' }))

test('versions that follow the bytes come back with them, as ETags do', async () => {
  const store = memoryStore({ versions: 'content' })
  const one = await store.write('k', Buffer.from('1'), 'absent')
  const two = await store.write('k', Buffer.from('2'), one)
  expect(await store.write('k', Buffer.from('1'), two)).toBe(one)
})
