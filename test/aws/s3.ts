import { randomUUID } from 'node:crypto'
import { CreateBucketCommand, type S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { describe, inject } from 'vitest'
import { s3Client } from '../../src/store/s3.ts'

export function clientAt(endpoint: string, more: S3ClientConfig = {}): S3Client {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return s3Client({ AWS_ENDPOINT_URL: endpoint }, { region: 'us-east-1', credentials, ...more })
}

/** Tests on moto_server; left out where it is not installed, which the run has said aloud by then. */
export const describeOnMoto = inject('moto') ? describe : describe.skip

/** Where moto_server answers, within `describeOnMoto`. */
export function motoEndpoint(): string {
  return inject('moto')!
}

/** Makes a new bucket; answers its name. */
export async function newBucket(client: S3Client): Promise<string> {
  const Bucket = `wirefeed-${randomUUID()}`
  await client.send(new CreateBucketCommand({ Bucket }))
  return Bucket
}
