/** The words of a credit line, by language: one row a language. */
const WORDS: Readonly<Record<string, CreditWords>> = {
  en: { agencies: 'Credit: ', via: 'Via ', staff: 'Reporting: ' },
  de: { agencies: 'Quelle: ', via: 'Über ', staff: 'Redaktion: ' },
  fr: { agencies: 'Source\u00a0: ', via: 'Via ', staff: 'Rédaction\u00a0: ' },
  es: { agencies: 'Fuente: ', via: 'Vía ', staff: 'Redacción: ' },
  pt: { agencies: 'Fonte: ', via: 'Via ', staff: 'Redação: ' },
}

export interface CreditWords {
  readonly agencies: string
  readonly via: string
  readonly staff: string
}

/** The words for a story in this language, English where there are none. */
export function creditWords(language: string): CreditWords {
  return WORDS[language.split('-')[0]!] ?? WORDS.en!
}
