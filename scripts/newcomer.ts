import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { ROOT } from './here.ts'

// What somebody has who meets wirefeed for the first time: a fresh clone, and nothing of ours around it.

/** Clones what is committed here into a folder. */
export async function cloneInto(folder: string): Promise<void> {
  const child = spawn('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, folder], {
    stdio: 'inherit',
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`git exited ${code}`)
}

/** Without what npm tells this script, and without our node_modules on the path. */
export function newcomersEnvironment(): NodeJS.ProcessEnv {
  const mine = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE/.test(name))
  const path = process.env.PATH?.split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return { ...Object.fromEntries(mine), PATH: path?.join(delimiter) }
}

/** A command of npm's in a folder; with all that it starts it is a group of its own, which a signal can end. */
export function startIn(folder: string, command: string) {
  return spawn('sh', ['-c', command], {
    cwd: folder,
    env: newcomersEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The address at which it says that it serves; what it says until then is handed on. */
export async function addressIn(
  output: NodeJS.ReadableStream,
  handOn: NodeJS.WritableStream = process.stdout,
): Promise<string> {
  let text = ''
  for await (const chunk of output) {
    handOn.write(chunk)
    text += chunk
    const found = /Serving (http:\S+)/.exec(text)
    if (found) return found[1]!
  }
  throw new Error('it ended before it served anything')
}
