import { S3Client } from '@aws-sdk/client-s3'

// A function that does nothing but what each one that uses S3 must do at its start.

export const client = new S3Client({})

export async function handler(): Promise<object> {
  return {}
}
