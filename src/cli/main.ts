import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Kept compiled, wirefeed is there in half the time. Kept with what npm has installed, because whoever can write there can
// change wirefeed itself; in the system's folder for temporary files anybody could. Where it cannot be written, it is not kept.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/wirefeed', import.meta.url)))

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output (head, less) has seen enough.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// What is imported above this line is compiled anew each time.
const { wirefeed } = await import('./wirefeed.ts')
process.exitCode = await wirefeed(process.argv.slice(2))
