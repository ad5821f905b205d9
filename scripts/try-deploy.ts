import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startLocalAws } from '../test/aws/local.ts'
import { HOW_TO_GET_IT, hasMoto } from '../test/aws/moto.ts'
import { ROOT } from './here.ts'

const HELP = `npm run try-deploy [-- OPTIONS]

Tries the deployment without AWS: starts a stand-in of it on this machine (moto_server, AWS's own Lambda runtime, a CDN
that does what the stack says), and runs on it what an operator would: deploy, import the example articles, deploy again.
Then it serves the feeds as the CDN would, until Ctrl-C.

  --once          end when all is deployed
  --help          this
`

const { values } = parseArgs({ options: { once: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) {
  process.stdout.write(HELP)
  process.exit()
}
if (!hasMoto()) {
  process.stderr.write(`moto_server, the stand-in for AWS, is not installed. Get it: ${HOW_TO_GET_IT}\n`)
  process.exit(1)
}
if (!existsSync(resolve(ROOT, 'test/lambda/runtime/node_modules')))
  await run('npm', ['ci', '--prefix', 'test/lambda/runtime', '--no-audit', '--no-fund'], {})

const aws = await startLocalAws()
const common = ['--config', resolve(ROOT, 'examples/wirefeed.config.ts'), '--yes']
try {
  await script('deploy', ...common, '--at', aws.cdn)
  await script('import', resolve(ROOT, 'examples/articles'), ...common)
  await aws.deliver()
  await script('deploy', ...common, '--at', aws.cdn)
  if (!values.once) await interrupted(`\nDeployed. The feeds are at ${aws.cdn} until you press Ctrl-C.`)
} finally {
  await aws.stop()
}

async function script(name: string, ...args: string[]): Promise<void> {
  console.log(`\n$ npm run ${name} -- ${args.join(' ')}`)
  await run(process.execPath, [resolve(ROOT, `scripts/${name}.ts`), ...args], aws.env)
}

async function run(program: string, args: readonly string[], env: object): Promise<void> {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  const code = await new Promise((settle) => child.once('exit', settle))
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} exited ${code}`)
}

async function interrupted(said: string): Promise<void> {
  console.log(said)
  await new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, settle)
  })
}
