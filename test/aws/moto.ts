import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A moto_server of one's own: S3, SQS, EventBridge and IAM on 127.0.0.1. */
export interface Moto {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

export const HOW_TO_GET_IT = "pip install 'moto[server]' (5.2 was tried)"

export function hasMoto(): boolean {
  return spawnSync('moto_server', ['--help']).status === 0
}

/** Starts one, and answers once it does. Whoever starts it must stop it. */
export async function startMoto(env: NodeJS.ProcessEnv = {}): Promise<Moto> {
  const port = await freePort()
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', `${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  })
  const endpoint = `http://127.0.0.1:${port}`
  const stop = async () => await end(child)
  for (let waited = 0; !(await answers(endpoint)); waited += 50) {
    if (child.exitCode !== null || waited > 60_000) {
      await stop()
      throw new Error(`moto_server does not start (exit code ${child.exitCode})`)
    }
    await sleep(50)
  }
  return { endpoint, stop }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function answers(endpoint: string): Promise<boolean> {
  return await fetch(`${endpoint}/moto-api/data.json`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
