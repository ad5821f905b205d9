import { join } from 'node:path'
import type { Plugin } from 'esbuild'

/** A library that another one asks for, and what of it is enough there. */
interface Need {
  readonly path: string
  readonly by: string
  /** Nothing, where that is not said: whatever uses it throws. */
  readonly instead?: string
}

const NEEDS: readonly Need[] = [
  // Reads `style` attributes, which no feed has: `parseStyleAttributes` is off.
  { path: 'postcss', by: 'sanitize-html' },
  // Reads XML; the feeds are only written with it.
  { path: 'sax', by: 'xml-js' },
  // The same as modules, which wirefeed itself has in the bundle.
  { path: 'htmlparser2', by: 'sanitize-html', instead: 'htmlparser2' },
  // Escapes only, for which the tables of all named characters are not wanted.
  { path: 'entities', by: 'dom-serializer', instead: 'entities/lib/escape.js' },
]

/** Leaves out of a bundle the parts of libraries that wirefeed cannot need. */
export function leanLibraries(): Plugin {
  return {
    name: 'lean-libraries',
    setup({ onResolve, onLoad, onEnd, resolve }) {
      const met = new Set<Need>()
      for (const need of NEEDS)
        onResolve({ filter: new RegExp(`^${need.path}$`) }, async ({ importer, resolveDir, pluginData }) => {
          if (pluginData === need || !importer.includes(join('node_modules', need.by, '/'))) return undefined
          met.add(need)
          if (!need.instead) return { path: need.path, namespace: 'left-out' }
          const how = { kind: 'import-statement', importer, resolveDir, pluginData: need } as const
          return await resolve(need.instead, how)
        })
      onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: '' }))
      onEnd(() => ({
        errors: NEEDS.filter((need) => !met.has(need)).map(({ path, by }) => ({
          text: `${by} does not ask for ${path} any more: take that out of the list`,
        })),
      }))
    },
  }
}
