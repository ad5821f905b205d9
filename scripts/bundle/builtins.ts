import { isBuiltin } from 'node:module'
import type { Plugin } from 'esbuild'

/**
 * Takes Node's own modules by `process.getBuiltinModule`. An `import` of one reads everything that it exports, and so
 * `node:http` would load all of undici, for its `WebSocket`: 10 ms of each cold start.
 */
export function builtins(): Plugin {
  return {
    name: 'builtins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(?:node:)?[a-z0-9_]+(?:\/[a-z0-9_]+)*$/ }, ({ path }) =>
        isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
      )
      onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
        contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
      }))
    },
  }
}
