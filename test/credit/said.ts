import { type CreditFields, readCredits } from '../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'

/** What a text says of its makers, in words short enough for a table. */
export interface Said {
  readonly via?: string
  readonly staff?: readonly string[]
  readonly agencies?: readonly string[]
  readonly place?: string
  readonly related?: readonly string[]
}

/** Two paragraphs of an invented story, long enough not to be a caption. */
export const STORY = [
  'The harbour of Sandvik stays closed for a second week, the port office said on Tuesday, after a crane fell.',
  'Nobody was hurt when the crane fell into the basin, and the ferries now leave from the old quay in the north.',
]

/** Reads lines and keeps only what they say. */
export function said(text: string, fields?: CreditFields): Said {
  const credits = readCredits(text.split('\n'), KNOWN_AGENCIES, fields)
  return {
    ...(credits.via !== undefined && { via: credits.via }),
    ...(credits.staff.length > 0 && { staff: credits.staff }),
    ...(credits.agencies.length > 0 && { agencies: credits.agencies.map((agency) => agency.id) }),
    ...(credits.dateline?.place !== undefined && { place: credits.dateline.place }),
    ...(credits.related.length > 0 && { related: credits.related }),
  }
}

/** What is left of a text's lines as body. */
export function bodyOf(text: string): readonly string[] {
  return readCredits(text.split('\n'), KNOWN_AGENCIES)
    .lines.map((line) => line.body)
    .filter((body) => body !== '')
}

/** The lines below an invented story. */
export function belowStory(lines: string): string {
  return [...STORY, lines].join('\n')
}

/** The lines above an invented story. */
export function aboveStory(lines: string): string {
  return [lines, ...STORY].join('\n')
}
