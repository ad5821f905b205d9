import parseRange from 'range-parser'
import { type Answer, s3Error } from './answer.ts'

/** The one part that is asked for, as S3 answers it; the whole where several are. */
export function partOf(answer: Answer, range: string | undefined): Answer {
  if (answer.status !== 200 || range === undefined) return answer
  const { headers, body } = answer
  const ranges = parseRange(body.length, range)
  if (ranges === -1) return s3Error(416, 'InvalidRange')
  if (ranges === -2 || ranges.length > 1) return answer
  const { start, end } = ranges[0]!
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${body.length}` },
    body: body.subarray(start, end + 1),
  }
}
