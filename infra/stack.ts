import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Deployment } from '../src/config/deployment.ts'
import { alarms } from './alarms.ts'
import { articlesBucket, feedsBucket } from './buckets.ts'
import { cdn } from './cdn.ts'
import { dashboard } from './dashboard.ts'
import { DESCRIPTION, OUTPUTS } from './names.ts'
import { publishFunction, rebuildFunction } from './publisher.ts'
import { changes, schedules } from './triggers.ts'

/**
 * All that a site is on AWS. Articles change in their bucket, EventBridge tells the queue, and the publish function makes
 * feeds of them; the clock wakes it too. The feeds lie in another bucket, and subscribers reach them through the CDN.
 */
export class WirefeedStack extends Stack {
  constructor(scope: Construct, deployment: Deployment, code: Code) {
    const { name, account, region, base } = deployment
    super(scope, name, {
      stackName: name,
      description: DESCRIPTION,
      ...((account || region) && { env: { ...(account && { account }), ...(region && { region }) } }),
    })
    const articles = articlesBucket(this, name)
    const feeds = feedsBucket(this, name)
    const distribution = cdn(this, deployment, feeds)

    const address = base ?? `https://${distribution.distributionDomainName}/`
    const ground = { code, articles, feeds, base: address }
    const publish = publishFunction(this, name, ground)
    const rebuild = rebuildFunction(this, name, ground)
    // Nothing is published before readers could reach it: a stack that fails on the way has an empty bucket to delete.
    const { queue, deadLetters } = changes(this, name, articles, publish, distribution)
    schedules(this, deployment, publish, rebuild, distribution)

    const watched = { publish, rebuild, queue, deadLetters }
    dashboard(this, name, watched, alarms(this, deployment, watched), distribution)

    this.#tell({
      address,
      cdnHost: distribution.distributionDomainName,
      articles: articles.bucketName,
      feeds: feeds.bucketName,
      publish: publish.functionName,
      rebuild: rebuild.functionName,
      queue: queue.queueUrl,
      deadLetters: deadLetters.queueUrl,
    })
  }

  #tell(values: Record<keyof typeof OUTPUTS, string>): void {
    for (const [what, value] of Object.entries(values))
      new CfnOutput(this, OUTPUTS[what as keyof typeof OUTPUTS], { value })
  }
}
