import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { HERE, ROOT } from '../here.ts'
import type { Account } from './account.ts'
import { Failure, stoppedWithUs } from './command.ts'

/** What was synthesised: what is compared and deployed, whatever else is synthesised in the same clone meanwhile. */
export interface Assembly {
  readonly folder: string
}

/** Builds the function and writes down what there is to be deployed. Throws `Failure` where anything is wrong with it. */
export async function synthesise(config: string | undefined, { id, region }: Account): Promise<Assembly> {
  const parent = mkdtempSync(join(tmpdir(), 'wirefeed-deploy-'))
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }))
  const folder = join(parent, 'cdk.out')
  const args = [resolve(ROOT, 'infra/app.ts'), ...(config ? ['--config', config] : [])]
  const env = { CDK_OUTDIR: folder, CDK_DEFAULT_ACCOUNT: id, CDK_DEFAULT_REGION: region }
  if ((await exitOf(process.execPath, args, env)) !== 0)
    throw new Failure('What there is to be deployed cannot be put together; the reason is above.')
  return { folder }
}

/** How what was synthesised differs from what is deployed, on the terminal. Throws `Failure` where that is not found out. */
export async function compare(stack: string, { folder }: Assembly): Promise<void> {
  if ((await cdk('diff', stack, '--app', folder, '--method', 'template')) !== 0)
    throw new Failure('How that differs from what is deployed cannot be found out; the reason is above.')
}

/** Prepares an account for CDK in a region: a bucket for what is deployed, and the roles that deploy it. */
export async function bootstrap(account: string, region: string): Promise<void> {
  // No app: it might be for another place.
  if ((await cdk('bootstrap', `aws://${account}/${region}`, '--app', '')) !== 0)
    throw new Failure(
      `Account ${account} could not be prepared for CDK in ${region}.`,
      `an administrator can do it, once: npx cdk bootstrap aws://${account}/${region}`,
    )
}

/**
 * Deploys what was synthesised. `takeUp`: things that exist under the names of the stack's become parts of it; `repair`:
 * what was changed by hand is changed back. Answers whether it went well.
 */
export async function deploy(
  stack: string,
  { folder }: Assembly,
  { takeUp, repair }: { takeUp: boolean; repair: boolean },
): Promise<boolean> {
  const common = ['--app', folder, '--require-approval', 'never', '--progress', 'events']
  const more = [...(takeUp ? ['--import-existing-resources'] : []), ...(repair ? ['--revert-drift'] : [])]
  return (await cdk('deploy', stack, ...common, ...more)) === 0
}

async function cdk(...args: string[]): Promise<number> {
  return await exitOf(process.execPath, [resolve(ROOT, 'node_modules/aws-cdk/bin/cdk'), ...args])
}

/** Runs a program of ours, whose words go to the terminal. */
async function exitOf(program: string, args: readonly string[], env: object = {}): Promise<number> {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      INIT_CWD: HERE,
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      ...env,
    },
  })
  stoppedWithUs(child)
  return await new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => settle(code ?? (signal ? 1 : 0)))
  })
}
