import { mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { deploymentHere, ROOT } from '../scripts/here.ts'
import { checkedApp } from './checks.ts'
import { WirefeedStack } from './stack.ts'

// What `cdk` runs to learn what is to be deployed: `node infra/app.ts --config FILE`. Without `cdk` it leaves the
// templates in cdk.out, or in CDK_OUTDIR.

const { values } = parseArgs({ options: { config: { type: 'string' } } })
const { deployment, path } = await deploymentHere(values.config)

const outdir = process.env.CDK_OUTDIR ?? resolve(ROOT, 'cdk.out')
const app = checkedApp(outdir)
// Its own, and away again once it is in the assembly: others may build in the same clone.
const built = await mkdtemp(`${outdir}-`)
try {
  const build = [resolve(ROOT, 'scripts/build.ts'), '--out', join(built, 'index.mjs')]
  const code = Code.fromCustomCommand(built, [
    process.execPath,
    ...build,
    ...(path ? ['--config', path] : []),
  ])
  new WirefeedStack(app, { ...placeIn(process.env), ...deployment }, code)
  app.synth()
} finally {
  await rm(built, { recursive: true })
}

/** Where cdk and our scripts say that it goes, unless the configuration does: names that are known beforehand can be kept. */
function placeIn({ CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region }: NodeJS.ProcessEnv) {
  return { ...(account && { account }), ...(region && { region }) }
}
