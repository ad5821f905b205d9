import { isName, itemUri } from '../identifiers.ts'
import type { FlatMembers } from './flat-schema.ts'
import { withoutTakeMarks } from './headline.ts'

/** What is told in other ways. */
type NotSaid = 'uri' | 'summary' | 'description_text' | 'body_html' | 'body_text' | 'image'

/**
 * What it says, each value as the record spells it: blanks around it, dates in any shape of ISO 8601. What is empty is
 * not said, apart from an embargo, which an adapter gives only where it is one.
 */
export type Said = {
  readonly [member in Exclude<keyof FlatMembers, NotSaid>]?: FlatMembers[member] | undefined
} & {
  /** What its publisher calls it, URI or not. */
  readonly guid?: string | undefined
  /** What tells it from all others, where that is not the guid; null where nothing does. */
  readonly identifier?: string | null | undefined
  /** Whose name it is where it is no URI: two agencies may both call a story "4711". */
  readonly namer?: string | undefined
  /** In the order of preference; those that only repeat the headline or the text are passed over. */
  readonly summaries?: readonly (string | undefined)[] | undefined
}

/** The same as members of a flat record. Its summary is told when its text is known. */
export function flatMembersOf({
  guid,
  identifier = guid,
  namer = '',
  evolvedfrom,
  altids,
  embargoed,
  headline = '',
  urgency = '',
  usageterms,
  summaries: _,
  ...said
}: Said): object {
  const uriOf = (id: string) => itemUri(id, namer)
  return {
    ...said,
    ...(identifier && isName(identifier) && { uri: uriOf(identifier) }),
    evolvedfrom: [evolvedfrom ?? []].flat().map(uriOf),
    altids: [altids ?? []].flat().map(uriOf),
    ...(embargoed !== undefined && { embargoed: embargoed.trim() || '(no date)' }),
    headline: withoutTakeMarks(headline),
    // What programs write for nothing: 0, "none".
    ...(/^\s*[1-9]\s*$/.test(String(urgency)) && { urgency }),
    ...(usageterms && !/^\W*(?:none|null|n\/a)\W*$/i.test(usageterms) && { usageterms }),
  }
}
