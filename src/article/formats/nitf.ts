import type { XmlElement } from '../xml.ts'
import { first } from '../xml-path.ts'
import { attributeOf } from '../xml-words.ts'
import { isAdvisoryKind, isAgateKind, isFiledAsAdvisory } from './advisory.ts'
import type { Source, XmlFormat } from './format.ts'
import { type Item, itemsReading } from './item.ts'
import { isAgate, mediumOf, nitfBlocks, nitfPictures } from './nitf/content.ts'
import { nitfSaid } from './nitf/said.ts'
import type { Said } from './said.ts'
import { isUsable } from './status.ts'

/** News Industry Text Format, IPTC, 3.0 to 3.6: one document a file. */
export const nitf: XmlFormat = {
  roots: ['nitf'],
  read: (source, root) => itemsReading(source, [itemOf(source, root)]),
}

function itemOf({ modified }: Source, document: XmlElement): Item {
  const said = nitfSaid(document, modified)
  return {
    said,
    body: () => nitfBlocks(document),
    pictures: () => nitfPictures(document),
    // An order to withdraw must arrive, whatever it looks like.
    left: isUsable(said.pubstatus) ? leftAs(document, said) : undefined,
    line: document.line,
  }
}

/** What it is if no story. The schema knows three types: "expanded from News, Data, and Advisory". */
function leftAs(document: XmlElement, said: Said): string | undefined {
  const type = attributeOf(first(document, 'head/tobject'), 'tobject.type') ?? ''
  if (isAdvisoryKind(type) || isFiledAsAdvisory(said)) return 'an advisory'
  if (isAgateKind(type) || (said.headline === undefined && isAgate(document))) return 'agate'
  return mediumOf(document)
}
