import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { ConfigError } from '../../src/config/schema.ts'
import { StoreError } from '../../src/store/errors.ts'

/** What ends a command: what is wrong, and what to do about it. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly next: string | undefined

  constructor(what: string, next?: string) {
    super(what)
    this.next = next
  }
}

/** A command that cannot be understood. */
export class Usage extends Failure {}

/** What every command here takes. */
const COMMON = {
  config: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig

const COMMON_HELP = `
  --config FILE   the site's configuration (default: wirefeed.config.ts or .json here, else built-in defaults)
  --dry-run       say what would be done, and do nothing
  --yes           do not ask
  --help          this

Credentials and region are found as every AWS tool finds them: AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_REGION and so on.
`

/**
 * Runs a command: reads its arguments, and ends the process with 0 where all is well, 1 where `run` throws, 2 where it
 * cannot be understood. `help` and `options` are its own, besides the common ones; `takes`: how many arguments besides.
 */
export async function command<const T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
  run: (values: Values<T>, given: readonly string[]) => Promise<void>,
  takes = 0,
): Promise<void> {
  try {
    const { values, positionals } = parsed(options)
    if ((values as Values<typeof COMMON>).help) {
      process.stdout.write(help.trimStart() + COMMON_HELP)
      return
    }
    if (positionals.length !== takes)
      throw new Usage(
        takes === 0 ? `what is ${positionals[0]}?` : 'it takes one argument',
        '--help says which',
      )
    await run(values as unknown as Values<T>, positionals)
  } catch (error) {
    process.exitCode = error instanceof Usage || error instanceof ConfigError ? 2 : 1
    process.stderr.write(`${described(error)}\n`)
  }
}

function parsed(options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ options: { ...options, ...COMMON }, allowPositionals: true })
  } catch (error) {
    throw new Usage((error as Error).message, '--help says what there is')
  }
}

type Values<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T & typeof COMMON }>
>['values']

function described(error: unknown): string {
  if (error instanceof Failure) return error.next ? `${error.message}\n  → ${error.next}` : error.message
  if (error instanceof ConfigError || error instanceof StoreError) return error.message
  const { name, message, $metadata } = error as Error & { $metadata?: { requestId?: string } }
  // AWS has said no to something: its words are as good as ours, and a stack of ours would hide them.
  if ($metadata) return `AWS: ${name}: ${message}`
  return (error as Error).stack ?? String(error)
}

/** Tells what is being done. */
export function say(text: string): void {
  console.log(text)
}

/** A key, or other words that are not ours, so that it cannot move the cursor or pass for a line of ours. */
export function shown(words: string): string {
  return words.replaceAll(/[\p{Cc}\u2028\u2029]/gu, (control) => JSON.stringify(control).slice(1, -1))
}

const children = new Set<ChildProcess>()

/** From now on the child ends when we are told to. */
export function stoppedWithUs(child: ChildProcess): void {
  children.add(child)
  child.once('exit', () => children.delete(child))
}

/** A terminal tells all of us to stop, but others tell only the one whom they have started. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const child of children) child.kill(signal)
    process.exit(128 + constants.signals[signal])
  })

/** Asks whether to go on; `word`: what must be typed for it, or else just yes. Throws `Failure` where the answer is no. */
export async function confirm(question: string, isYes: boolean, word?: string): Promise<void> {
  if (isYes) return
  if (!process.stdin.isTTY) throw new Failure(`${question} Nobody is here to answer.`, 'go ahead with --yes')
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const asked = `${question} [${word ? `type ${word}` : 'y/N'}] `
  // Who closes the terminal's input, or presses Ctrl-C, has not said yes.
  const closed = new Promise<string>((settle) => lines.once('close', () => settle('')))
  const answer = await Promise.race([lines.question(asked).catch(() => ''), closed])
  lines.close()
  const isMeant = word ? answer.trim() === word : /^y(es)?$/i.test(answer.trim())
  if (!isMeant) throw new Failure('Nothing was done.')
}
