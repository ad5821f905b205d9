import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'
import { attributeOf } from '../../xml-words.ts'
import type { Said } from '../said.ts'

/** How the head of a NITF document files it: sections, keywords, what kind of text it is, language. */
export function filingSaid(nitf: XmlElement): Said {
  const subjects = all(nitf, 'head/tobject/tobject.subject').filter(isOfIptc)
  const keywords = all(nitf, 'head/docdata/key-list/keyword').flatMap(
    (word) => attributeOf(word, 'key') ?? [],
  )
  const kinds = all(nitf, 'head/tobject/tobject.property').flatMap(
    (kind) => attributeOf(kind, 'tobject.property.type') ?? [],
  )
  return {
    section: firstSaid(
      sectionsOf(nitf),
      subjects.flatMap((subject) => attributeOf(subject, `${SUBJECT}.type`) ?? []),
    ),
    keywords: firstSaid(keywords, metaOf(nitf, /^keywords?$/i), subjects.flatMap(nameOf)),
    genre: kinds.filter((kind) => !/^current$/i.test(kind)),
    language: languageOf(nitf),
  }
}

const SUBJECT = 'tobject.subject'

/** Where it stood in a publication, whom it may interest, or its category where that is no code of three letters. */
function sectionsOf(nitf: XmlElement): string[] {
  const positions = all(nitf, 'head/pubdata').flatMap((data) => attributeOf(data, 'position.section') ?? [])
  const scopes = all(nitf, 'head/docdata/doc-scope').flatMap((scope) => attributeOf(scope, 'scope') ?? [])
  const categories = metaOf(nitf, /^categor(?:y|ia|ie|ía)$/i).filter((name) => !/^[A-Z\d]{1,4}$/.test(name))
  return firstSaid([...positions, ...scopes], categories)
}

/** Other makers' subjects have codes in their names ("POL:POLITICS"). */
function isOfIptc(subject: XmlElement): boolean {
  return /^iptc$/i.test(attributeOf(subject, `${SUBJECT}.ipr`) ?? 'IPTC')
}

/** The narrowest of the three tiers that it is named in. */
function nameOf(subject: XmlElement): string[] {
  const name = ['detail', 'matter', 'type'].map((tier) => attributeOf(subject, `${SUBJECT}.${tier}`))
  return name.filter((said) => said !== undefined).slice(0, 1)
}

/** What `meta` elements of this name say; lines with take marks (">>>") are copies of the headline. */
function metaOf(nitf: XmlElement, name: RegExp): string[] {
  return all(nitf, 'head/meta')
    .filter((meta) => name.test(attributeOf(meta, 'name') ?? ''))
    .flatMap((meta) => (attributeOf(meta, 'content') ?? '').split(/[,;]/))
    .map((said) => said.trim())
    .filter((said) => said !== '' && !said.startsWith('>>'))
}

/** In an empty `lang` a program tells the language of what follows. */
function languageOf(nitf: XmlElement): string | undefined {
  const body = first(nitf, 'body')
  const mark = all(body, 'body.content/lang').find(({ children }) => children.length === 0)
  return (
    attributeOf(nitf, 'baselang') ??
    attributeOf(nitf, 'xml:lang') ??
    attributeOf(body, 'xml:lang') ??
    attributeOf(first(body, 'body.content'), 'xml:lang') ??
    attributeOf(mark, 'lang') ??
    attributeOf(mark, 'value') ??
    metaOf(nitf, /^(?:lang|language)$/i)[0]
  )
}

function firstSaid(...lists: readonly string[][]): string[] {
  return lists.find((list) => list.length > 0) ?? []
}
