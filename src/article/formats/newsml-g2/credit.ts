import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'
import { localCode } from '../local-code.ts'
import { houseAt, originsFirst, writerIn } from '../parties.ts'
import type { Said } from '../said.ts'
import { lineAt, nameOf, partyOf } from './values.ts'

/** A creator named for readers: "By Jordan Lee". */
const FOR_READERS = /^(?:by|von|par|por|di|door|av|af) \p{L}/iu

/** Who is to be credited (contentMeta/creditline), and where the information is from. */
export function creditsOf(item: XmlElement, language?: string): Pick<Said, 'creditline' | 'infosource'> {
  const creditline = lineAt(item, 'contentMeta/creditline', language)
  const sources = all(item, 'contentMeta/infoSource').map((source) => ({
    name: partyOf(source, language),
    role: localCode(source.attributes.role),
  }))
  const infosource = originsFirst(sources.filter(({ name }) => name !== '')).join(', ')
  if (creditline || infosource) return { creditline, infosource }
  return { infosource: providerOf(item, language) || holderOf(item, language) }
}

/** itemMeta/provider. Some call themselves by their domain: "example.com". */
function providerOf(item: XmlElement, language?: string): string {
  const name = partyOf(first(item, 'itemMeta/provider'), language)
  return houseAt(name) ?? name
}

/** rightsInfo/copyrightHolder; '' where it names nobody. */
export function holderOf(item: XmlElement, language?: string): string {
  const holders = all(item, 'rightsInfo/copyrightHolder').map((holder) => nameOf(holder, language))
  return holders.find((name) => name !== '') ?? ''
}

/** contentMeta/by, else the byline in the text, else a creator who is named for readers. */
export function bylineOf(
  item: XmlElement,
  inText: string | undefined,
  language?: string,
): string | undefined {
  const creators = all(item, 'contentMeta/creator').map((creator) => nameOf(creator, language))
  const names = [
    lineAt(item, 'contentMeta/by', language),
    inText,
    ...creators.filter((name) => FOR_READERS.test(name)),
  ]
  return names.map(writerIn).find((name) => name !== undefined)
}
