import type { XmlElement } from '../../xml.ts'
import { first, textAt } from '../../xml-path.ts'
import type { Said } from '../said.ts'

/** What a news item is called and which version it is: `Identification/NewsIdentifier`. */
export function identitySaid(newsItem: XmlElement): Said {
  const identifier = first(newsItem, 'Identification/NewsIdentifier')
  return {
    ...namesOf(identifier),
    namer: textAt(identifier, 'ProviderId'),
    version: textAt(identifier, 'RevisionId'),
    slugline: textAt(newsItem, 'Identification/NameLabel'),
  }
}

/**
 * A public identifier is made of provider, date, the item's own name and its revision. Without the item's name it is the
 * same for all that a provider sends; without the revision it is what all versions have in common.
 */
function namesOf(identifier: XmlElement | undefined): Pick<Said, 'guid' | 'identifier' | 'altids'> {
  const own = textAt(identifier, 'NewsItemId') ?? ''
  const full = textAt(identifier, 'PublicIdentifier') ?? ''
  if (!isTelling(own)) return { guid: full, identifier: null }
  if (!full.includes(own)) return { guid: own }
  const common = full.slice(0, full.lastIndexOf(own) + own.length)
  const isRevised = /^:\d+[A-Z]?$/i.test(full.slice(common.length))
  return { guid: full, ...(isRevised && { altids: [common] }) }
}

function isTelling(name: string): boolean {
  return !/^(?:0*|none|null|n\/a|-+)$/i.test(name)
}
