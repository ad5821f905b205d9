import { plainOf } from '../../plain.ts'
import { codeOf, listAt, type Members, membersOf, textAt, textOf } from './members.ts'

/** TT's sectors (spec.tt.se): the big desks of a Swedish paper. */
const SECTORS: Readonly<Record<string, string>> = {
  INR: 'Inrikes',
  UTR: 'Utrikes',
  EKO: 'Ekonomi',
  KLT: 'Kultur',
  SPT: 'Sport',
  NOJ: 'Nöje',
  FEA: 'Feature',
  PRM: 'Pressmeddelanden',
}

/** What the things in these members are called; codes without names are left out. */
export function namesAt(members: Members, ...names: readonly string[]): string[] {
  return listAt(members, ...names).flatMap((thing) => nameIn(thing) ?? [])
}

/** Superdesk's `service`, TT's `sector`, AP's subjects that are categories; and our own word. */
export function sectionsOf(members: Members): string[] {
  const sector = SECTORS[textAt(members, 'sector') ?? '']
  const categories = listAt(members, 'subject', 'subjects').filter(isCategory)
  return [
    ...namesAt(members, 'service', 'services', 'section', 'sections', 'anpa_category'),
    ...(sector ? [sector] : []),
    ...categories.flatMap((subject) => nameIn(subject) ?? []),
  ]
}

/** ninjs itself has no keywords: where the dialect has none either, the subjects stand for them. */
export function keywordsOf(members: Members): string[] {
  const said = members.get('keywords')
  const keywords = typeof said === 'string' ? said.split(',') : namesAt(members, 'keywords')
  return keywords.length > 0 ? keywords : namesAt(members, 'subject', 'subjects')
}

function nameIn(thing: unknown): string | undefined {
  const members = membersOf(thing)
  const name = textOf(thing) ?? textAt(members, 'name')
  // AP writes the code of a category again where its name should be.
  const isCode = name !== undefined && name.length <= 2 && name === textAt(members, 'code')
  return name === undefined || isCode ? undefined : plainOf(name)
}

function isCategory(subject: unknown): boolean {
  return listAt(membersOf(subject), 'rels', 'rel').some((rel) => codeOf(textOf(rel)) === 'category')
}
