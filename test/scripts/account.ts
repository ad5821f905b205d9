import { CloudFormationClient, paginateDescribeStacks } from '@aws-sdk/client-cloudformation'
import { ListBucketsCommand, type S3Client } from '@aws-sdk/client-s3'
import { s3Store } from '../../src/store/s3.ts'
import { type LocalAws, startLocalAws } from '../aws/local.ts'
import { clientAt } from '../aws/s3.ts'
import { filesOf } from '../publish/newsroom.ts'
import { type Ended, script } from './script.ts'

export const SITE = {
  title: 'Skerry Wire',
  link: 'https://news.example.org/',
  base: 'https://feeds.example.org/',
  feeds: [{ id: 'all' }, { id: 'world', match: { section: 'World' } }],
  deploy: { name: 'skerry' },
}
export const ARTICLES = 'skerry-articles-123456789012-us-east-1'
const FEEDS = 'skerry-feeds-123456789012-us-east-1'

/** An account at a stand-in for AWS, and what an operator of SITE sees and does there. Whoever opens it must stop it. */
export class Account {
  readonly #aws: LocalAws
  readonly s3: S3Client

  private constructor(aws: LocalAws) {
    this.#aws = aws
    this.s3 = clientAt(aws.endpoint)
  }

  static async open(): Promise<Account> {
    return new Account(await startLocalAws())
  }

  get env() {
    return this.#aws.env
  }

  /** Where the CDN is. */
  get cdn(): string {
    return this.#aws.cdn
  }

  async stop(): Promise<void> {
    await this.#aws.stop()
  }

  /** Runs a script in a site's folder. */
  async run(name: string, folder: string, args: readonly string[] = [], killAt?: string): Promise<Ended> {
    return await script(name, args, { env: this.env, folder, ...(killAt && { killAt }) })
  }

  /** What S3's events bring about. */
  async deliver(): Promise<void> {
    await this.#aws.deliver()
  }

  /** What there is: buckets and stacks, but for those that CDK has made for itself. */
  async things(): Promise<{ buckets: string[]; stacks: string[] }> {
    const { Buckets = [] } = await this.s3.send(new ListBucketsCommand({}))
    const buckets = Buckets.map(({ Name = '' }) => Name).filter((name) => name.startsWith('skerry-'))
    return { buckets, stacks: (await this.#stacks()).map(([name]) => name) }
  }

  async status(): Promise<string | undefined> {
    return new Map(await this.#stacks()).get('skerry')
  }

  async #stacks(): Promise<[name: string, status: string][]> {
    const client = new CloudFormationClient({
      endpoint: this.#aws.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    const found: [string, string][] = []
    for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {}))
      for (const { StackName = '', StackStatus = '' } of Stacks)
        if (StackName !== 'CDKToolkit' && StackStatus !== 'DELETE_COMPLETE')
          found.push([StackName, StackStatus])
    client.destroy()
    return found
  }

  /** All public files, by path. */
  async files(): Promise<Record<string, string>> {
    return await filesOf(s3Store(this.s3, { bucket: FEEDS, prefix: '' }))
  }

  /** The titles in the feed of all stories, as the CDN serves it. */
  async titles(): Promise<string[]> {
    const answer = await fetch(new URL('all/feed.json', this.cdn))
    const { items } = (await answer.json()) as { items: { title: string }[] }
    return items.map(({ title }) => title).sort()
  }
}
