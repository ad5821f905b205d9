import { ORDERING, type Row, TELLING } from './order-sentences.ts'
import type { OrderKind } from './order-words.ts'

const UNTIL =
  /\b(?:until|pending|till|for now|bis|vorerst|vorläufig|jusqu|pour l['’]instant|hasta|até|fino a|tot nader|inntil|tills vidare|indtil)\b|до (?:особого|дальнейш)/iu

const begins = (sentence: string) => new RegExp(`^(?:${sentence})`, 'iu')
/** Each wording, and all in one: most sentences order nothing. */
const compiled = (rows: readonly Row[]) => ({
  any: begins(rows.map(([, sentence]) => sentence).join('|')),
  each: rows.map(([kind, sentence]) => [kind, begins(sentence)] as const),
})
const ORDERS = compiled(ORDERING)
const REPORTS = compiled(TELLING)

/** A sentence that orders is over after so many characters. */
const LOOK = 500

/** What a sentence orders by how it begins; `isTop` where it may also be told that a story was withdrawn. */
export function kindOfSentence(text: string, isTop: boolean): OrderKind | undefined {
  const sentence = text.slice(0, LOOK)
  const found = kindAmong(ORDERS, sentence) ?? (isTop ? kindAmong(REPORTS, sentence) : undefined)
  if (found === 'unused') return UNTIL.test(sentence) ? 'hold' : 'kill'
  return found
}

function kindAmong({ any, each }: ReturnType<typeof compiled>, sentence: string): Row[0] | undefined {
  return any.test(sentence) ? each.find(([, wording]) => wording.test(sentence))?.[0] : undefined
}

/** "IDLIB, March 3 (AP) - ", "WEST PALM BEACH, Fla. - ". */
const DATELINES = [
  /^[^()]{0,80}\([^()]{2,40}\)\s?[-–—:.]{0,3}\s?/u,
  /^\p{Lu}{2}[\p{L} .,'’]{0,60} [-–—]{1,2} /u,
]

const CALL = [
  'attention|note|notice|urgent|correction|cancell?ation|kill|retraction',
  'achtung|hinweis|korrektur|berichtigung|annullierung|rückzug',
  'avis|urgent|correctif|rectificatif|annulation',
  'atenci[oó]n|aviso|nota|urgente|correcci[oó]n|anulaci[oó]n|rectificaci[oó]n',
  'aten[cç][aã]o|corre[cç][cç]?[aã]o|anula[cç][aã]o|retifica[cç][aã]o',
  'attenzione|avviso|correzione|rettifica|annullamento|let op|correctie|rectificatie|intrekking',
].join('|')
/** "CORREÇÃO/ANULAÇÃO: ". A word that is none of these speaks: "Minister: Withdraw the story". */
const CALLED = new RegExp(`^[*\\s]{0,4}(?:${CALL})(?: ?[/,–—-] ?(?:${CALL})){0,2} ?[:!–—-]{1,2} `, 'iu')

/** Where a sentence of a line may begin: at its start, behind a call or a dateline, and behind other sentences. */
export function sentencesOf(line: string): string[] {
  const text = line.slice(0, 2 * LOOK).trim()
  const behind = [CALLED, ...DATELINES]
    .map((before) => text.replace(before, ''))
    .filter((rest) => rest !== text)
  const later = [...text.matchAll(/[.!;] +(?=\p{L})/gu)]
    .slice(0, 12)
    .map(({ 0: { length }, index }) => text.slice(index + length))
  return [text, ...behind, ...later]
}
