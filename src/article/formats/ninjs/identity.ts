import { codeOf, listAt, type Members, membersOf, namedAt, textAt, textOf } from './members.ts'

/** `uri` in the standard, `guid` in Superdesk's dialect, else what search interfaces call it. */
export function guidOf(members: Members): string | undefined {
  return textAt(members, 'uri', 'guid', '_id', 'itemid', 'id')
}

/** Roles of other ids that are the story's alone; a job, slug or transmission is shared by many. */
const OF_THE_STORY = /(?:^|[^a-z])(?:guid|uuid|uri|urn)$|^(?:item|story|news|article)[-_]?id$/

/** Of `altids` an object in 1.x and a list since (role, value); and Superdesk's guid where there is a uri too. */
export function altidsOf(members: Members): string[] {
  const guid = textAt(members, 'guid')
  const others = namedAt(members, 'altids').flatMap(([role, id]) => {
    const value = textOf(id) ?? textAt(membersOf(id), 'value')
    return value !== undefined && OF_THE_STORY.test(codeOf(role)) ? [value] : []
  })
  return [...(guid === undefined || guid === guidOf(members) ? [] : [guid]), ...others]
}

/** Superdesk's `evolvedfrom`; TT's `replacing`, and the whole chain of earlier versions in `revisions`. */
export function evolvedFrom(members: Members): string[] {
  const own = guidOf(members)
  const said = listAt(members, 'evolvedfrom', 'replacing').flatMap((id) => textOf(id) ?? [])
  const chain = listAt(members, 'revisions').flatMap((one) => textAt(membersOf(one), 'uri') ?? [])
  // An archive may list later versions too: they are not what this one replaces.
  const isOwn = chain.findIndex((id) => id.toLowerCase() === own?.toLowerCase())
  const earlier = isOwn < 0 ? chain : chain.slice(0, isOwn)
  return [...new Set([...said, ...earlier])].filter((id) => id !== own)
}
