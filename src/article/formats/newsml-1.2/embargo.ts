import type { XmlElement } from '../../xml.ts'
import { first, within } from '../../xml-path.ts'
import { attributeOf, lineOf } from '../../xml-words.ts'
import { formalName } from './components.ts'

/** Some providers tell an embargo beside the status, in a property or a line of their own. */
export function embargoBeside(newsItem: XmlElement): string | undefined {
  const isEmbargo = (element: XmlElement | undefined) => /^embargo/i.test(formalName(element) ?? '')
  const properties = within(newsItem, 'Property').filter(isEmbargo)
  const lines = within(newsItem, 'NewsLine').filter((line) => isEmbargo(first(line, 'NewsLineType')))
  const said = [
    ...properties.map((property) => attributeOf(property, 'Value')),
    ...lines.map((line) => lineOf(first(line, 'NewsLineText'))),
  ]
  return said.find((until) => until !== undefined && !isNone(until))
}

const NONE =
  /^(?:(?:no[nt]?|un)[ -]?embargo(?:ed)?|embargo (?:lifted|over)|no?|none|null|false|free|released|lifted|n\/a)\W*$/i
/** What a program writes for a date where there is none. */
const NOUGHTS = /^[0\s:.+-]+(?:T[0:.]+)?Z?$/i

/** Whether it says that there is no embargo. */
function isNone(until: string): boolean {
  return NONE.test(until) || NOUGHTS.test(until)
}
