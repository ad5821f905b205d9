import type { Model } from './model.ts'
import { partOf } from './secrets.ts'
import type { Moment } from './time.ts'

/** For a report: whose secret it is, and how that stands. */
export function blame(model: Model, word: string, now: Moment): string {
  const owner = model.owners.get(word)
  if (!owner) return `${partOf(word)} of nobody`
  const { story, versions } = owner
  const verdicts = story
    .verdicts(now)
    ?.map((verdict) =>
      verdict.kind === 'counts' ? `version ${verdict.version.serial} counts` : verdict.kind,
    )
  const about = versions.map(({ serial, key }) => `${serial} (${key})`).join(', ')
  return `${partOf(word)} of version ${about} of story ${story.id}: ${verdicts?.join(' or ') ?? story.unsaid}`
}
