import { readFile } from 'node:fs/promises'
import { registerHooks } from 'node:module'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Site } from '../feed/site.ts'
import type { SiteConfig } from './config.ts'
import type { Deployment } from './deployment.ts'
import { ConfigError, deploymentFrom, siteFrom } from './schema.ts'

/** What is looked for where no file is named, in this order. */
const NAMES = ['wirefeed.config.ts', 'wirefeed.config.json']

/**
 * The site of a configuration file; without one, of `wirefeed.config.ts` or `.json` in `folder`; without that, the
 * defaults. Throws `ConfigError` where a file cannot be read or used.
 */
export async function loadSite(
  file: string | undefined,
  folder: string,
  defaults: SiteConfig = {},
): Promise<Site> {
  return (await load(file, folder, (config) => siteFrom(config, defaults))).made
}

/** What the same file says of the stack on AWS, and its path, where there is one. Throws as `loadSite` does. */
export async function loadDeployment(
  file: string | undefined,
  folder: string,
): Promise<{ deployment: Deployment; path?: string }> {
  const { made, path } = await load(file, folder, deploymentFrom)
  return { deployment: made, ...(path && { path }) }
}

async function load<T>(
  file: string | undefined,
  folder: string,
  make: (config: unknown) => T,
): Promise<{ made: T; path?: string }> {
  for (const name of file === undefined ? NAMES : [file]) {
    const path = resolve(folder, name)
    const config = extname(path) === '.json' ? await readJson(path) : await importModule(path)
    if (config === undefined && file !== undefined) throw new ConfigError(`there is no ${path}`)
    if (config === undefined) continue
    try {
      return { made: make(config), path }
    } catch (error) {
      throw error instanceof ConfigError
        ? new ConfigError(`${path}:\n${error.message}`, { cause: error })
        : error
    }
  }
  return { made: make({}) }
}

async function readJson(path: string): Promise<unknown> {
  const text = await readText(path)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ConfigError(`${path} is not JSON: ${(error as Error).message}`, { cause: error })
  }
}

// So that `import { defineConfig } from 'wirefeed'` works wherever the file is.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'wirefeed'
      ? { url: new URL('./config.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})

async function importModule(path: string): Promise<unknown> {
  if ((await readText(path)) === undefined) return undefined
  try {
    const module = await import(pathToFileURL(path).href)
    if (module.default === undefined) throw new Error('it has no default export')
    return module.default
  } catch (error) {
    throw new ConfigError(`${path} cannot be loaded: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ConfigError(`${path} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}
