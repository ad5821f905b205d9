import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { VARIABLES } from '../src/lambda/names.ts'
import { acknowledgePattern } from './acknowledge.ts'
import { publishingStatements } from './permissions.ts'

/** How long a run has that publishes a change, or what time alone has changed. */
export const PUBLISHING = Duration.minutes(2)
/** How long a run has that may read every record: as long as Lambda allows. */
const REBUILDING = Duration.minutes(15)

/** What the function works on. */
export interface Ground {
  readonly code: Code
  readonly articles: IBucket
  readonly feeds: IBucket
  /** Where the feeds are served. */
  readonly base: string
}

/** Publishes changes: soon tried again, so soon given up. */
export function publishFunction(scope: Construct, name: string, ground: Ground): LambdaFunction {
  return publisher(scope, 'Publish', `${name}-publish`, ground, {
    timeout: PUBLISHING,
    memorySize: 1024,
    // Of the clock: a minute later comes the next one.
    retryAttempts: 0,
    maxEventAge: Duration.minutes(1),
  })
}

/** The same for runs that may read every record, which take longer than a change should wait to be tried again. */
export function rebuildFunction(scope: Construct, name: string, ground: Ground): LambdaFunction {
  // With so much memory it has a whole processor.
  return publisher(scope, 'Rebuild', `${name}-rebuild`, ground, {
    timeout: REBUILDING,
    memorySize: 2048,
    retryAttempts: 1,
    maxEventAge: Duration.hours(1),
  })
}

interface Pace {
  readonly timeout: Duration
  /** MB; half a gigabyte does for 10,000 stored stories, one for 100,000. */
  readonly memorySize: number
  /** How often Lambda tries what the clock has asked for again, and for how long at most. */
  readonly retryAttempts: number
  readonly maxEventAge: Duration
}

function publisher(
  scope: Construct,
  id: string,
  functionName: string,
  { code, articles, feeds, base }: Ground,
  pace: Pace,
): LambdaFunction {
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/wirefeed/${functionName}`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  const statements = publishingStatements(
    { bucketArn: articles.bucketArn, prefix: '' },
    { bucketArn: feeds.bucketArn, prefix: '' },
  )
  const policy = new Policy(scope, `${id}Policy`, {
    roles: [role],
    statements: [
      ...statements.map((statement) => PolicyStatement.fromJson(statement)),
      new PolicyStatement({
        sid: 'Log',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    ],
  })
  for (const { Resource } of statements.filter((statement) => statement.Resource.includes('*')))
    acknowledgePattern(policy, Resource, 'whichever records, feeds and catalogs there are in these buckets')
  return new LambdaFunction(scope, id, {
    functionName,
    description: 'wirefeed: publishes articles as feeds',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code,
    role,
    logGroup,
    environment: {
      [VARIABLES.articles]: `s3://${articles.bucketName}`,
      [VARIABLES.target]: `s3://${feeds.bucketName}`,
      [VARIABLES.base]: base,
    },
    ...pace,
  })
}
