import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'
import { until } from '../cli/server.ts'
import type { HubStatus } from './hub.ts'

const PROGRAM = resolve(import.meta.dirname, 'hub-process.ts')

export interface RunningHub {
  readonly address: string
  /** Says something to it, as publishers and subscribers do; answers the status, and what it says. */
  readonly post: (form: Readonly<Record<string, string>>) => Promise<{ status: number; text: string }>
  readonly status: () => Promise<HubStatus>
  /** Waits until it has done all that it has accepted; answers what it then says of itself. */
  readonly settled: () => Promise<HubStatus>
  /** Connections to it are still made, and nobody answers. */
  readonly freeze: () => void
  readonly stop: () => Promise<void>
}

/** Runs a hub as a process of its own, until it is stopped or the tests of the file are over. */
export async function startHub(...args: readonly string[]): Promise<RunningHub> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  stops.push(stop)
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string]
  const [, address] = /^Hub at (\S+)$/.exec(line) ?? []
  if (!address) throw new Error(`the hub has ended: ${line}`)
  const status = async () => (await (await fetch(address)).json()) as HubStatus
  return {
    address,
    freeze: () => child.kill('SIGSTOP'),
    stop,
    status,
    settled: async () => {
      await until(async () => (await status()).busy, 0)
      return await status()
    },
    post: async (form) => {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(form) })
      return { status: answer.status, text: await answer.text() }
    },
  }
}

const stops: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const stop of stops) await stop()
})
