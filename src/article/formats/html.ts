import type { Block, Reading } from '../article.ts'
import type { FieldReading } from '../fields.ts'
import { blocksOf } from '../html-blocks.ts'
import { type HtmlDocument, parseHtml } from '../html-document.ts'
import { readHtmlHead } from '../html-head.ts'
import { articleReading, withDefaults } from './article-reading.ts'
import type { Source, TextFormat } from './format.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'

/** A page of HTML or a piece of one, front matter optional. */
export const html: TextFormat = { endings: ['.html', '.htm'], read }

function read(source: Source): Reading {
  const matter = readFrontMatter(source.text)
  return documentReading(source, matter, parseHtml(matter.rest))
}

/**
 * The reading of a document: what the front matter does not say is taken from the document's head, and the headline
 * at last from its first h1, which then is no part of the body.
 */
export function documentReading(source: Source, matter: FrontMatter, document: HtmlDocument): Reading {
  const { title, ...head } = readHtmlHead(document)
  const blocks = blocksOf(document)
  const h1 = blocks.find(({ html }) => /^<h1[\s>]/i.test(html))
  const headline = matter.fields.fields.headline ?? headlineOf(title, h1?.text)
  const fields: FieldReading = withDefaults(matter.fields, headline ? { ...head, headline } : head)
  const body = () => blocks.filter((block) => block !== h1 || !repeats(block, headline))
  return articleReading(source, fields, body, matter.lineOf)
}

// A title is often the headline and the site's name: "Talks fail | Example News".
function headlineOf(title: string | undefined, h1: string | undefined): string | undefined {
  const asLine = h1?.replaceAll('\n', ' ')
  if (!title || !asLine) return title ?? asLine
  const extended = title.startsWith(asLine) && /^ [-–—|·•:]/.test(title.slice(asLine.length))
  return extended ? asLine : title
}

function repeats(h1: Block, headline: string | undefined): boolean {
  return h1.text.replaceAll('\n', ' ') === headline
}
