import pMap from 'p-map'

/**
 * Works on all items, so many at a time. When one fails no more are begun, those under way are waited for, and then the
 * first failure is thrown: nothing goes on behind the back of whoever called.
 */
export async function abreast<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  const workOne = async (item: T) => {
    if (failures.length > 0) return
    try {
      await work(item)
    } catch (error) {
      failures.push(error)
    }
  }
  await pMap(items, workOne, { concurrency: limit })
  if (failures.length > 0) throw failures[0]
}
