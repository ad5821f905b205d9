import { spawnSync } from 'node:child_process'
import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Plugin } from 'esbuild'
import { bundle, removeBundle } from './bundle/bundle.ts'
import { leanLibraries } from './bundle/libraries.ts'
import { sizeOf } from './bundle/size.ts'
import { deploymentHere, HERE, ROOT } from './here.ts'

const HELP = `npm run build [-- --config FILE] [-- --out FILE]

Makes the Lambda function: a file with all that it needs at its start, the site's configuration among it, and beside it
a folder of what it loads when that is first wanted (index.parts).

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
await removeBundle(outfile)
const { path: config } = await deploymentHere(values.config)
const { outputs } = await bundle('src/lambda/handler.ts', outfile, [siteConfig(config), leanLibraries()])
const files = Object.keys(outputs).map((file) => resolve(ROOT, file))

const complaint = complaintOnLoading(files)
if (complaint) {
  await removeBundle(outfile)
  process.stderr.write(`${config ? `${config}: ` : ''}${complaint}\n`)
  process.exit(1)
}
const { all, lines } = await sizeOf(outputs, relative(ROOT, outfile))
console.log(
  `${relative(HERE, outfile)}: ${all}; configuration: ${config ? relative(HERE, config) : 'defaults'}`,
)
for (const line of lines) console.log(line)

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

/** What a part of the function would say when it is loaded: of a configuration that is wrong, say. Undefined where all is well. */
function complaintOnLoading(files: readonly string[]): string | undefined {
  const urls = JSON.stringify(files.map((file) => pathToFileURL(file)))
  const code = `for (const url of ${urls}) await import(url).catch(({ message }) => { console.error(message); process.exit(1) })`
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
