import type { Registry } from '../../registry.ts'
import { ARABIC } from '../../scripts.ts'
import type { Context } from '../context.ts'
import { type Taken, tail } from '../rule.ts'
import { BETWEEN_NAMES, creditOf } from './agencies.ts'
import { BETWEEN_GROUPS } from './groups.ts'
import { clean, closesSentence, END, endOf, endsStory, isSignature } from './line.ts'
import { isOutlet, labelledOutlet } from './outlets.ts'

const SOURCE = /(?:^|[\s.!?؟…»"”)])((?:المصدر|المصادر|منبع) ?(?:: ?|(?=\())(\S.{1,60}))$/u

export function source(line: string, context: Context): Taken | undefined {
  const label = SOURCE.exec(endOf(line, context))
  const before = line.trimEnd().slice(0, -(label?.[1]?.length ?? 0))
  const own = before.trim() === '' && context.above !== undefined
  if (!label || !(own || closesSentence(before))) return undefined
  const named = sourcesIn(clean(label[2] ?? '').replace(/\.$/, ''), context.registry)
  return named && tail(line, before, named)
}

/** Agencies, and one outlet at most: it is named only where no agency is. */
function sourcesIn(text: string, registry: Registry): Pick<Taken, 'agencies' | 'via'> | undefined {
  const inside = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text
  const names = inside.split(BETWEEN_NAMES).map((name) => creditOf(name, registry) ?? labelledOutlet(name))
  const agencies = names.flatMap((name) => (typeof name === 'object' ? name.agencies : []))
  const outlets = names.filter((name) => typeof name === 'string')
  if (names.includes(undefined) || outlets.length > 1) return undefined
  const [via] = agencies.length > 0 ? [] : outlets
  return { agencies, ...(via !== undefined && { via }) }
}

/** A caption has its credit behind one dash or in parentheses: two dashes need no long story before them. */
export function betweenDashes(line: string, context: Context): Taken | undefined {
  const end = /[-–—] ?([^-–—]{2,40}?) ?[-–—]$/u.exec(endOf(line, context))
  const before = line.trimEnd().slice(0, -(end?.[0].length ?? 0))
  const credit = end ? creditOf(clean(end[1] ?? ''), context.registry) : undefined
  if (!credit || !(before.trim() === '' ? isSignature(credit.weak, context) : closesSentence(before)))
    return undefined
  return tail(line, before, { agencies: credit.agencies })
}

export function parenthesis(line: string, context: Context): Taken | undefined {
  const closing = endOf(line, context) === '' ? undefined : context.closing
  if (!closing || closing.inside.length > END || !ARABIC.test(closing.inside)) return undefined
  const credit = creditOf(clean(closing.inside), context.registry)
  const { before } = closing
  if (!credit || !(before === '' ? isSignature(credit.weak, context) : endsStory(before, context)))
    return undefined
  return tail(line, before, { agencies: credit.agencies })
}

/** A place before the dash is how captions end: it must be an outlet. */
export function outletAndAgency(line: string, context: Context): Taken | undefined {
  const end = endOf(line, context)
  const stop = Math.max(...['. ', '! ', '؟ ', '” ', '" ', '» '].map((mark) => end.lastIndexOf(mark)))
  const text = stop < 0 ? '' : end.slice(stop + 2)
  const [outlet = '', name = '', ...more] = clean(text).split(BETWEEN_GROUPS)
  const credit = more.length === 0 ? creditOf(name, context.registry) : undefined
  const before = line.trimEnd().slice(0, -text.length)
  if (!credit || !isOutlet(outlet) || !endsStory(before, context)) return undefined
  return tail(line, before, { agencies: credit.agencies })
}
