import * as v from 'valibot'
import { EVERYTHING, type Permit, SUMMARY_LENGTH, TEXTS } from '../rights/permit.ts'
import type { NoticesConfig, NoticeWordsConfig, RightsConfig } from './config.ts'
import { count, text } from './text.ts'

/** What may be said of an agency's rights: what is left open is as for all others. */
export const rightsEntries = {
  text: v.optional(v.picklist(TEXTS, `must be one of ${TEXTS.join(', ')}`)),
  length: v.optional(count(SUMMARY_LENGTH)),
  pictures: v.optional(v.boolean('must be true or false')),
  days: v.optional(count(36_500)),
} satisfies Record<keyof RightsConfig, unknown>

export const otherAgencies = v.optional(v.strictObject(rightsEntries), {})

export type Said = v.InferOutput<typeof otherAgencies>

/** What is said, and for the rest what holds without it. */
export function permitFrom(
  { text: shown, length, pictures, days }: Said,
  others: Permit = EVERYTHING,
): Permit {
  const until = days ?? others.days
  return {
    text: shown ?? others.text,
    length: length ?? others.length,
    pictures: pictures ?? others.pictures,
    ...(until !== undefined && { days: until }),
  }
}

const words = v.optional(
  v.strictObject({ headline: text, text } satisfies Record<keyof NoticeWordsConfig, unknown>),
)

export const notices = v.pipe(
  v.optional(
    v.strictObject({
      days: v.optional(count(36_500), 30),
      ofDeleted: v.optional(v.boolean('must be true or false'), false),
      killed: words,
      held: words,
      deleted: words,
    } satisfies Record<keyof NoticesConfig, unknown>),
    {},
  ),
  v.transform(({ days, ofDeleted, killed, held, deleted }) => ({
    days,
    ofDeleted,
    words: { ...(killed && { killed }), ...(held && { held }), ...(deleted && { deleted }) },
  })),
)
