import { spawnSync } from 'node:child_process'
import type { DebianPackage } from './reader.ts'

/** How each package shows that it is there. */
const PROOFS: Readonly<Record<DebianPackage, readonly [program: string, ...args: string[]]>> = {
  newsboat: ['newsboat', '--version'],
  sfeed: ['sh', '-c', 'command -v sfeed'],
  'python3-feedparser': ['/usr/bin/python3', '-c', 'import feedparser'],
  'libxml2-utils': ['xmllint', '--version'],
}

/** Those that are not installed. */
export function missingPackages(): DebianPackage[] {
  const packages = Object.keys(PROOFS) as DebianPackage[]
  return packages.filter((name) => {
    const [program, ...args] = PROOFS[name]
    return spawnSync(program, args).status !== 0
  })
}
