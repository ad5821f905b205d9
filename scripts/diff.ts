import { loadDeployment } from '../src/config/load.ts'
import { accountFor } from './aws/account.ts'
import { compare, synthesise } from './aws/cdk.ts'
import { command } from './aws/command.ts'
import { HERE } from './here.ts'

const HELP = `
npm run diff [-- OPTIONS]

Shows how what npm run deploy would put on AWS differs from what is there. It changes nothing.
`

await command(HELP, {}, async ({ config }) => {
  const { deployment, path } = await loadDeployment(config, HERE)
  const account = await accountFor(deployment)
  await compare(deployment.name, await synthesise(path, account))
})
