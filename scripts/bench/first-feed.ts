import { once } from 'node:events'
import { addressIn, startIn } from '../newcomer.ts'

// Prints how long it takes from `npm start` to the first feed that is served (seconds): node first-feed.ts CLONE

const started = performance.now()
const child = startIn(process.argv[2]!, 'npm start -- --port 0')
const ended = once(child, 'exit')
// It is a group of its own, which nobody ends but we.
const stop = () => process.kill(-child.pid!, 'SIGINT')
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop()
    process.exit(1)
  })

const address = await addressIn(child.stdout, process.stderr)
const answer = await fetch(new URL('all/rss.xml', address))
await answer.text()
if (answer.status === 200) console.log((performance.now() - started) / 1000)
else process.exitCode = 1
stop()
await ended
