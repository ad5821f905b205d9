/** An answer on its way to the viewer; names of headers are in lower case. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** An error as S3 writes it. */
export function s3Error(status: number, code: string): Answer {
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`)
  return { status, headers: { 'content-type': 'application/xml' }, body }
}

/** An error of the CDN's own. */
export function cdnError(status: number, message: string): Answer {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(`${message}\n`) }
}
