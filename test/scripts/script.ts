import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import type { SiteConfig } from '../../src/config/config.ts'

const SCRIPTS = resolve(import.meta.dirname, '../../scripts')

/** How a script ended. */
export interface Ended {
  /** Undefined where it was killed. */
  readonly code: number | undefined
  readonly out: string
  readonly err: string
  /** Both, as they came. */
  readonly all: string
}

/**
 * Runs a script of ours as npm would, in a folder, where nobody answers what it asks; `killAt`: it and all that it has
 * started are killed as soon as it has said that.
 */
export async function script(
  name: string,
  args: readonly string[],
  { env = {}, folder, killAt }: { env?: object; folder: string; killAt?: string },
): Promise<Ended> {
  const child = spawn(process.execPath, [join(SCRIPTS, `${name}.ts`), ...args], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      // What a killed script leaves there goes with the folder.
      TMPDIR: folder,
      INIT_CWD: folder,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...env,
    },
  })
  const said = { out: '', err: '', all: '' }
  for (const stream of ['out', 'err'] as const)
    child[`std${stream}`].on('data', (chunk: Buffer) => {
      said[stream] += chunk
      said.all += chunk
      if (killAt && said.all.includes(killAt)) kill(child.pid!)
    })
  const code = await new Promise<number | null>((settle) => child.once('close', settle))
  return { ...said, code: code ?? undefined }
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** A new folder with the configuration of a site. */
export function siteFolder(config: SiteConfig): string {
  return folderWith({ 'wirefeed.config.json': JSON.stringify(config) })
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wirefeed-site-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
