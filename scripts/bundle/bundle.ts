import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { ROOT } from '../here.ts'
import { builtins } from './builtins.ts'

/**
 * Bundles a function for Lambda: `entry` (from the clone's root) becomes `outfile`, a module, and what is imported only
 * when it is first wanted becomes further modules in the folder beside it that `partsOf` names. Older ones are removed
 * first: what fails leaves no function behind, to be deployed for this one.
 */
export async function bundle(
  entry: string,
  outfile: string,
  plugins: readonly Plugin[] = [],
): Promise<Metafile> {
  await removeBundle(outfile)
  const name = basename(outfile, ENDING)
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [{ in: entry, out: name }],
    outdir: dirname(outfile),
    outExtension: { '.js': ENDING },
    chunkNames: `${basename(partsOf(outfile))}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    legalComments: 'none',
    plugins: [...plugins, builtins()],
  })
  return metafile
}

/** The ending that makes Node.js take a file for a module, whatever lies beside it. */
const ENDING = '.mjs'

/** The folder of a bundle's further modules. */
export function partsOf(outfile: string): string {
  return join(dirname(outfile), `${basename(outfile, ENDING)}.parts`)
}

export async function removeBundle(outfile: string): Promise<void> {
  await rm(outfile, { force: true })
  await rm(partsOf(outfile), { force: true, recursive: true })
}
