import type { Environment } from '../local/environment.ts'
import type { Answer } from './answer.ts'
import type { Distribution } from './distribution.ts'
import { stored } from './origin.ts'

/**
 * The page that a distribution has for an error of the origin's, fetched by the behavior for the page's own path. Where
 * there is no such page in the bucket, what the bucket says to that; where the distribution has none, the error itself.
 */
export async function orErrorPage(
  env: Environment,
  { errorResponses, behaviorFor }: Distribution,
  answer: Answer,
): Promise<Answer> {
  const { ResponseCode: status = answer.status, ResponsePagePath: path } =
    errorResponses.find(({ ErrorCode }) => ErrorCode === answer.status) ?? {}
  if (path === undefined) return answer
  const page = await stored(env, behaviorFor(path).bucket, path)
  return page.status === 200 ? { ...page, status } : page
}
