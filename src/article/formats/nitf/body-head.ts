import type { XmlElement } from '../../xml.ts'
import { all, first, textOf, within } from '../../xml-path.ts'
import { attributeOf, lineOf } from '../../xml-words.ts'
import { writerIn } from '../parties.ts'
import type { Said } from '../said.ts'

/** What `body.head` of a NITF document shows its readers, and who is to be credited. */
export function bodyHeadSaid(nitf: XmlElement): Said {
  const head = first(nitf, 'body/body.head')
  const bylines = all(head, 'byline').map((byline) => writerIn(lineOf(byline)))
  const notes = all(head, 'note').map(lineOf)
  return {
    headline: all(head, 'hedline/hl1')
      .map(lineOf)
      .find((line) => line !== undefined),
    byline: listed(bylines, '; '),
    dateline: listed(all(head, 'dateline').map(datelineOf), '; '),
    infosource: sourceOf(nitf, head),
    summaries: [listed(all(head, 'abstract').map(lineOf), ' ')],
    copyrightholder: lineOf(first(head, 'rights/rights.owner')),
    copyrightnotice: lineOf(within(first(nitf, 'body'), 'copyrite')[0]),
    usageterms: lineOf(first(head, 'rights/rights.limitations')),
    ednote: listed(notes, ' '),
  }
}

/** Place and date as they stand above the story; what programs write for a date there is left out. */
function datelineOf(dateline: XmlElement): string | undefined {
  const children = dateline.children.filter(
    (node) => typeof node === 'string' || node.name !== 'story.date' || !isTimestamp(textOf(node)!),
  )
  const line = lineOf({ ...dateline, children })
  const place = lineOf(first(dateline, 'location'))
  // The two elements have nothing between them where the program, not a writer, puts them together.
  return place && line?.startsWith(`${place} `) && /^\p{L}|^\d/u.test(line.slice(place.length + 1))
    ? `${place}, ${line.slice(place.length + 1)}`
    : line
}

function isTimestamp(text: string): boolean {
  return /^\s*\d{4}-?\d{2}-?\d{2}(?:$|[T\s])/.test(text)
}

/** Where it came from first; else who distributes it; else who registered it; else who owns it. */
function sourceOf(nitf: XmlElement, head: XmlElement | undefined): string | undefined {
  const docdata = first(nitf, 'head/docdata')
  const sources = all(docdata, 'del-list/from-src')
  const levelOf = (source: XmlElement) => Number(attributeOf(source, 'level-number') ?? Infinity)
  const [origin] = sources.sort((a, b) => levelOf(a) - levelOf(b))
  return (
    attributeOf(origin, 'src-name') ??
    lineOf(first(head, 'distributor')) ??
    attributeOf(first(docdata, 'doc-id'), 'regsrc') ??
    lineOf(first(head, 'rights/rights.owner')) ??
    attributeOf(first(docdata, 'doc.copyright'), 'holder')
  )
}

function listed(lines: readonly (string | undefined)[], by: string): string | undefined {
  return [...new Set(lines.filter((line) => line !== undefined))].join(by) || undefined
}
