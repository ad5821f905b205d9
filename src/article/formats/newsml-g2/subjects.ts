import type { XmlElement } from '../../xml.ts'
import { all } from '../../xml-path.ts'
import { lineOf } from '../../xml-words.ts'
import { localCode } from '../local-code.ts'
import { codeOf, lineAt, nameOf } from './values.ts'

/** Types and vocabularies of subjects that are a desk's sections: "dpatype:category", "cptype:cat", "sttdepartment:9". */
const SECTION_TYPE = /^(?:cat$|categor|department|section)/i
const SECTION_SCHEME = /categor|department|section|^dpacat/i
const POINT_OF_INTEREST = 'poi'

/** Categories, then what the item is a member of, then services that have a name besides their code. */
export function sectionsOf(item: XmlElement, language?: string): string[] {
  const categories = all(item, 'contentMeta/subject').filter(isSection)
  const members = [...categories, ...all(item, 'itemMeta/memberOf')].map((member) => nameOf(member, language))
  const services = all(item, 'itemMeta/service').filter((service) => nameOf(service) !== codeOf(service))
  return said([...members, ...services.map((service) => lineAt(service, 'name', language) ?? '')])
}

function isSection({ attributes }: XmlElement): boolean {
  const scheme = (attributes.qcode ?? '').split(':')[0]!
  return SECTION_TYPE.test(localCode(attributes.type)) || SECTION_SCHEME.test(scheme)
}

/** contentMeta/keyword; where there is none the names of subjects. */
export function keywordsOf(item: XmlElement, language?: string): string[] {
  const keywords = said(all(item, 'contentMeta/keyword').flatMap((keyword) => lineOf(keyword) ?? []))
  if (keywords.length > 0) return keywords
  const subjects = all(item, 'contentMeta/subject').filter(
    (subject) => !isSection(subject) && localCode(subject.attributes.type) !== POINT_OF_INTEREST,
  )
  return said(subjects.map((subject) => lineAt(subject, 'name', language) ?? ''))
}

export function genresOf(item: XmlElement, language?: string): string[] {
  return said(all(item, 'contentMeta/genre').map((genre) => nameOf(genre, language)))
}

/** Each once, without what is only a number. */
function said(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name))
}
