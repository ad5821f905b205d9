import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Runs a program to its end; answers what it wrote. Throws where it fails, with what it complained of. */
export async function output(
  program: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const child = spawn(program, args, { env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env } })
  // A program that does not read to the end has its reasons, and says them.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [[code], out, err] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${code}\n${err}`)
  return out
}
