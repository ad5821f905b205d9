import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation'
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { clientOptions, type Environment } from './environment.ts'
import { EXAMPLE_CODE, exampleTemplate } from './example-stack.ts'

interface Options {
  readonly update?: boolean
  readonly adopt?: boolean
  readonly greeting?: string
}

/** The stacks of `exampleTemplate`, deployed by change sets, as CDK deploys. */
export class Examples {
  readonly s3: S3Client
  readonly #cloudFormation: CloudFormationClient
  readonly #code = { S3Bucket: 'assets', S3Key: 'code.zip' }

  private constructor(env: Environment) {
    this.s3 = new S3Client({ ...clientOptions(env), forcePathStyle: true })
    this.#cloudFormation = new CloudFormationClient(clientOptions(env))
  }

  static async open(env: Environment): Promise<Examples> {
    const examples = new Examples(env)
    const { S3Bucket: Bucket, S3Key: Key } = examples.#code
    await examples.s3.send(new CreateBucketCommand({ Bucket }))
    await examples.s3.send(new PutObjectCommand({ Bucket, Key, Body: await archive() }))
    return examples
  }

  /** Answers what became of the stack. */
  async deploy(StackName: string, { update, adopt, greeting }: Options = {}): Promise<Stack> {
    const names = { StackName, ChangeSetName: 'changes' }
    await this.#cloudFormation.send(
      new CreateChangeSetCommand({
        ...names,
        ChangeSetType: update ? 'UPDATE' : 'CREATE',
        TemplateBody: JSON.stringify(exampleTemplate(StackName, this.#code, greeting)),
        ...(adopt && { ImportExistingResources: true }),
      }),
    )
    await this.#cloudFormation.send(new ExecuteChangeSetCommand(names))
    return await this.find(StackName)
  }

  async find(StackName: string): Promise<Stack> {
    const { Stacks } = await this.#cloudFormation.send(new DescribeStacksCommand({ StackName }))
    return Stacks![0]!
  }

  async destroy({ StackId, StackName }: Stack): Promise<Stack> {
    await this.#cloudFormation.send(new DeleteStackCommand({ StackName }))
    return await this.find(StackId!)
  }

  close(): void {
    this.s3.destroy()
    this.#cloudFormation.destroy()
  }
}

export function output({ Outputs = [] }: Stack, key: string): string {
  return Outputs.find(({ OutputKey }) => OutputKey === key)!.OutputValue!
}

async function archive(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'wirefeed-code-'))
  await writeFile(join(folder, 'index.mjs'), EXAMPLE_CODE)
  execFileSync('python3', ['-m', 'zipfile', '-c', 'code.zip', 'index.mjs'], { cwd: folder })
  const bytes = await readFile(join(folder, 'code.zip'))
  await rm(folder, { recursive: true })
  return bytes
}
