import { ConfigError } from '../config/schema.ts'
import { type Command, UsageError } from './command.ts'
import { creditsCommand } from './credits.ts'
import { eveningCommand } from './evening.ts'
import { publishCommand } from './publish.ts'
import { readCommand } from './read.ts'
import { startCommand } from './start.ts'

const COMMANDS: readonly Command[] = [
  startCommand,
  publishCommand,
  readCommand,
  creditsCommand,
  eveningCommand,
]

/** 0: all well. 1: done, but something was rejected. 2: usage or configuration wrong, nothing touched. 3: it broke. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return help()
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (!command) throw new UsageError(`there is no command ${JSON.stringify(name)}; try "wirefeed help"`)
  if (args.includes('--help') || args.includes('-h')) return print(command.help)
  return await command.run(args)
}

function help(): number {
  const list = COMMANDS.map(({ usage, purpose }) => `  wirefeed ${usage}\n      ${purpose}`)
  return print(`wirefeed publishes stored articles as RSS, Atom and JSON feeds that credit every wire agency.

${list.join('\n')}

"wirefeed COMMAND --help" tells more. From a clone, "wirefeed" is "npm run -s wirefeed --".
`)
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

function explained(error: unknown): number {
  if (error instanceof UsageError || error instanceof ConfigError) {
    process.stderr.write(`wirefeed: ${error.message}\n`)
    return 2
  }
  process.stderr.write(`wirefeed: ${error instanceof Error ? error.message : error}\n`)
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return 3
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output (head, less) has seen enough.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2)).catch(explained)
