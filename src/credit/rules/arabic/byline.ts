import type { Context } from '../context.ts'
import { type Taken, whole } from '../rule.ts'
import { creditOf } from './agencies.ts'
import { creditIn } from './cast.ts'
import { readGroups } from './groups.ts'
import { clean, isAboveStory } from './line.ts'

export function byline(line: string, context: Context): Taken | undefined {
  const groups = isAboveStory(line, context) ? readGroups(clean(line), context.registry) : undefined
  if (!groups?.some((group) => group.pieces.some((piece) => piece.kind !== 'credit'))) return undefined
  // "Reuters: minister resigns" is a headline; a place has the colon behind it, an agency before a place has not.
  if (creditOf(clean(line).split(/ ?: ?/)[0] ?? '', context.registry) && /: ?\S/.test(clean(line)))
    return undefined
  const credit = creditIn(groups, line.trim())
  return credit && whole(line, credit)
}

export function agenciesAlone(line: string, context: Context): Taken | undefined {
  if (context.nth > 0 || !isAboveStory(line, context)) return undefined
  const credit = creditOf(clean(line).replace(/ ?:$/, ''), context.registry)
  return credit && !credit.weak ? whole(line, { agencies: credit.agencies }) : undefined
}
