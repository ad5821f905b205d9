import type { XmlElement } from '../../xml.ts'
import { first, within } from '../../xml-path.ts'
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
  const kinds = [type, ...within(newsItem, 'Role')]
  const isAdvisory = kinds.some((kind) => isAdvisoryKind(formalName(kind) ?? ''))
  if (isAdvisory || isFiledAsAdvisory(said)) return 'an advisory'
  if (isAgateKind(formalName(type) ?? '')) return 'agate'
  if (story) return undefined
  if (within(newsItem, 'NewsItemRef').length > 0 || within(newsItem, 'NewsItem').length > 0)
    return 'a package'
  return mediumLeft(parts)
}

/** What there is instead of text. */
function mediumLeft(parts: readonly Part[]): string | undefined {
  const mediums = parts.map(mediumOf)
  if (mediums.some((medium) => medium.startsWith('video'))) return 'a video'
  if (mediums.some((medium) => medium.startsWith('audio'))) return 'audio'
  if (mediums.some((medium) => medium.startsWith('graphic'))) return 'a graphic'
  return parts.some(isPicture) ? 'a picture' : undefined
}
