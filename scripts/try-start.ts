import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

// Tries the README's first command as a newcomer would: in a fresh clone of what is committed, until the feeds are
// served, credit their agencies, and Ctrl-C has ended it all. Only the port is another, in case 8080 is taken.

const PATIENCE_MS = 300_000

const folder = await mkdtemp(join(tmpdir(), 'wirefeed-clone-'))
try {
  await run('git', ['clone', '--quiet', '--depth', '1', `file://${process.cwd()}`, folder])
  const command = `${await firstCommand(join(folder, 'README.md'))} -- --port 0`
  const started = performance.now()
  const child = spawn('sh', ['-c', command], {
    cwd: folder,
    env: newcomersEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), PATIENCE_MS)
  const address = await addressIn(child.stdout)
  await expectCredits(address)
  console.log(`${command}: feeds at ${address} after ${((performance.now() - started) / 1000).toFixed(1)} s`)
  process.kill(-child.pid!, 'SIGINT')
  await ended
  clearTimeout(timer)
  await expectSilence(address)
  console.log('and nothing is left after Ctrl-C')
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Without what npm tells this script, and without our node_modules on the path. */
function newcomersEnvironment(): NodeJS.ProcessEnv {
  const mine = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE/.test(name))
  const path = process.env.PATH?.split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return { ...Object.fromEntries(mine), PATH: path?.join(delimiter) }
}

async function firstCommand(readme: string): Promise<string> {
  const block = /```sh\n([^\n]+)\n```/.exec(await readFile(readme, 'utf8'))
  if (!block) throw new Error('the README has no command')
  return block[1]!
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of output) {
    process.stdout.write(chunk)
    text += chunk
    const found = /Serving (http:\S+)/.exec(text)
    if (found) return found[1]!
  }
  throw new Error('it ended before it served anything')
}

async function expectCredits(address: string): Promise<void> {
  for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
    const answer = await fetch(new URL(`all/${file}`, address))
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${file} answers ${answer.status}`)
    for (const agency of ['AFP', 'dpa', 'Reuters', 'AP', 'Xinhua', 'RIA Novosti'])
      if (!text.includes(agency)) throw new Error(`${file} does not credit ${agency}`)
  }
}

async function expectSilence(address: string): Promise<void> {
  const answered = await fetch(address).then(
    () => true,
    () => false,
  )
  if (answered) throw new Error(`${address} still answers`)
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'inherit' })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`${program} exited ${code}`)
}
