import { isAdvisoryKind, isAdvisoryProfile, isAgateKind, isFiledAsAdvisory } from '../advisory.ts'
import type { Said } from '../said.ts'
import { hasBody } from './body.ts'
import { codeAt, type Members, membersOf, namedAt, textAt } from './members.ts'
import { namesAt } from './names.ts'

/** IPTC's natures of news (cv.iptc.org/newscodes/ninature) besides text, and events and planning since 3.0. */
const NO_STORY: Readonly<Record<string, string>> = {
  picture: 'a picture',
  photo: 'a picture',
  photograph: 'a picture',
  image: 'a picture',
  gallery: 'a picture',
  graphic: 'a graphic',
  video: 'a video',
  audio: 'audio',
  event: 'an event',
  planning: 'planning',
  component: 'a component of another item',
}

/**
 * What an item is, if no story. That it is withdrawn must arrive, whatever is left of it: then only what never was a
 * story is none.
 */
export function kindOf(members: Members, said: Said, isHeld: boolean): string | undefined {
  const type = codeAt(members, 'type')
  if (Object.hasOwn(NO_STORY, type)) return NO_STORY[type]
  if (isHeld) return undefined
  if (type === 'composite' && !hasBody(members)) return 'a package'
  if (type === '' && isOnlyPicture(members)) return 'a picture'
  if (isFiledAsAdvisory(said) || isAdvisory(members, type)) return 'an advisory'
  // TT's profile DATA is tables and figures.
  return isAgateKind(textAt(members, 'profile') ?? '') ? 'agate' : undefined
}

/** One that does not say what it is, and has nothing but files of pictures. */
function isOnlyPicture(members: Members): boolean {
  const files = namedAt(members, 'renditions').map(
    ([, file]) => textAt(membersOf(file), 'mimetype', 'contenttype') ?? '',
  )
  return files.length > 0 && files.every((type) => /^image\//i.test(type)) && !hasBody(members)
}

function isAdvisory(members: Members, type: string): boolean {
  const profile = textAt(members, 'profile') ?? ''
  // TT: for information only, not to be published.
  if (profile === 'INFO' || isAdvisoryProfile(profile)) return true
  return [type, ...namesAt(members, 'editorialtypes', 'editorialrole')].some(isAdvisoryKind)
}
