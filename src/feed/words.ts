/** The words of a credit line, by language: one row a language. */
const WORDS: Readonly<Record<string, CreditWords>> = {
  en: { agencies: 'Credit: ', via: 'Via ', staff: 'Reporting: ' },
  de: { agencies: 'Quelle: ', via: 'Über ', staff: 'Redaktion: ' },
  fr: { agencies: 'Source\u00a0: ', via: 'Via ', staff: 'Rédaction\u00a0: ' },
  es: { agencies: 'Fuente: ', via: 'Vía ', staff: 'Redacción: ' },
  pt: { agencies: 'Fonte: ', via: 'Via ', staff: 'Redação: ' },
  it: { agencies: 'Fonte: ', via: 'Via ', staff: 'Redazione: ' },
  nl: { agencies: 'Bron: ', via: 'Via ', staff: 'Redactie: ' },
  ru: { agencies: 'Источник: ', via: 'По публикации: ', staff: 'Подготовили: ' },
  ar: { agencies: 'المصدر: ', via: 'نقلاً عن ', staff: 'تحرير: ', isRightToLeft: true },
  zh: { agencies: '来源：', via: '转自：', staff: '记者：' },
  ja: { agencies: '出典：', via: '転載元：', staff: '取材：' },
}

export interface CreditWords {
  readonly agencies: string
  readonly via: string
  readonly staff: string
  readonly isRightToLeft?: true
}

/** The words for a story in this language, English where there are none. */
export function creditWords(language: string): CreditWords {
  return WORDS[language.split('-')[0]!] ?? WORDS.en!
}
