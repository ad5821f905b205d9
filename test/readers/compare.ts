import type { FormatName } from '../../src/feed/document.ts'
import { asLine, asRead, type Shown } from './reader.ts'

/** An entry as the feed's JSON file has it: what readers of every format are to show. */
export interface Written {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly date_published: string
  readonly date_modified: string
  readonly authors?: readonly { readonly name: string }[]
  readonly _wirefeed: {
    readonly credits: readonly { readonly name: string }[]
    readonly notice?: string
  }
}

/** What readers may differ in. */
export type Part = 'title' | 'id' | 'link' | 'date' | 'author' | 'credit'

export interface Difference {
  readonly part: Part | 'number'
  readonly format: FormatName
  /** The entry; absent where their number differs. */
  readonly entry?: Written
  readonly written: unknown
  readonly shown: unknown
}

/** In what a reader shows something else than is written. */
export function differences(
  written: readonly Written[],
  shown: readonly Shown[],
  format: FormatName,
): Difference[] {
  if (written.length !== shown.length)
    return [{ part: 'number', format, written: written.length, shown: shown.length }]
  const left = [...shown]
  return written.flatMap((entry) => {
    const [found] = left.splice(placeOf(entry, left), 1)
    return differencesOf(entry, found!, format)
  })
}

/** Where an entry is: by its id, or if the reader has another, by its link; else it is the next one. */
function placeOf(entry: Written, shown: readonly Shown[]): number {
  const at = shown.findIndex(({ id }) => id === entry.id)
  return Math.max(0, at < 0 ? shown.findIndex(({ link }) => link === entry.url) : at)
}

function differencesOf(entry: Written, shown: Shown, format: FormatName): Difference[] {
  const text = asRead(shown.text ?? '')
  const unseen = entry._wirefeed.credits.filter(({ name }) => !text.includes(asLine(name)))
  // Where nobody is named, Atom's readers name the feed's author.
  const [author] = entry.authors ?? [{ name: shown.author ?? '' }]
  const parts: readonly (readonly [Part, unknown, unknown])[] = [
    ['title', asLine(entry.title), asLine(shown.title ?? '')],
    ['id', entry.id, shown.id],
    ['link', entry.url, shown.link],
    ['date', entry.date_published, shown.date],
    ['author', asLine(author!.name), asLine(shown.author ?? '')],
    ['credit', [], unseen.map(({ name }) => name)],
  ]
  return parts
    .filter(([, is, should]) => JSON.stringify(is) !== JSON.stringify(should))
    .map(([part, is, should]) => ({ part, format, entry, written: is, shown: should }))
}
