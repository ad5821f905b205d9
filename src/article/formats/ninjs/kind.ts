import { hasBody } from './body.ts'
import { listAt, localCode, type Members, textAt, textOf } from './members.ts'
import { namesAt } from './names.ts'

/** IPTC's natures of news (cv.iptc.org/newscodes/ninature) besides text, and events and planning since 3.0. */
const NO_STORY: Readonly<Record<string, string>> = {
  picture: 'a picture',
  photo: 'a picture',
  graphic: 'a graphic',
  video: 'a video',
  audio: 'audio',
  event: 'an event',
  planning: 'planning',
  component: 'a component of another item',
}

const ADVISORY =
  /^(?:(?:ap |news |editorial |coverage |media )?(?:advisory|advisories|planner|schedule|rundown)|news ?(?:budget|digest)|day ?book|agenda|editors['’]? note|note to editors|(?:tages|termin|wochen|themen)?vorschau)$/i
/** Keywords are also what stories are about: a budget, a schedule. */
const ADVISORY_KEYWORD =
  /^(?:advisory|advisories|day ?book|rundown|news ?budget|note to editors|(?:tages|termin|wochen|themen)vorschau)$/i
const AGATE = /^(?:results?(?:,)? listings?(?:,)? (?:and|&) statistics|agate|stock listings?)$/i

/**
 * What an item is, if no story. That it is withdrawn must arrive, whatever is left of it: then only what never was a
 * story is none.
 */
export function kindOf(members: Members, isHeld: boolean): string | undefined {
  const type = localCode(textAt(members, 'type') ?? '')
  if (Object.hasOwn(NO_STORY, type)) return NO_STORY[type]
  if (isHeld) return undefined
  if (type === 'composite' && !hasBody(members)) return 'a package'
  if (isAdvisory(members, type)) return 'an advisory'
  return isAgate(members) ? 'agate' : undefined
}

function isAdvisory(members: Members, type: string): boolean {
  const profile = textAt(members, 'profile') ?? ''
  const said = [type, profile, ...namesAt(members, 'genre', 'genres', 'editorialtypes', 'editorialrole')]
  const keywords = listAt(members, 'keywords').flatMap((keyword) => textOf(keyword) ?? [])
  // TT: for information only, not to be published.
  const isInfo = profile === 'INFO'
  return (
    isInfo || said.some((word) => ADVISORY.test(word)) || keywords.some((word) => ADVISORY_KEYWORD.test(word))
  )
}

/** TT's profile DATA is tables and figures. */
function isAgate(members: Members): boolean {
  const profile = textAt(members, 'profile') ?? ''
  return profile === 'DATA' || AGATE.test(profile)
}
