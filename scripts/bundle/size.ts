import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Metafile } from 'esbuild'
import { ROOT } from '../here.ts'

type Outputs = Metafile['outputs']

/** How large a bundle is, how large what it loads at its start (`index`), and what it is made of: lines for people. */
export async function sizeOf(outputs: Outputs, index: string): Promise<{ all: string; lines: string[] }> {
  const atStart = await weight([...loadedBy(index, outputs)])
  return {
    all: await weight(Object.keys(outputs)),
    lines: [`loaded at its start: ${atStart}; the rest when it is first wanted`, ...sharesIn(outputs)],
  }
}

/** The files that a file imports at once, itself among them. */
function loadedBy(file: string, outputs: Outputs, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const { path, kind } of outputs[file]!.imports)
    if (kind === 'import-statement') loadedBy(path, outputs, known)
  return known
}

async function weight(files: readonly string[]): Promise<string> {
  const contents = await Promise.all(files.map((file) => readFile(resolve(ROOT, file))))
  const compressed = contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)
  const size = contents.reduce((sum, bytes) => sum + bytes.length, 0)
  return `${kilobytes(size)} kB, ${kilobytes(compressed)} kB compressed`
}

/** Bytes in the bundle by package, the largest first; what makes less than one in a hundred stands together. */
function sharesIn(outputs: Outputs): string[] {
  const shares = new Map<string, number>()
  for (const [path, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs),
  )) {
    const [, name = 'wirefeed itself'] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
    shares.set(name, (shares.get(name) ?? 0) + bytesInOutput)
  }
  const total = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0)
  const large = [...shares].filter(([, share]) => share * 100 >= total).sort(([, a], [, b]) => b - a)
  const small = [...shares].filter(([, share]) => share * 100 < total)
  const rest = small.reduce((sum, [, share]) => sum + share, 0)
  return [...large, [`${small.length} smaller packages`, rest] as const].map(
    ([name, share]) =>
      `${kilobytes(share).padStart(6)} kB  ${((100 * share) / total).toFixed(1).padStart(4)} %  ${name}`,
  )
}

function kilobytes(count: number): string {
  return (count / 1000).toFixed(0)
}
