import type { XmlElement } from '../../xml.ts'
import { all, first, isElement, textAt } from '../../xml-path.ts'
import { lineOf } from '../../xml-words.ts'
import { isAdvisoryKind, isAdvisoryProfile, isFiledAsAdvisory } from '../advisory.ts'
import { localCode } from '../local-code.ts'
import { isUsable } from '../status.ts'
import { isAgate } from './agate.ts'
import type { Content } from './content.ts'
import { codeOf, lineAt, nameOf } from './values.ts'

/** Items by their element: NewsML-G2 has one for each kind of thing. */
const BY_ELEMENT: Readonly<Record<string, string>> = {
  packageItem: 'a package',
  conceptItem: 'a concept',
  knowledgeItem: 'a vocabulary',
  planningItem: 'planning',
  catalogItem: 'a catalog',
}
/** News items by their class: IPTC's nature of the item ("ninat:"), and the older classes ("icls:"). */
const BY_CLASS: readonly (readonly [RegExp, string])[] = [
  [/^(?:picture|photo|image)/i, 'a picture'],
  [/^audio/i, 'audio'],
  [/^(?:video|animat)/i, 'a video'],
  [/^(?:graphic|infographic)/i, 'a graphic'],
  [/^planning/i, 'planning'],
  [/^event/i, 'an event'],
]

/** What an item is, if it is no story. One that is to be taken off or held back is a story even without a text. */
export function insteadOfStory(
  item: XmlElement,
  content: Content | undefined,
  status: string | undefined,
): string | undefined {
  const byElement = kindByElement(item)
  if (byElement) return byElement
  const byClass = BY_CLASS.find(([pattern]) => pattern.test(classOf(item)))?.[1]
  if (byClass || !isUsable(status)) return byClass
  if (!content && /^composite/i.test(classOf(item))) return 'a package'
  if (!content && isPicture(item)) return 'a picture'
  if (isAdvisory(item)) return 'an advisory'
  return isAgate(item, content) ? 'agate' : undefined
}

function kindByElement(item: XmlElement): string | undefined {
  if (item.name === 'newsItem') return undefined
  const type = localCode(first(item, 'concept/type')?.attributes.qcode)
  if (item.name === 'conceptItem' && (type === 'event' || first(item, 'concept/eventDetails')))
    return 'an event'
  return Object.hasOwn(BY_ELEMENT, item.name) ? BY_ELEMENT[item.name] : 'no news'
}

function classOf(item: XmlElement): string {
  return codeOf(first(item, 'itemMeta/itemClass'))
}

/** Told by its class, or where it has none by what it holds. */
export function isPicture(item: XmlElement): boolean {
  if (item.name !== 'newsItem') return false
  const said = classOf(item)
  if (said !== '') return BY_CLASS[0]![0].test(said)
  const held = all(item, 'contentSet').flatMap(({ children }) => children.filter(isElement))
  return held.length > 0 && held.every(({ attributes }) => /^image\//i.test(attributes.contenttype ?? ''))
}

/** Genre, role, keyword, subject, slugline or profile say so. */
function isAdvisory(item: XmlElement): boolean {
  const namesAt = (path: string) => all(item, path).flatMap((kind) => [nameOf(kind), codeOf(kind)])
  const genre = namesAt('contentMeta/genre')
  const keywords = all(item, 'contentMeta/keyword').flatMap((keyword) => lineOf(keyword) ?? [])
  const subjects = all(item, 'contentMeta/subject').map((subject) => nameOf(subject))
  const slugline = lineAt(item, 'contentMeta/slugline')
  return (
    namesAt('itemMeta/role').some(isAdvisoryKind) ||
    isFiledAsAdvisory({ genre, keywords: [...keywords, ...subjects], slugline }) ||
    isAdvisoryProfile(textAt(item, 'itemMeta/profile') ?? '')
  )
}
