import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../here.ts'

/** What part of the processors others may take before they are in the way. */
const BUSY = 0.3

/** On what, with what and when is measured, in a sentence for each. */
export function describeMachine(programs: readonly string[]): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB of memory`
  const at = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const hugo = programs.includes('hugo') ? [`Hugo ${said('hugo', 'version').split(/[ v+]+/)[1]}`] : []
  const packages = ['feed', 'feedsmith'].map((name) => `${name} ${versionOf(name)}`)
  const changes = said('git', 'status', '--porcelain') === '' ? '' : ', with changes that are not committed'
  const isBusy = loadavg()[0]! > BUSY * availableParallelism()
  return [
    `${at}; ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memory}; load at the start ${loadavg()[0]!.toFixed(1)}.`,
    `${[`Node.js ${process.versions.node}`, ...hugo, ...packages].join(', ')};`,
    `wirefeed at ${said('git', 'rev-parse', '--short', 'HEAD')}${changes}.`,
    ...(isBusy ? ['**Other work ran on the machine: trust the processor seconds, not the time.**'] : []),
  ].join(' ')
}

function said(program: string, ...args: string[]): string {
  return spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' }).stdout.trim()
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version
}
