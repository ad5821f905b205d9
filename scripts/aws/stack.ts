import { setTimeout as sleep } from 'node:timers/promises'
import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  paginateDescribeStackEvents,
  paginateDescribeStacks,
  type Stack,
  type StackEvent,
} from '@aws-sdk/client-cloudformation'
import { DESCRIPTION, OUTPUTS } from '../../infra/names.ts'
import { PATIENCE } from './client.ts'
import { Failure, say } from './command.ts'

/** How often CloudFormation is asked how far it is (milliseconds). */
const ASK_MS = 5_000

/** By how much AWS's clock and this one may differ (milliseconds). */
const CLOCKS_MS = 60_000

/** What the stack tells of itself. */
export type Outputs = Readonly<Record<keyof typeof OUTPUTS, string>>

/** A stack as it is now. */
export interface StackState {
  readonly status: string
  /** Whether it is one of wirefeed's; undefined where it does not say, as one that was never made does not. */
  readonly isOurs: boolean | undefined
  readonly outputs: Partial<Outputs>
}

/** The stack as it is now; undefined where there is none. */
async function stackNamed(name: string): Promise<StackState | undefined> {
  const found = await described(name)
  if (!found) return undefined
  const values = new Map(found.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))
  const outputs = Object.entries(OUTPUTS).flatMap(([what, key]) => {
    const value = values.get(key)
    return value === undefined ? [] : [[what, value]]
  })
  const { StackStatus: status = '', Description: text } = found
  return {
    status,
    isOurs: text === undefined ? undefined : text === DESCRIPTION,
    outputs: Object.fromEntries(outputs),
  }
}

/** The same, once nobody is at work on it: a deployment goes on though the script that began it was stopped. */
export async function settledStack(name: string): Promise<StackState | undefined> {
  for (let told = ''; ; await sleep(ASK_MS)) {
    const stack = await stackNamed(name)
    if (!stack || !/_IN_PROGRESS$/.test(stack.status) || stack.status === 'REVIEW_IN_PROGRESS') return stack
    if (told !== stack.status) say(`Waiting: stack ${name} is ${stack.status}.`)
    told = stack.status
  }
}

/** The names of wirefeed's other stacks here. */
export async function otherSites(name: string): Promise<string[]> {
  const found: string[] = []
  for await (const { Stacks = [] } of paginateDescribeStacks({ client: client() }, {}))
    for (const { StackName = '', Description } of Stacks)
      if (Description === DESCRIPTION && StackName !== name) found.push(StackName)
  return found
}

/** What of the stack exists. Throws `Failure` where there is no stack that stands. */
export async function deployedStack(name: string): Promise<Outputs> {
  const stack = await settledStack(name)
  if (!stack || !stands(stack))
    throw new Failure(
      stack ? `Stack ${name} is ${stack.status}.` : `There is no stack ${name} here.`,
      'npm run deploy; or is it another account, region or deploy.name?',
    )
  return stack.outputs as Outputs
}

/** Whether the stack has all that its template says. */
export function stands({ status }: StackState): boolean {
  return /^(CREATE|UPDATE|IMPORT|UPDATE_ROLLBACK|IMPORT_ROLLBACK)_COMPLETE$/.test(status)
}

/** Whether the stack is one that holds nothing, so that it is made as if it were not there. */
export function isVoid(stack: StackState | undefined): boolean {
  return !stack || ['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'].includes(stack.status)
}

/** Why a stack cannot be deployed to as it is; undefined where it can. */
export function obstacleIn(name: string, stack: StackState | undefined): Failure | undefined {
  if (stack && !(stack.isOurs ?? isVoid(stack))) return notOurs(name)
  if (!stack || stands(stack) || isVoid(stack)) return undefined
  const rollBack = `npm run synth; npx cdk rollback ${name} --app cdk.out; then npm run deploy`
  const next: Record<string, string> = {
    UPDATE_ROLLBACK_FAILED: rollBack,
    UPDATE_FAILED: rollBack,
    CREATE_FAILED: rollBack,
    DELETE_FAILED: 'npm run destroy, which tells what would not go',
  }
  return new Failure(`Stack ${name} is ${stack.status}.`, next[stack.status])
}

export function notOurs(name: string): Failure {
  return new Failure(`Stack ${name} is not one of wirefeed's.`, 'choose another deploy.name')
}

/** The first thing that failed in an operation on the stack that began at this time, in CloudFormation's words. */
export async function firstFailureOf(name: string, began: Date): Promise<string | undefined> {
  let failed: StackEvent | undefined
  for await (const event of eventsOf(name)) {
    if (event.Timestamp && event.Timestamp.getTime() < began.getTime() - CLOCKS_MS) break
    const { ResourceStatus = '', ResourceStatusReason = '' } = event
    if (/_FAILED$/.test(ResourceStatus) && !/cancelled/i.test(ResourceStatusReason)) failed = event
    // The newest come first; with this one the operation began.
    if (ResourceStatusReason === 'User Initiated') break
  }
  return failed && `${failed.LogicalResourceId} (${failed.ResourceType}): ${failed.ResourceStatusReason}`
}

async function* eventsOf(StackName: string): AsyncGenerator<StackEvent> {
  try {
    for await (const { StackEvents = [] } of paginateDescribeStackEvents({ client: client() }, { StackName }))
      yield* StackEvents
  } catch {
    // It is told what has happened; why, the terminal has said as well.
  }
}

/** Deletes the stack, and answers how it stands then: undefined where it is gone. */
export async function deletedStack(name: string): Promise<StackState | undefined> {
  await client().send(new DeleteStackCommand({ StackName: name }))
  return await settledStack(name)
}

async function described(name: string): Promise<Stack | undefined> {
  try {
    const { Stacks = [] } = await client().send(new DescribeStacksCommand({ StackName: name }))
    return Stacks.find(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE')
  } catch (error) {
    if (/does not exist/.test((error as Error).message)) return undefined
    throw error
  }
}

let opened: CloudFormationClient | undefined

function client(): CloudFormationClient {
  opened ??= new CloudFormationClient(PATIENCE)
  return opened
}
