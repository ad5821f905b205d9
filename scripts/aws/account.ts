import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { Deployment } from '../../src/config/deployment.ts'
import { PATIENCE } from './client.ts'
import { Failure } from './command.ts'

/** Where things are done, and as whom. */
export interface Account {
  readonly id: string
  readonly region: string
  /** Who the credentials belong to. */
  readonly arn: string
}

/** The oldest preparation for CDK that it can still work with. */
const BOOTSTRAP_VERSION = 6

/** Finds credentials and region, and whether they are those that the configuration wants. Throws `Failure`. */
export async function accountFor({ account, region: wanted }: Deployment): Promise<Account> {
  const region = await regionFor(wanted)
  const { Account: id = '', Arn: arn = '' } = await new STSClient({ ...PATIENCE, region })
    .send(new GetCallerIdentityCommand({}))
    .catch((error: Error) => {
      throw explained(error)
    })
  if (account && account !== id)
    throw new Failure(
      `These credentials are of account ${id}, and the site is in ${account} (deploy.account).`,
      'set AWS_PROFILE to a profile of that account',
    )
  // For every client, and for cdk.
  process.env.AWS_REGION = region
  return { id, region, arn }
}

async function regionFor(wanted: string | undefined): Promise<string> {
  const said = process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION
  if (wanted && said && wanted !== said)
    throw new Failure(
      `The site is in ${wanted} (deploy.region), and AWS_REGION says ${said}.`,
      `unset AWS_REGION, or, to move the site: docs/runbook.md, "Moving to another region"`,
    )
  if (wanted ?? said) return (wanted ?? said)!
  try {
    return await new STSClient({}).config.region()
  } catch {
    throw new Failure('No AWS region is named.', 'set deploy.region in the configuration, or AWS_REGION')
  }
}

function explained(error: Error): Failure {
  if (error.name === 'CredentialsProviderError')
    return new Failure(
      `There are no AWS credentials here. (${error.message})`,
      'set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; with single sign-on, log in first; where a code is asked for, get temporary credentials first',
    )
  if (/^Expired|ExpiredToken/.test(error.name))
    return new Failure('The AWS credentials have expired.', 'log in again')
  if (/InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClient|AuthFailure/.test(error.name))
    return new Failure(
      `AWS does not accept the credentials: ${error.message}`,
      'look at AWS_PROFILE and the keys',
    )
  return new Failure(`AWS does not say who the credentials are of: ${error.name}: ${error.message}`)
}

/** Whether the account is prepared for CDK in this region. Throws `Failure` where that cannot be found out. */
export async function isBootstrapped({ id, region }: Account): Promise<boolean> {
  try {
    const name = { Name: '/cdk-bootstrap/hnb659fds/version' }
    const { Parameter } = await new SSMClient({ ...PATIENCE, region }).send(new GetParameterCommand(name))
    return Number(Parameter?.Value) >= BOOTSTRAP_VERSION
  } catch (error) {
    if ((error as Error).name === 'ParameterNotFound') return false
    throw new Failure(
      `It cannot be found out whether account ${id} is prepared for CDK in ${region}: ${(error as Error).message}`,
      "these credentials may not do what is needed; an administrator's can",
    )
  }
}
