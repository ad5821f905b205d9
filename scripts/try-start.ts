import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressIn, cloneInto, startIn } from './newcomer.ts'

// Tries the README's first command as a newcomer would: in a fresh clone of what is committed, until the feeds are
// served, credit their agencies, and Ctrl-C has ended it all. Only the port is another, in case 8080 is taken.

const PATIENCE_MS = 300_000

const folder = await mkdtemp(join(tmpdir(), 'wirefeed-clone-'))
try {
  await cloneInto(folder)
  const command = `${await firstCommand(join(folder, 'README.md'))} -- --port 0`
  const started = performance.now()
  const child = startIn(folder, command)
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

async function firstCommand(readme: string): Promise<string> {
  const block = /```sh\n([^\n]+)\n```/.exec(await readFile(readme, 'utf8'))
  if (!block) throw new Error('the README has no command')
  return block[1]!
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
