import { HeadBucketCommand } from '@aws-sdk/client-s3'
import type { Deployment } from '../src/config/deployment.ts'
import { loadDeployment } from '../src/config/load.ts'
import { s3Client } from '../src/store/s3.ts'
import { type Account, accountFor, isBootstrapped } from './aws/account.ts'
import { bucketOf, empty } from './aws/bucket.ts'
import { bootstrap, compare, deploy, synthesise } from './aws/cdk.ts'
import { command, confirm, Failure, say, shown, Usage } from './aws/command.ts'
import { publishingCost } from './aws/cost.ts'
import { type Published, published, wrongAt } from './aws/publication.ts'
import {
  deployedStack,
  firstFailureOf,
  isVoid,
  type Outputs,
  obstacleIn,
  otherSites,
  type StackState,
  settledStack,
} from './aws/stack.ts'
import { HERE } from './here.ts'

const HELP = `
npm run deploy [-- OPTIONS]

Puts the site on AWS, or changes what is there to what the configuration says now: builds the function, deploys the
stack, publishes all articles, fetches every feed through the CDN, and prints the addresses. It can be stopped at any
point and run again.

  --at URL        fetch the feeds here, and not at the CDN's own address
  --repair        change back what was changed by hand, as far as CloudFormation can tell
`

const OPTIONS = { at: { type: 'string' }, repair: { type: 'boolean', default: false } } as const

await command(HELP, OPTIONS, async (values) => {
  const at = values.at === undefined ? undefined : addressTyped(values.at)
  const { deployment, path } = await loadDeployment(values.config, HERE)
  const { name } = deployment
  const account = await accountFor(deployment)
  const stack = await settledStack(name)
  const obstacle = obstacleIn(name, stack)
  if (obstacle) throw obstacle

  say('== build')
  const assembly = await synthesise(path, account)

  const isPrepared = await isBootstrapped(account)
  const takeUp = isVoid(stack) && (await articlesAreThere(deployment, account))
  say('== plan')
  const others = isVoid(stack) ? await otherSites(name) : []
  for (const line of planOf(deployment, account, { stack, path, isPrepared, takeUp, others }))
    say(`  ${line}`)
  if (!isVoid(stack)) await compare(name, assembly)
  if (values['dry-run']) return
  await confirm('Go ahead?', values.yes)

  if (!isPrepared) {
    say(`== prepare account ${account.id} for CDK in ${account.region}`)
    await bootstrap(account.id, account.region)
  }
  say('== deploy')
  // A stack that was not made in full is deleted first, with its bucket of feeds, which must be empty for it.
  if (stack && isVoid(stack)) await empty(bucketOf('feeds', name, account))
  const repair = values.repair && !isVoid(stack)
  const began = new Date()
  if (!(await deploy(name, assembly, { takeUp, repair }))) throw await failedDeploy(name, began)
  const outputs = await deployedStack(name)

  say('== publish')
  const report = await published(outputs.rebuild, 'rebuild')
  for (const line of told(report)) say(`  ${shown(line)}`)

  say('== check')
  await check(at ?? `https://${outputs.cdnHost}/`, report, outputs)
  say('== the feeds')
  for (const line of addresses(deployment, outputs, report)) say(`  ${line}`)
})

function addressTyped(typed: string): string {
  const url = URL.parse(typed)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Usage(`${typed} is no address, such as https://HOST/`)
  return url.href.replace(/\/*$/, '/')
}

interface Found {
  readonly stack: StackState | undefined
  readonly path: string | undefined
  readonly isPrepared: boolean
  readonly takeUp: boolean
  readonly others: readonly string[]
}

function planOf(deployment: Deployment, account: Account, found: Found): string[] {
  const { id, region, arn } = account
  const { name, base, domain, hasLink, email, quietHours } = deployment
  return [
    `${isVoid(found.stack) ? 'make' : 'change'} stack ${name} in account ${id}, region ${region}, as ${arn}`,
    `configuration: ${found.path ?? 'none, so the built-in defaults'}`,
    ...(found.isPrepared
      ? []
      : [`first prepare the account for CDK in ${region}, once: the stack CDKToolkit`]),
    ...found.others.map((other) => `! site ${other} stands here too: another deploy.name makes another site`),
    ...(found.takeUp ? [`take up again the articles in ${bucketOf('articles', name, account)}`] : []),
    `feeds at ${base ?? 'an address that CloudFront gives'}${base && !domain ? ', which is not the CDN itself: lead it there' : ''}`,
    `alarms to ${email ?? 'nobody: set deploy.alarms.email'}; no new story for ${quietHours} hours is one`,
    ...(hasLink
      ? []
      : [
          '! set link before people subscribe: ids of stories without a uri depend on it, and on the address till then',
        ]),
    `costs about ${publishingCost(500).toFixed(0)} dollars a month to publish 500 articles a day; reading comes on top (docs/cost.md)`,
  ]
}

/** Whether an articles bucket is left of an earlier stack. Throws `Failure` where its name is somebody else's. */
async function articlesAreThere({ name }: Deployment, account: Account): Promise<boolean> {
  const Bucket = bucketOf('articles', name, account)
  try {
    await s3Client(process.env).send(new HeadBucketCommand({ Bucket, ExpectedBucketOwner: account.id }))
    return true
  } catch (error) {
    const { $metadata, name: kind, message } = error as Error & { $metadata?: { httpStatusCode?: number } }
    if ($metadata?.httpStatusCode === 404) return false
    throw new Failure(
      `Bucket ${Bucket} cannot be looked at: ${kind}: ${message}`,
      "either these credentials may not list it, or it is somebody else's: then choose another deploy.name",
    )
  }
}

async function failedDeploy(name: string, began: Date): Promise<Failure> {
  const reason = await firstFailureOf(name, began)
  const left = obstacleIn(name, await settledStack(name))
  return new Failure(
    `Stack ${name} was not deployed. ${reason ? `What failed first: ${reason}` : 'The reason is above.'}`,
    left?.next ??
      `${reason ? 'CloudFormation has put back what was there before. ' : ''}Mend what failed, and run this again`,
  )
}

function told({ feeds, written, unchanged, rejected, unread, failed }: Published): string[] {
  return [
    `${feeds.length} feeds: ${written} files written, ${unchanged} right as they were`,
    ...rejected.map(({ key, line, reason }) => `rejected ${key}${line ? `, line ${line}` : ''}: ${reason}`),
    ...unread.map(({ key, reason }) => `not read ${key}: ${reason}`),
    ...failed.map(({ id, reason }) => `not made ${id}: ${reason}`),
  ]
}

async function check(address: string, { feeds }: Published, { publish }: Outputs): Promise<void> {
  const again = async () => (await published(publish, 'tick')).feeds
  const wrong = await wrongAt(address, feeds, again)
  if (wrong.length > 0)
    throw new Failure(
      ['Not every file is there as it should be:', ...wrong].join('\n  '),
      'run this again in some minutes; if they are still wrong: docs/runbook.md, "feeds-stopped"',
    )
  say(`  ${address} and every file of ${feeds.length} feeds are there, whole and of the right type`)
}

function addresses({ domain, email }: Deployment, outputs: Outputs, { feeds }: Published): string[] {
  const { address, cdnHost, articles } = outputs
  return [
    ...feeds.map(
      ({ id, stories }) =>
        `${address}${id}/rss.xml  (atom.xml, feed.json)  ${stories} ${stories === 1 ? 'story' : 'stories'}`,
    ),
    `${address}  lists them`,
    '',
    `articles go into s3://${articles}: npm run import -- FOLDER`,
    ...(domain && !domain.zone ? [`enter ${domain.host} in its zone as an alias of ${cdnHost}`] : []),
    ...(email ? [`AWS has sent a message to ${email}: alarms go there once it is confirmed`] : []),
  ]
}
