import type { S3Client } from '@aws-sdk/client-s3'
import type { SiteConfig } from '../config/config.ts'
import { overlapOf, STATE_FOLDER } from '../publish/apart.ts'
import { s3Store } from '../store/s3.ts'
import { nameOf, type S3Address, s3Address, within } from '../store/s3-address.ts'
import { VARIABLES } from './names.ts'

/** Where the function reads and writes. */
export interface Addresses {
  readonly articles: S3Address
  readonly target: S3Address
  readonly state: S3Address
}

/**
 * The places that the environment names. The catalog lies by default where the command line keeps it too, in a hidden
 * folder among the articles. Throws where a variable is missing or no address, or one place lies in another.
 */
export function addressesIn(env: NodeJS.ProcessEnv): Addresses {
  const articles = addressIn(env, VARIABLES.articles)
  const target = addressIn(env, VARIABLES.target)
  const state = env[VARIABLES.state] ? addressIn(env, VARIABLES.state) : within(articles, STATE_FOLDER)
  const overlap = overlapOf({ articles: nameOf(articles), target: nameOf(target), state: nameOf(state) })
  if (overlap) throw new Error(`${overlap} (SOURCE is ${VARIABLES.articles}, TARGET is ${VARIABLES.target})`)
  return { articles, target, state }
}

/** What holds where the site's configuration is silent. */
export function defaultsIn(env: NodeJS.ProcessEnv): SiteConfig {
  const base = env[VARIABLES.base]
  return base ? { base } : {}
}

/** Opens the stores of one invocation, which end what they do when `signal` says so. */
export function openStores({ articles, target, state }: Addresses, client: S3Client, signal: AbortSignal) {
  return {
    articles: s3Store(client, articles, signal),
    target: s3Store(client, target, signal),
    state: s3Store(client, state, signal),
  }
}

function addressIn(env: NodeJS.ProcessEnv, name: string): S3Address {
  const address = s3Address(env[name] ?? '')
  if (!address) throw new Error(`${name} must be s3://BUCKET/PREFIX, and is ${JSON.stringify(env[name])}`)
  return address
}
