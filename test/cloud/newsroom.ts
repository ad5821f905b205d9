import { setTimeout as sleep } from 'node:timers/promises'
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { parseXml } from '@rgrove/parse-xml'
import { s3Store } from '../../src/store/s3.ts'
import { type S3Address, within } from '../../src/store/s3-address.ts'
import { clientAt, motoEndpoint, newBucket } from '../aws/s3.ts'
import type { Places } from '../publish/newsroom.ts'
import { Watch } from '../publish/stage.ts'

/** A newsroom in two buckets on moto_server. */
export class BucketNewsroom {
  readonly articles: S3Address
  readonly target: S3Address
  readonly #client: S3Client

  private constructor(client: S3Client, articles: string, feeds: string) {
    this.#client = client
    this.articles = { bucket: articles, prefix: 'desk/' }
    this.target = { bucket: feeds, prefix: '' }
  }

  static async open(): Promise<BucketNewsroom> {
    const client = clientAt(motoEndpoint())
    return new BucketNewsroom(client, await newBucket(client), await newBucket(client))
  }

  /** Its places, as a publisher with this client sees them. */
  places(client = this.#client): Places {
    return {
      articles: s3Store(client, this.articles),
      target: s3Store(client, this.target),
      state: s3Store(client, within(this.articles, '.wirefeed')),
    }
  }

  /** Puts a record in place as a newsroom's own system would: without asking. */
  async put(key: string, record: object): Promise<void> {
    const Key = this.articles.prefix + key
    const Body = JSON.stringify(record)
    await this.#client.send(new PutObjectCommand({ Bucket: this.articles.bucket, Key, Body }))
  }

  /**
   * Reads every public file, over and over. `stop` answers how many it has read; it throws where one of them was not
   * whole, or older than what it had shown before.
   */
  poll(): { stop: () => Promise<number> } {
    const { target } = this.places()
    const watch = new Watch()
    let isStopped = false
    let count = 0
    const reading = (async () => {
      while (!isStopped) {
        for (const { key } of await target.list('')) {
          const bytes = Buffer.from((await target.read(key))!.bytes)
          mustBeWhole(key, bytes)
          const text = bytes.toString()
          watch.see(key, text)
          count += 1
        }
        await sleep(20)
      }
    })()
    // Whatever it throws comes out of `stop`.
    reading.catch(() => {})
    return {
      stop: async () => {
        isStopped = true
        await reading
        return count
      },
    }
  }
}

function mustBeWhole(path: string, bytes: Buffer): void {
  const text = bytes.toString()
  if (path.endsWith('.json')) JSON.parse(text)
  else if (path.endsWith('.xml') || path.endsWith('.opml')) parseXml(text)
  else if (!isEnded(path, bytes)) throw new Error(`${path} breaks off`)
}

function isEnded(path: string, bytes: Buffer): boolean {
  if (path.endsWith('.png')) return bytes.subarray(-8, -4).toString() === 'IEND'
  return bytes.toString().trimEnd().endsWith('</html>')
}
