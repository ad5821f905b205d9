import { Marked } from 'marked'
import type { Reading } from '../article.ts'
import { parseHtml } from '../html-document.ts'
import { refuseUnreasonable, withoutInlinePictures } from '../markdown-limits.ts'
import type { Source, TextFormat } from './format.ts'
import { readFrontMatter } from './front-matter.ts'
import { documentReading } from './html.ts'

/** Markdown (GitHub's dialect), front matter optional; the first `# heading` is the headline where that has none. */
export const markdown: TextFormat = { endings: ['.md'], read }

const MARKED = new Marked({ gfm: true, async: false })

function read(source: Source): Reading {
  const matter = readFrontMatter(source.text)
  const body = withoutInlinePictures(matter.rest)
  refuseUnreasonable(body)
  return documentReading(source, matter, parseHtml(MARKED.parse(body) as string))
}
