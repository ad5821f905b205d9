import { UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'

/**
 * Does what was typed after `wirefeed`, and answers the exit code. 0: all well. 1: done, but something was rejected. 2: usage
 * or configuration wrong, nothing touched. 3: it broke.
 */
export async function wirefeed(words: readonly string[]): Promise<number> {
  return await run(words).catch(explained)
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return help()
  const listed = COMMANDS.find((candidate) => candidate.name === name)
  if (!listed) throw new UsageError(`there is no command ${JSON.stringify(name)}; try "wirefeed help"`)
  const command = await listed.load()
  if (args.includes('--help') || args.includes('-h')) return print(command.help)
  return await command.run(args, listed.usage)
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

async function explained(error: unknown): Promise<number> {
  const message = error instanceof Error ? error.message : `${error}`
  process.stderr.write(`wirefeed: ${message}\n`)
  if (await isOfUser(error)) return 2
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return 3
}

/** Whether something is wrong with what the user typed or configured. */
async function isOfUser(error: unknown): Promise<boolean> {
  if (error instanceof UsageError) return true
  const { ConfigError } = await import('../config/schema.ts')
  return error instanceof ConfigError
}
