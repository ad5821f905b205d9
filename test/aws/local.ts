import { delimiter, resolve } from 'node:path'
import type { Outcome } from '../lambda/function.ts'
import { cdn } from './cdn/cdn.ts'
import { deliver } from './local/deliver.ts'
import { type Environment, environmentAt } from './local/environment.ts'
import { DeployedFunctions } from './local/functions.ts'
import { gateway } from './local/gateway.ts'
import { startServer } from './local/server.ts'
import { startMoto } from './moto.ts'

/** What moto lacks; Python reads it where this is its PYTHONPATH. */
const COMPLETIONS = resolve(import.meta.dirname, 'moto')

/**
 * AWS on this machine, near enough to deploy a stack with CDK, to work with it through the SDK, and to read what its CDN
 * serves. The account is 123456789012, and nothing in it outlives `stop`.
 */
export interface LocalAws {
  readonly endpoint: string
  /** What AWS tools need to know of it. */
  readonly env: Environment
  /** Where the distribution that is deployed serves, ending in '/'; over HTTP, as if it were HTTPS. */
  readonly cdn: string
  /** Hands what waits in queues to their functions, until none is left; answers what that came to. */
  readonly deliver: () => Promise<Outcome[]>
  readonly stop: () => Promise<void>
}

/** Needs moto_server, python3 and the Lambda runtime that `npm test` installs. Whoever starts it must stop it. */
export async function startLocalAws(): Promise<LocalAws> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  const started = async <Part extends { readonly stop: () => Promise<void> }>(
    starting: Part | Promise<Part>,
  ) => {
    const part = await starting
    stops.push(() => part.stop())
    return part
  }
  try {
    const door = await started(startServer())
    const env = environmentAt(door.address)
    const moto = await started(startMoto(motoEnvironment(door.address)))
    const functions = await started(new DeployedFunctions(env))
    door.serve(gateway(moto.endpoint, functions))
    const edge = await started(startServer())
    edge.serve(cdn(env))
    return {
      endpoint: door.address,
      env,
      cdn: `${edge.address}/`,
      deliver: () => deliver(env, functions),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Python's own path is kept, and no bytecode is left in the source tree. */
function motoEnvironment(endpoint: string) {
  return {
    PYTHONPATH: [COMPLETIONS, process.env.PYTHONPATH].filter(Boolean).join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
    LOCAL_AWS_ENDPOINT: endpoint,
  }
}
