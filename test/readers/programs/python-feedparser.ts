import { join } from 'node:path'
import { output } from '../process.ts'
import { type Reader, type Shown, XML } from '../reader.ts'

const SCRIPT = join(import.meta.dirname, 'python_feedparser.py')

/** The parser under many readers: Planet, Calibre, rss2email. */
export const pythonFeedparser: Reader = {
  name: 'feedparser (Python)',
  debian: 'python3-feedparser',
  reads: XML,
  // Debian's Python, which sees Debian's packages.
  read: async (feed) => JSON.parse(await output('/usr/bin/python3', [SCRIPT], { input: feed })) as Shown[],
}
