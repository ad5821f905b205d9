import { agenciesOf, readItems, staffOf } from '../items.ts'
import type { Registry } from '../registry.ts'
import { type Context, isHigh } from './context.ts'
import { type Rule, type Taken, tail, whole } from './rule.ts'

/** Who did what, as desks sign a story: one language a row. A colon may follow. */
const ROLES = [
  // English
  '(?:with )?(?:additional |further )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by',
  '(?:compiled|written|edited|translated|reported|produced|adapted)(?: and (?:edited|written|translated))? by',
  // German
  'berichtet von|geschrieben von|redigiert von|bearbeitet von|adaptiert von|mitarbeit|redaktion',
  // Spanish, Portuguese
  'reporte de|escrito por|editado por|traducido por|reportagem de|edição de|reportaje de|información de',
  // French
  'reportage(?: de)?|édité par|rédigé par|version française',
]
const ROLE = new RegExp(`(?:^|[;,.(] ?|- ?| (?:and|y|e|et|und) )(?:${ROLES.join('|')}) ?:? `, 'giu')
const OPENS = new RegExp(`^(?:${ROLES.join('|')}) ?:? `, 'iu')
/** What only desks say; "(Written by Jane Doe)" can stand behind a play's title. */
const SURE = /\b(?:reporting|editing) by\b/i
const LONGEST = 400

/** Desk lines: the roles of those who worked on a story, each followed by names. */
export const deskRules: readonly Rule[] = [
  {
    name: 'desk-paren',
    reason: '(Reporting by Jane Doe; Editing by John Roe): roles and names in the last parenthesis of a line',
    read: inParentheses,
  },
  {
    name: 'desk-line',
    reason:
      'Edited by: Jane Doe; - Reporting by: John Roe: a line that opens with a role and goes on with names only',
    needs: { longest: LONGEST },
    read: onLine,
  },
  {
    name: 'desk-broken',
    reason: '(Reporting by Jane Doe and ⏎ John Roe): the same parenthesis, broken over two lines',
    read: broken,
  },
]

function inParentheses(line: string, { closing, registry, closes }: Context): Taken | undefined {
  if (!closing || !(closes || SURE.test(closing.inside))) return undefined
  const names = namesAfterRoles(closing.inside.replace(/\.$/, ''), registry)
  return names && tail(line, closing.before, names)
}

function onLine(line: string, context: Context): Taken | undefined {
  const { folded, registry, closes } = context
  if (!closes && !(isHigh(context) && !line.endsWith('.'))) return undefined
  const names = namesAfterRoles(folded.replace(/^[-–—*•] ?/, '').replace(/\.$/, ''), registry)
  return names && whole(line, names)
}

/** Raw wire text breaks its lines: the parenthesis opens on one line and closes on the next. */
function broken(line: string, { registry, above = '', below = '' }: Context): Taken | undefined {
  const opens = (text: string) => /^\([^()]{5,200}$/.test(text) && OPENS.test(text.slice(1))
  const closes = (text: string) => /^[^()]{2,200}\)$/.test(text)
  const text = line.trim()
  if (!text.startsWith('(') && !text.endsWith(')')) return undefined
  if (opens(above) && closes(text)) return namesBroken(above, text, registry) && whole(line)
  const names = opens(text) && closes(below) ? namesBroken(text, below, registry) : undefined
  return names && whole(line, names)
}

function namesBroken(first: string, second: string, registry: Registry) {
  return namesAfterRoles(`${first.slice(1)}${OPENS.test(second) ? ';' : ''} ${second.slice(0, -1)}`, registry)
}

function namesAfterRoles(text: string, registry: Registry): Pick<Taken, 'staff' | 'agencies'> | undefined {
  if (!OPENS.test(text)) return undefined
  const items = text
    .split(ROLE)
    .filter(Boolean)
    .flatMap((names) => readItems(names, registry))
  const named = items.filter((item) => item.kind === 'person' || item.agency)
  if (named.length === 0 || items.some((item) => item.kind === 'unknown')) return undefined
  return { staff: staffOf(items), agencies: agenciesOf(items) }
}
