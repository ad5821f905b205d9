import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { clientOptions, type Environment } from './environment.ts'

/** The code of a function in a new folder; `location`: where moto says that its archive lies, `http://HOST/BUCKET/KEY`. */
export async function unpackedCode(env: Environment, location: string) {
  const folder = await mkdtemp(join(tmpdir(), 'wirefeed-function-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const archive = join(folder, 'code.zip')
    await writeFile(archive, await stored(env, new URL(location).pathname))
    await promisify(execFile)('python3', ['-m', 'zipfile', '-e', archive, folder])
    return { folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function stored(env: Environment, path: string): Promise<Uint8Array> {
  const [, Bucket, ...parts] = decodeURIComponent(path).split('/')
  const s3 = new S3Client({ ...clientOptions(env), forcePathStyle: true })
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: parts.join('/') }))
  const bytes = await Body!.transformToByteArray()
  s3.destroy()
  return bytes
}
