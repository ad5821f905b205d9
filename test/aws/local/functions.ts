import { GetFunctionCommand, type GetFunctionResponse, LambdaClient } from '@aws-sdk/client-lambda'
import { LambdaFunction, type Outcome } from '../../lambda/function.ts'
import { unpackedCode } from './code.ts'
import { clientOptions, type Environment } from './environment.ts'

export class UnknownFunction extends Error {}

/** A function as it was deployed at some time, in a process that runs it. */
interface Running {
  /** Whatever it has to be started anew for. */
  readonly deployed: string
  readonly process: Promise<LambdaFunction>
}

/** The functions that moto says are deployed; each runs in a process of its own, for as long as it stays the same. */
export class DeployedFunctions {
  readonly #env: Environment
  readonly #lambda: LambdaClient
  readonly #running = new Map<string, Running>()
  readonly #started: Promise<unknown>[] = []
  readonly #stops: (() => Promise<void>)[] = []

  constructor(env: Environment) {
    this.#env = env
    this.#lambda = new LambdaClient(clientOptions(env))
  }

  /** What AWS says of it. Throws `UnknownFunction`. */
  async find(nameOrArn: string): Promise<GetFunctionResponse> {
    const FunctionName = nameOf(nameOrArn)
    try {
      return await this.#lambda.send(new GetFunctionCommand({ FunctionName }))
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ResourceNotFoundException')) throw error
      const arn = `arn:aws:lambda:${this.#env.AWS_REGION}:123456789012:function:${FunctionName}`
      throw new UnknownFunction(`Function not found: ${arn}`)
    }
  }

  /** Runs it once; who is given by its ARN is found by the name in it. Throws `UnknownFunction`. */
  async invoke(nameOrArn: string, event: unknown): Promise<Outcome> {
    const found = await this.find(nameOrArn)
    const { Timeout = 3 } = found.Configuration!
    const running = this.#runningOf(found)
    const outcome = await running.process.then((process) => process.invoke(event, Timeout * 1000))
    // Its process has ended, and the next invocation has a new one.
    if (outcome.error?.errorType.startsWith('Runtime.')) this.#forget(found, running)
    return outcome
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.#started)
    for (const stop of this.#stops) await stop()
    this.#lambda.destroy()
  }

  #runningOf(found: GetFunctionResponse): Running {
    const { FunctionName = '', LastModified: _, ...configuration } = found.Configuration!
    const deployed = JSON.stringify([configuration, found.Code])
    const known = this.#running.get(FunctionName)
    if (known?.deployed === deployed) return known
    // One that was deployed earlier finishes what it is at, and ends with all others.
    const running = { deployed, process: this.#start(found) }
    this.#running.set(FunctionName, running)
    this.#started.push(running.process)
    running.process.catch(() => this.#forget(found, running))
    return running
  }

  #forget({ Configuration }: GetFunctionResponse, running: Running): void {
    const name = Configuration!.FunctionName!
    if (this.#running.get(name) === running) this.#running.delete(name)
  }

  async #start({ Configuration, Code }: GetFunctionResponse): Promise<LambdaFunction> {
    const { FunctionName = '', Handler = '', MemorySize = 128, Environment } = Configuration!
    const code = await unpackedCode(this.#env, Code!.Location!)
    this.#stops.unshift(code.remove)
    const process = await LambdaFunction.start(`${code.folder}/index.mjs`, {
      _HANDLER: Handler,
      AWS_LAMBDA_FUNCTION_NAME: FunctionName,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: `${MemorySize}`,
      ...Environment?.Variables,
      ...this.#env,
    })
    this.#stops.unshift(() => process.stop())
    return process
  }
}

/** `name`, `name:version` or an ARN, of which the account may be left out. */
function nameOf(nameOrArn: string): string {
  return /^(?:(?:arn:[\w-]+:lambda:[\w-]+:)?\d{12}:function:)?([\w-]+)/.exec(nameOrArn)?.[1] ?? nameOrArn
}
