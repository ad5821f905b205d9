import { output } from '../process.ts'
import { asDate, type Reader, type Shown, XML } from '../reader.ts'

/** Writes a line for each entry, its fields between tabs: time (s), title, link, content, its type, id, author, … (sfeed(1)). */
export const sfeed: Reader = {
  name: 'sfeed',
  debian: 'sfeed',
  reads: XML,
  async read(feed) {
    const lines = (await output('sfeed', [], { input: feed })).split('\n').filter((line) => line !== '')
    return lines.map((line): Shown => {
      const [time, title, link, content = '', , id, author] = line.split('\t')
      const date = asDate(time === '' ? undefined : Number(time) * 1_000)
      return { id, title, link, date, author, text: unescaped(content) }
    })
  },
}

function unescaped(field: string): string {
  return field.replace(/\\([tn\\])/g, (_, letter) => ({ t: '\t', n: '\n' })[letter as string] ?? '\\')
}
