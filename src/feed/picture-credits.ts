import type { Agency } from '../credit/credits.ts'
import type { Registry } from '../credit/registry.ts'
import { permitOf } from '../rights/permit.ts'
import type { Site } from './site.ts'

/** Whether a picture about which this is said may be shown: no agency named there as its source forbids it. */
export function isPermittedPicture(words: string, { agencies, rights }: Site): boolean {
  const source = { agencies: agenciesIn(words, agencies).map(({ id }) => id), isForeign: false }
  const { text, pictures } = permitOf(source, {}, rights)
  return pictures && text !== 'none'
}

/** What stands between the names of a credit, and between a caption and its credit. */
const BETWEEN =
  /[/|,;:.()[\]=©•·–—\n：；，。、（）＝・]|\s(?:-|via|by|for|from|von|für|par|pour|por|para|di|per|av)(?=\s)/i

/** A longer piece (words) is a sentence: whom it names has to do with what is shown, not with the picture. */
const LONGEST = 5

/** The agencies that a picture's credit or caption credits: "Ann Example/AP/dpa", "The ship. AFP-Foto", "AP Photo". */
function agenciesIn(words: string, registry: Registry): Agency[] {
  return words
    .split(BETWEEN)
    .flatMap((piece) => [piece.trim(), ...namesIn(piece)])
    .flatMap((name) => registry.find(name) ?? [])
}

/** Every run of words in a short piece. */
function namesIn(piece: string): string[] {
  const words = piece.trim().split(/[\s-]+/)
  if (words.length > LONGEST) return []
  return words.flatMap((_, from) =>
    words.slice(from).map((_, to) => words.slice(from, from + to + 1).join(' ')),
  )
}
