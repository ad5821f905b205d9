import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isDay } from '../config/text.ts'

/** One word of `wirefeed WORD`, as the list of commands has it. */
export interface Listed {
  readonly name: string
  readonly usage: string
  /** One line. */
  readonly purpose: string
  /** What the command is made of is loaded only when it is asked for. */
  readonly load: () => Promise<Command>
}

export interface Command {
  readonly help: string
  /** Answers the exit code. Throws `UsageError`, which may quote its `usage`, and `ConfigError` before it touches anything. */
  readonly run: (args: readonly string[], usage: string) => Promise<number>
}

/** The command cannot be run as it was typed. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads the arguments of a command; an option it does not have, or a value missing, is a `UsageError`. */
export function readArguments<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!)
  }
}

/** A path as the user typed it: npm runs scripts in the package's folder and tells where the user was. */
export function pathTyped(path: string): string {
  return resolve(folderTypedIn(), path)
}

export function folderTypedIn(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env
  return (script === 'wirefeed' || script === 'start') && folder ? folder : process.cwd()
}

/** A path within this clone, wherever in it npm was started. */
export function ofThisPackage(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

/** A time as the user typed it, ISO 8601, in UTC with milliseconds. As in records, no zone means UTC. */
export function timeTyped(text: string): string {
  const [, day, time, zone = 'Z'] = TIME.exec(text) ?? []
  const exists = day !== undefined && isDay(day) && !Number.isNaN(Date.parse(`${day}T${time}${zone}`))
  if (!exists) throw new UsageError(`${text} is not a time such as 2026-11-21T18:30:00Z`)
  return new Date(`${day}T${time}${zone}`).toISOString()
}

const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/
