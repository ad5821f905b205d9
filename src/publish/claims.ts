import type { Catalog } from './catalog.ts'
import type { Plan } from './plan.ts'
import type { Publication } from './publications.ts'

/** The catalog with what readers are told by a plan; the same one where it says so already. */
export function withMemory(catalog: Catalog, { told, editions }: Plan): Catalog {
  const isSame = told === catalog.told && editions === catalog.editions
  return isSame ? catalog : { ...catalog, told, editions }
}

/**
 * The catalog with the publications about to be written marked as in flight with this run. Without the marks, a story
 * that is added, dies halfway out and is withdrawn again would leave its text public: the catalog would have returned
 * to what was last published.
 */
export function withClaims(catalog: Catalog, tasks: readonly Publication[], run: string): Catalog {
  if (tasks.every(({ id }) => catalog.published.get(id)?.inFlight === run)) return catalog
  const claims = tasks.map(({ id }) => {
    const { files = {}, owed } = catalog.published.get(id) ?? {}
    return [id, { inFlight: run, files, ...(owed && { owed }) }] as const
  })
  return { ...catalog, published: new Map([...catalog.published, ...claims]) }
}
