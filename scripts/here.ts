import { resolve } from 'node:path'
import { loadDeployment } from '../src/config/load.ts'
import { ConfigError } from '../src/config/schema.ts'

/** The clone. */
export const ROOT = resolve(import.meta.dirname, '..')

/** npm runs scripts in the package's folder and tells where the user was. */
export const HERE = process.env.INIT_CWD ?? process.cwd()

/** The deployment that a configuration file wants, or the one that lies here; ends the process where it cannot be used. */
export async function deploymentHere(config: string | undefined) {
  return await loadDeployment(config, HERE).catch((error: unknown) => {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  })
}
