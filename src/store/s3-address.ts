/** Where in S3 a store is. */
export interface S3Address {
  readonly bucket: string
  /** What every key begins with: '' or ending in '/'. */
  readonly prefix: string
}

/** The address that `s3://BUCKET` or `s3://BUCKET/PREFIX` names; undefined where the text is not of that form. */
export function s3Address(text: string): S3Address | undefined {
  const [, bucket, rest = ''] = FORM.exec(text) ?? []
  if (!bucket || !rest.isWellFormed()) return undefined
  const parts = rest.split('/').filter((part) => part !== '')
  return { bucket, prefix: parts.map((part) => `${part}/`).join('') }
}

/** Bucket names: Amazon S3 User Guide, "General purpose bucket naming rules"; the rest is any prefix without controls. */
const FORM = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^\u0000-\u001f]*))?$/

/** The one way to write an address, so that it can serve as an identity. */
export function nameOf({ bucket, prefix }: S3Address): string {
  return `s3://${bucket}/${prefix}`
}

/** The address of a folder within. */
export function within({ bucket, prefix }: S3Address, folder: string): S3Address {
  return { bucket, prefix: `${prefix}${folder}/` }
}

/** The server to speak to in place of AWS, if any. */
export function endpointIn({ AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL }: NodeJS.ProcessEnv): string | undefined {
  return AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL || undefined
}
