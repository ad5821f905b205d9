/** How much of a text is looked at for its first sentences: more is no headline and no summary. */
export const LOOKED_AT = 2_000

/** After these a full stop ends no sentence, though a segmenter by the Unicode rules (UAX 29) thinks so. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|No|Nr|vs|Jr|Sr|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|bzw|ca|evtl|Mio|Mrd|M|Mme|Sra?|Dra?|\d{1,2})\.\s*$/u

/** The sentences at the start of a text, in the order they stand, white space around them trimmed. */
export function* sentencesOf(text: string, language: string): Generator<string> {
  let sentence = ''
  for (const { segment } of segmenter(language).segment(text.slice(0, LOOKED_AT))) {
    sentence += segment
    if (ABBREVIATION.test(sentence.slice(-16))) continue
    if (sentence.trim()) yield sentence.trim()
    sentence = ''
  }
  if (sentence.trim()) yield sentence.trim()
}

/** As many whole sentences as fit into `longest` characters; if not even one does, its words that fit, and "…". */
export function openingOf(text: string, language: string, longest: number): string {
  let end = 0
  for (const sentence of sentencesOf(text, language)) {
    const next = text.indexOf(sentence, end) + sentence.length
    if (next > longest) return text.slice(0, end) || cutAtWord(sentence, longest)
    end = next
  }
  return text.slice(0, end)
}

/** A text of at most `longest` characters that ends at a word, with "…" where something was cut. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text
  const start = text
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const space = start.lastIndexOf(' ')
  // Scripts without spaces, and words as long as this, are cut where they are.
  return `${(space > longest / 2 ? start.slice(0, space) : start).trimEnd()}…`
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}
