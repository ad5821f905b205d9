import type { Reading } from '../article.ts'
import { textBlocks } from '../text-blocks.ts'
import { articleReading } from './article-reading.ts'
import type { Source, TextFormat } from './format.ts'
import { readFrontMatter } from './front-matter.ts'

/** Wire copy as people paste it: `.txt`, front matter optional, no headline unless the front matter has one. */
export const text: TextFormat = { endings: ['.txt'], read }

function read(source: Source): Reading {
  const { fields, rest, lineOf } = readFrontMatter(source.text)
  return articleReading(source, fields, () => textBlocks(rest), lineOf)
}
