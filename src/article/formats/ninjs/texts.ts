import { plainOf } from '../../plain.ts'
import { codeAt, isObject, listAt, type Members, membersOf, textAt, textOf } from './members.ts'

/** One of the headlines, descriptions or bodies of an item. */
export interface Text {
  /** What it is for: "main", "summary", "html"; '' where that is not said. */
  readonly role: string
  /** Its media type, in lower case; '' where that is not said. */
  readonly type: string
  readonly value: string
}

/**
 * All texts of a kind, however the version spells them: `headline` and `headline_seo` in 1.x, where the name goes on with
 * the role; `headlines` in 2.x and 3.x, with role, content type and value.
 *
 * @param one "headline", "description" or "body"
 */
export function textsOf(members: Members, one: 'headline' | 'description' | 'body'): readonly Text[] {
  const many = one === 'body' ? 'bodies' : `${one}s`
  return [...plainMembers(members, one), ...listAt(members, many).flatMap(listedText)]
}

function plainMembers(members: Members, one: string): readonly Text[] {
  const prefix = `${one}_`
  return [...members].flatMap(([name, said]) => {
    const value = name === one || name.startsWith(prefix) ? textOf(said) : undefined
    return value === undefined ? [] : [{ role: name.slice(prefix.length), type: '', value }]
  })
}

function listedText(item: unknown): readonly Text[] {
  const members = isObject(item) ? membersOf(item) : new Map([['value', item]])
  const value = textAt(members, 'value')
  if (value === undefined) return []
  const role = codeAt(members, 'role')
  return [{ role, type: (textAt(members, 'contenttype', 'mimetype') ?? '').toLowerCase(), value }]
}

const MAIN_HEADLINE = /^(?:|main|hld|headline|title|text|html)$/
/** Headlines of other kinds that say the same, the nearest first. */
const OTHER_HEADLINES = ['extended', 'long', 'web', 'short', 'print', 'seo']

/** In one line. */
export function headlineOf(members: Members): string | undefined {
  const texts = textsOf(members, 'headline')
  const others = OTHER_HEADLINES.map((role) => texts.find((text) => text.role === role))
  const main = texts.find(({ role }) => MAIN_HEADLINE.test(role)) ?? others.find((text) => text)
  return main && plainOf(main.value)
}

const SUMMARIES = ['summary', 'abstract', 'lead', 'text', '', 'main', 'plain', 'html', 'teaser', 'short']

export function summaryOf(members: Members): string | undefined {
  const texts = textsOf(members, 'description')
  const own = textAt(members, 'summary', 'abstract')
  const found =
    own ?? SUMMARIES.map((role) => texts.find((text) => text.role === role)).find((text) => text)?.value
  return found === undefined ? undefined : plainOf(found)
}

/** The description of a role, for which ninjs has no member of its own: AP's "creditline". */
export function describedAs(members: Members, role: string): string | undefined {
  const found = textsOf(members, 'description').find((text) => text.role === role)
  return found && plainOf(found.value)
}
