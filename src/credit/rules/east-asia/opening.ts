import type { Agency } from '../../credits.ts'
import { head, type Taken } from '../rule.ts'

export interface Opening {
  readonly place?: string | undefined
  readonly agencies: readonly Agency[]
  readonly staff?: readonly string[] | undefined
}

/** A dateline at the start of a line, up to where `rest` starts. */
export function opened(line: string, rest: string, { place, agencies, staff = [] }: Opening): Taken {
  const text = line.slice(0, line.length - rest.length).trim()
  const [agency] = agencies
  const dateline = { ...(place && { place }), ...(agency && { agency }), text }
  return head(line, rest, { staff, agencies: [...new Set(agencies)], dateline })
}

/** A dateline inside a line: the caption or standfirst before it stays with the body. */
export function cut(line: string, from: number, to: number, opening: Opening): Taken {
  const taken = opened(line.slice(from), line.slice(to), opening)
  const before = line.slice(0, from).trimEnd()
  return before === '' ? taken : { ...taken, rest: `${before} ${taken.rest}` }
}
