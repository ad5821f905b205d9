import type { Article, Block, Picture, PubStatus, Reading } from '../article.ts'
import { cleanLine } from '../clean.ts'
import { readFieldsLeniently } from '../fields.ts'
import { Unreadable } from '../unreadable.ts'
import { isEnough } from './article-reading.ts'
import type { Source } from './format.ts'
import { withoutHeadline } from './headline.ts'
import { flatMembersOf, type Said } from './said.ts'
import { tellingSummary } from './summary.ts'

/** One item of an agency's record, told in the words of the flat record. */
export interface Item {
  readonly said: Said
  /** Asked for only where the item is a story. May throw {@link Unreadable}. */
  readonly body: () => readonly Block[]
  readonly pictures: () => readonly Picture[]
  /** What it is, if no story: "a package", "a picture". */
  readonly left?: string | undefined
  /** Line in the record, from 1. */
  readonly line?: number | undefined
}

/**
 * The reading of a record with any number of items. Agencies' records are machine-made and nobody can mend them: a
 * member that cannot be read is left out with a warning, and the others stand.
 */
export function itemsReading(source: Source, items: readonly Item[]): Reading {
  if (items.length === 0) throw new Unreadable('it holds no item')
  const read = items.map((item, part) =>
    items.length === 1 ? itemReading(source, item, part) : oneOfSeveral(source, item, part),
  )
  return {
    articles: read.flatMap(({ articles }) => articles),
    left: read.flatMap(({ left }) => left),
    warnings: read.flatMap(({ warnings }) => warnings),
  }
}

/** One that cannot be read takes none of the others with it. */
function oneOfSeveral(source: Source, item: Item, part: number): Reading {
  try {
    return itemReading(source, item, part)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const reason = `cannot be read: ${error.message}`
    return itemReading(source, { ...item, left: reason }, part)
  }
}

function itemReading({ key, modified }: Source, item: Item, part: number): Reading {
  const { fields, warnings } = readFieldsLeniently(flatMembersOf(item.said))
  const guid = cleanLine(item.said.guid ?? '')
  const said = { part, ...(guid && { guid }) }
  const at = item.line === undefined ? {} : { line: item.line }
  const left = (reason: string): Reading => ({
    articles: [],
    left: [{ ...said, ...(fields.headline && { headline: fields.headline }), reason, ...at }],
    warnings: [],
  })
  if (item.left) return left(item.left)
  const content = contentOf(item, fields.pubstatus)
  const summary = summaryOf(item.said, content.body)
  const article: Article = {
    key,
    stored: modified,
    isWire: true,
    ...said,
    ...fields,
    ...(summary && { summary }),
    ...content,
  }
  if (!isEnough(article)) return left('without content')
  return { articles: [article], left: [], warnings: warnings.map(({ reason }) => ({ reason, ...at })) }
}

/** An order to kill or hold must arrive, whatever its text is like. */
function contentOf(
  { said, body, pictures, line }: Item,
  pubstatus: PubStatus,
): Pick<Article, 'body' | 'pictures'> {
  try {
    return {
      body: withoutHeadline(body(), said.headline),
      pictures: pictures()
        .map(cleanPicture)
        .filter(({ href }) => href),
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (pubstatus !== 'usable') return { body: [], pictures: [] }
    throw new Unreadable(error.message, error.problem.line ?? line)
  }
}

function cleanPicture(picture: Picture): Picture {
  const cleaned = Object.entries(picture).map(([name, said]) => [
    name,
    typeof said === 'string' ? cleanLine(said) : said,
  ])
  return Object.fromEntries(cleaned.filter(([, said]) => said !== ''))
}

function summaryOf({ summaries = [], headline = '' }: Said, body: readonly Block[]): string {
  const said = summaries.filter((summary) => summary !== undefined)
  return cleanLine(tellingSummary(said, headline, body) ?? '')
}
