import type { XmlElement } from '../../xml.ts'
import { all, first, within } from '../../xml-path.ts'
import { isAdvisoryKind, isAgateKind, isFiledAsAdvisory } from '../advisory.ts'
import type { Said } from '../said.ts'
import { formalName, mediumOf, type Part } from './components.ts'
import { isPicture } from './pictures.ts'

/** What a news item is, if no story. */
export function leftAs(
  newsItem: XmlElement,
  said: Said,
  parts: readonly Part[],
  story: Part | undefined,
): string | undefined {
  const type = first(newsItem, 'NewsManagement/NewsItemType')
  // What stands beside a story may well be for editors.
  const roles = story ? story.around.flatMap((component) => all(component, 'Role')) : within(newsItem, 'Role')
  const kinds = [type, ...roles]
  const isAdvisory = kinds.some((kind) => isAdvisoryKind(formalName(kind) ?? ''))
  if (isAdvisory || isFiledAsAdvisory(said)) return 'an advisory'
  if (isAgateKind(formalName(type) ?? '')) return 'agate'
  const medium = mediumIn(formalName(type)?.toLowerCase() ?? '')
  if (medium) return medium
  if (story) return undefined
  if (within(newsItem, 'NewsItemRef').length > 0 || within(newsItem, 'NewsItem').length > 0)
    return 'a package'
  return mediumLeft(parts)
}

/** What there is instead of text. */
function mediumLeft(parts: readonly Part[]): string | undefined {
  const mediums = new Set(parts.map((part) => mediumIn(mediumOf(part))))
  const strongest = ['a video', 'audio', 'a graphic'].find((medium) => mediums.has(medium))
  return strongest ?? (parts.some(isPicture) ? 'a picture' : undefined)
}

const MEDIUMS = [
  ['a video', /^video/],
  ['audio', /^audio/],
  ['a graphic', /^graphic/],
  ['a picture', /^(?:photo|image|picture)/],
] as const

function mediumIn(kind: string): string | undefined {
  return MEDIUMS.find(([, words]) => words.test(kind))?.[0]
}
