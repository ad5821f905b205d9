import type { Block } from '../../article.ts'
import { plainOf } from '../../plain.ts'
import type { Item } from '../item.ts'
import type { Said } from '../said.ts'
import { isUsable } from '../status.ts'
import { bodyOf } from './body.ts'
import { bylineOf, creditlineOf, datelineOf, infosourceOf, locatedOf } from './credits.ts'
import { altidsOf, evolvedFrom, guidOf } from './identity.ts'
import { kindOf } from './kind.ts'
import { listAt, type Members, membersOf, textAt, textOf } from './members.ts'
import { keywordsOf, namesAt, sectionsOf } from './names.ts'
import { type Attached, attachedTo, besides, creditsByHref } from './pictures.ts'
import { embargoOf, isCorrection, pubstatusOf } from './status.ts'
import { headlineOf, summaryOf } from './texts.ts'

/**
 * An object of ninjs in any version or dialect.
 *
 * @param provider whose interface it comes from, where only one agency has it
 */
export function ninjsItem(value: unknown, provider?: string): Item {
  const members = membersOf(value)
  const said = saidOf(members, provider)
  const isHeld = !isUsable(said.pubstatus)
  return { said, ...contentOf(members), left: kindOf(members, said, isHeld) }
}

/** Each asked for at most once, and not at all of what is no story. */
function contentOf(members: Members): Pick<Item, 'body' | 'pictures'> {
  let attached: readonly Attached[] | undefined
  let blocks: readonly Block[] | undefined
  const attachedOnce = () => {
    attached ??= attachedTo(members)
    return attached
  }
  const body = () => {
    blocks ??= bodyOf(members, creditsByHref(attachedOnce()))
    return blocks
  }
  const pictures = () =>
    besides(
      attachedOnce(),
      body()
        .map(({ html }) => html)
        .join('\n'),
    )
  return { body, pictures }
}

function saidOf(members: Members, provider?: string): Said {
  const infosource = infosourceOf(members, provider)
  return {
    guid: guidOf(members),
    namer: infosource,
    version: textAt(members, 'version'),
    evolvedfrom: evolvedFrom(members),
    altids: altidsOf(members),
    // Whatever it says: the reader of fields withholds what is none it knows.
    pubstatus: pubstatusOf(members) as Said['pubstatus'],
    embargoed: embargoOf(members),
    expires: textAt(members, 'expires'),
    firstcreated: textAt(members, 'firstcreated', 'firstpublished'),
    versioncreated: textAt(members, 'versioncreated'),
    url: textAt(members, 'url'),
    headline: headlineOf(members),
    summaries: [summaryOf(members)],
    slugline: textAt(members, 'slugline', 'slug'),
    byline: bylineOf(members),
    creditline: creditlineOf(members),
    infosource,
    dateline: datelineOf(members),
    located: locatedOf(members),
    via: textAt(members, 'via'),
    language: textAt(members, 'language'),
    section: sectionsOf(members),
    keywords: keywordsOf(members),
    genre: namesAt(members, 'genre', 'genres'),
    urgency: textAt(members, 'urgency'),
    usageterms: lines(members, 'usageterms'),
    copyrightnotice: lines(members, 'copyrightnotice'),
    copyrightholder: lines(members, 'copyrightholder'),
    ednote: lines(members, 'ednote', 'description_usage'),
    ...(isCorrection(members) && { correction: true }),
  }
}

/** A text, or AP's list of them. */
function lines(members: Members, ...names: readonly string[]): string | undefined {
  const said = listAt(members, ...names).flatMap((line) => textOf(line) ?? [])
  return said.length > 0 ? plainOf(said.join(' ')) : undefined
}
