import type { Store } from '../../src/store/store.ts'
import type { Places } from '../publish/newsroom.ts'

/** What ends a publisher. */
export class Death extends Error {}

/** The places of a publisher that dies at one request, done or not: whatever it asks from then on is refused. */
export function mortal(room: Places, death: { readonly at: number; readonly isDone: boolean }): Places {
  let requests = 0
  const gate = async <T>(ask: () => Promise<T>): Promise<T> => {
    requests += 1
    if (requests === death.at && death.isDone) await ask()
    if (requests >= death.at) throw new Death(`at request ${death.at}`)
    return await ask()
  }
  const under = (store: Store): Store => ({
    place: store.place,
    list: (prefix) => gate(() => store.list(prefix)),
    read: (key, atMost) => gate(() => store.read(key, atMost)),
    write: (key, bytes, expect, headers) => gate(() => store.write(key, bytes, expect, headers)),
    remove: (key) => gate(() => store.remove(key)),
  })
  return { articles: under(room.articles), state: under(room.state), target: under(room.target) }
}
