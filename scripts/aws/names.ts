import type { Account } from './account.ts'

/** The buckets of a site, as the stack names them, so that they are found where there is no stack to tell. */
export function articlesBucket(site: string, { id, region }: Account): string {
  return `${site}-articles-${id}-${region}`
}

export function feedsBucket(site: string, { id, region }: Account): string {
  return `${site}-feeds-${id}-${region}`
}
