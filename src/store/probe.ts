import { Conflict, StoreError } from './errors.ts'
import type { Expectation, Store, Version } from './store.ts'

const KEY = '.wirefeed-expectations'
const NOTE = Buffer.from(
  'wirefeed tries here whether this store refuses writes that expect something else.\n',
)
const WRONG = '"00000000000000000000000000000000"' as Version

/** Others may be trying at the same moment: this often a refusal may be theirs. */
const TRIES = 5

/**
 * Tries whether a store keeps what `Store` promises of expectations: there are servers that take S3's requests and
 * ignore its conditions, and on those two runs would overwrite each other. Leaves one small object behind.
 * Throws `StoreError`.
 */
export async function probe(store: Store): Promise<void> {
  await refuses(store, 'absent')
  if (!(await refuses(store, 'absent')) || !(await refuses(store, WRONG)))
    throw new StoreError(
      `${store.place}: this server ignores the conditions of writes (If-Match, If-None-Match), so that two runs would overwrite each other; wirefeed cannot use it`,
    )
  for (let tries = 1; await refuses(store, (await store.read(KEY))?.version ?? 'absent'); tries += 1)
    if (tries === TRIES)
      throw new StoreError(
        `${store.place}: this server refuses writes that expect the ETag it gave (If-Match); wirefeed cannot use it`,
      )
}

async function refuses(store: Store, expect: Expectation): Promise<boolean> {
  try {
    await store.write(KEY, NOTE, expect)
    return false
  } catch (error) {
    if (error instanceof Conflict) return true
    throw error
  }
}
