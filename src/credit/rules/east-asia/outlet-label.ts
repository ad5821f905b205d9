import { isDate } from '../../dates.ts'
import type { Context } from '../context.ts'
import { type Taken, whole } from '../rule.ts'
import { EAST_ASIAN, LINE } from './line.ts'

/** Headlines have no full stop; a story's last paragraph has. */
export function outletLabel(
  line: string,
  { registry, above = '', below = '', closes }: Context,
): Taken | undefined {
  if (line.length > LINE || !closes || !isHeadline(above) || !registry.find(line.trim())) return undefined
  const isList = [above, below].every((one) => isHeadline(one) && !isDate(one))
  return isList ? whole(line, { kind: 'boilerplate' }) : undefined
}

function isHeadline(line: string): boolean {
  return line.length > 8 && line.length <= LINE && EAST_ASIAN.test(line) && !/[。.]/.test(line)
}
