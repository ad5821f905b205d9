import { spawnSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build, type Metafile, type Plugin } from 'esbuild'
import { deploymentHere, HERE, ROOT } from './here.ts'

const HELP = `npm run build [-- --config FILE] [-- --out FILE]

Makes the Lambda function: one file with all that it needs, the site's configuration among it.

  --config FILE   the site's configuration (default: wirefeed.config.ts or .json here, else built-in defaults)
  --out FILE      where it goes (default: dist/lambda/index.mjs)
`

const { values } = parseArgs({
  options: { config: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
})
if (values.help) {
  process.stdout.write(HELP)
  process.exit()
}

const outfile = values.out ? resolve(HERE, values.out) : resolve(ROOT, 'dist/lambda/index.mjs')
// What fails leaves no older function behind, to be deployed for this one.
await rm(outfile, { force: true })
const { path: config } = await deploymentHere(values.config)
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/lambda/handler.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  metafile: true,
  legalComments: 'none',
  // What some libraries still say is the `require` of CommonJS, which modules do not have.
  banner: { js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);` },
  plugins: [siteConfig(config)],
})

const complaint = complaintOnLoading(outfile)
if (complaint) {
  await rm(outfile)
  process.stderr.write(`${config ? `${config}: ` : ''}${complaint}\n`)
  process.exit(1)
}
const bytes = await readFile(outfile)
const size = `${kilobytes(bytes.length)} kB, ${kilobytes(gzipSync(bytes).length)} kB compressed`
console.log(
  `${relative(HERE, outfile)}: ${size}; configuration: ${config ? relative(HERE, config) : 'defaults'}`,
)
for (const [name, share] of sharesIn(metafile))
  console.log(
    `${kilobytes(share).padStart(6)} kB  ${((100 * share) / bytes.length).toFixed(1).padStart(4)} %  ${name}`,
  )

/** Puts the site's configuration into the bundle, and `wirefeed` where it imports that, wherever its file lies. */
function siteConfig(path: string | undefined): Plugin {
  return {
    name: 'site-config',
    setup({ onResolve }) {
      if (path) onResolve({ filter: /^#site-config$/ }, () => ({ path }))
      onResolve({ filter: /^wirefeed$/ }, () => ({ path: resolve(ROOT, 'src/config/config.ts') }))
    },
  }
}

/** What the function would say when it is loaded: of a configuration that is wrong, say. Undefined where all is well. */
function complaintOnLoading(file: string): string | undefined {
  const code = `await import(${JSON.stringify(pathToFileURL(file))}).catch(({ message }) => { console.error(message); process.exit(1) })`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env: {
      ...process.env,
      WIREFEED_ARTICLES: 's3://articles',
      WIREFEED_TARGET: 's3://feeds',
      WIREFEED_STATE: '',
      AWS_REGION: 'us-east-1',
    },
    encoding: 'utf8',
  })
  return status === 0 ? undefined : stderr.trim()
}

/** Bytes in the bundle by package, the largest first; what makes less than one in a hundred stands together. */
function sharesIn({ outputs }: Metafile): [string, number][] {
  const shares = new Map<string, number>()
  const [{ inputs, bytes: total }] = Object.values(outputs) as [Metafile['outputs'][string]]
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [, name = 'wirefeed itself'] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
    shares.set(name, (shares.get(name) ?? 0) + bytesInOutput)
  }
  const large = [...shares].filter(([, share]) => share * 100 >= total).sort(([, a], [, b]) => b - a)
  const small = [...shares].filter(([, share]) => share * 100 < total)
  const rest = small.reduce((sum, [, share]) => sum + share, 0)
  return [...large, [`${small.length} smaller packages`, rest]]
}

function kilobytes(count: number): string {
  return (count / 1000).toFixed(0)
}
