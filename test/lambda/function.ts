import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'

const RUNTIME = resolve(import.meta.dirname, 'runtime/node_modules/aws-lambda-ric/index.mjs')
const CLIENT = resolve(import.meta.dirname, 'runtime/rapid-client.cjs')

/** What an invocation came to. */
export interface Outcome {
  readonly answer?: unknown
  readonly error?: { readonly errorType: string; readonly errorMessage: string }
}

interface Invocation {
  readonly id: string
  readonly event: string
  readonly deadline: number
  readonly settle: (outcome: Outcome) => void
}

/**
 * A bundle run by AWS's own runtime for Node.js, against a small Runtime API (AWS Lambda Developer Guide, "Using the
 * Lambda runtime API"): one process, one invocation at a time, as in one execution environment.
 */
export class LambdaFunction {
  readonly #server: Server
  readonly #child: ChildProcess
  readonly #waiting: Invocation[] = []
  readonly #running = new Map<string, Invocation>()
  readonly #began = performance.now()
  readonly #ready = Promise.withResolvers<number>()
  #ask: (() => void) | undefined
  #failure: Outcome['error']
  /** Each line that it has logged, read as JSON; `{ line }` where it is none. */
  readonly logs: Record<string, unknown>[] = []

  private constructor(server: Server, bundle: string, env: Readonly<Record<string, string>>) {
    this.#server = server
    // Whoever does not ask how its start went hears of it at the first invocation.
    this.#ready.promise.catch(() => {})
    server.on('request', (request, response) => void this.#serve(request, response))
    this.#child = spawn(process.execPath, ['--require', CLIENT, RUNTIME], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(server.address() as AddressInfo).port}`,
        AWS_LAMBDA_NODEJS_USE_ALTERNATIVE_CLIENT_1: 'true',
        AWS_LAMBDA_FUNCTION_NAME: 'wirefeed-test',
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
        AWS_LAMBDA_LOG_GROUP_NAME: 'log',
        AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
        AWS_LAMBDA_LOG_FORMAT: 'JSON',
        _HANDLER: 'index.handler',
        LAMBDA_TASK_ROOT: dirname(bundle),
        ...env,
      },
    })
    for (const output of [this.#child.stdout, this.#child.stderr])
      createInterface(output!).on('line', (line) => this.logs.push(asJson(line)))
    this.#child.once('exit', (code) =>
      this.#fail({ errorType: 'Runtime.ExitError', errorMessage: `exited ${code}` }),
    )
  }

  /** Starts `index.mjs` in the bundle's folder. Whoever starts it must stop it. */
  static async start(bundle: string, env: Readonly<Record<string, string>>): Promise<LambdaFunction> {
    if (!existsSync(RUNTIME)) throw new Error('the Lambda runtime is not installed: "npm test" does that')
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new LambdaFunction(server, bundle, env)
  }

  /** How long it took from its start until it asked for its first invocation (milliseconds); throws where it never did. */
  async initTime(): Promise<number> {
    return await this.#ready.promise
  }

  /** Invokes it; `time`: how long it says that there is (milliseconds). */
  async invoke(event: unknown, time = 60_000): Promise<Outcome> {
    if (this.#failure) return { error: this.#failure }
    return await new Promise((settle) => {
      this.#waiting.push({
        id: randomUUID(),
        event: JSON.stringify(event),
        deadline: Date.now() + time,
        settle,
      })
      this.#ask?.()
    })
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    this.#child.kill('SIGKILL')
    await once(this.#child, 'exit')
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, , , what, id = '', end] = request.url!.split('/')
    if (what === 'invocation' && id === 'next') return await this.#next(response)
    const said = JSON.parse(await text(request))
    response.writeHead(202).end()
    if (what === 'init') return this.#fail(said)
    this.#running.get(id)?.settle(end === 'error' ? { error: said } : { answer: said })
    this.#running.delete(id)
  }

  /** There will be no more answers. */
  #fail(error: NonNullable<Outcome['error']>): void {
    this.#failure ??= error
    this.#ready.reject(new Error(`${error.errorType}: ${error.errorMessage}`))
    for (const { settle } of [...this.#running.values(), ...this.#waiting]) settle({ error: this.#failure })
  }

  async #next(response: ServerResponse): Promise<void> {
    this.#ready.resolve(performance.now() - this.#began)
    while (this.#waiting.length === 0)
      await new Promise<void>((ask) => {
        this.#ask = ask
      })
    const invocation = this.#waiting.shift()!
    this.#running.set(invocation.id, invocation)
    response.writeHead(200, {
      'Lambda-Runtime-Aws-Request-Id': invocation.id,
      'Lambda-Runtime-Deadline-Ms': `${invocation.deadline}`,
      'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:us-east-1:123456789012:function:wirefeed-test',
    })
    response.end(invocation.event)
  }
}

function asJson(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line)
  } catch {
    return { line }
  }
}
