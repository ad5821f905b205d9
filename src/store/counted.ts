import type { Store } from './store.ts'

/** Store requests made, by verb. */
export interface Requests {
  list: number
  read: number
  write: number
  remove: number
}

/** The same store, with each request counted into `requests` as it is made. */
export function counted(store: Store, requests: Requests): Store {
  return {
    place: store.place,
    list: (prefix) => {
      requests.list += 1
      return store.list(prefix)
    },
    read: (key, atMost) => {
      requests.read += 1
      return store.read(key, atMost)
    },
    write: (key, bytes, expect, headers) => {
      requests.write += 1
      return store.write(key, bytes, expect, headers)
    },
    remove: (key) => {
      requests.remove += 1
      return store.remove(key)
    },
  }
}
