import { isName } from '../../identifiers.ts'
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

type Names = Pick<Said, 'guid' | 'identifier' | 'altids'>

/**
 * A public identifier is made of provider, date, the item's own name and its revision. Without the item's name it is the
 * same for all that a provider sends; without the revision it is what all versions have in common.
 */
function namesOf(identifier: XmlElement | undefined): Names {
  const own = textAt(identifier, 'NewsItemId') ?? ''
  const full = textAt(identifier, 'PublicIdentifier') ?? ''
  if (!isName(own)) return namesWithoutOwn(full)
  const common = commonOf(full)
  if (common?.endsWith(own)) return { guid: full, altids: [common] }
  if (full.endsWith(own) || full.includes(`${own}:`)) return { guid: full }
  return { guid: full || own, identifier: ownIdentifier(identifier, own) }
}

/** Longer ones (characters) hold more than who provides it and the date. */
const OF_THE_PROVIDER = 20

/** Some leave out the item's name and yet have it in the public identifier. */
function namesWithoutOwn(full: string): Names {
  const common = commonOf(full) ?? ''
  const last = common.slice(common.lastIndexOf(':') + 1)
  const isOfItem = full.length > OF_THE_PROVIDER && /\d/.test(last) && !/^\d{8}$/.test(last)
  return isOfItem ? { guid: full, altids: [common] } : { guid: full, identifier: null }
}

/** What stands before the revision, which has a letter behind it where it is an update. */
function commonOf(full: string): string | undefined {
  return /^(.*):\d+[A-Z]?$/i.exec(full)?.[1]
}

/** Names that are longer (characters) are not given twice. */
const SHORT_NAME = 12

/** A name need be unique only among those of its provider and its day: the short ones and mere numbers begin anew. */
function ownIdentifier(identifier: XmlElement | undefined, own: string): string {
  const day = textAt(identifier, 'DateId')
  if (!day || (own.length > SHORT_NAME && /\D/.test(own))) return own
  return `${textAt(identifier, 'ProviderId') ?? ''} ${day} ${own}`
}
