import type { NoticeWords } from './site.ts'
import type { NoticeKind } from './told.ts'

/** What feeds say themselves, of a story in its language. */
export interface Words {
  /** The title of the feed of everything, where the site gives it none. */
  readonly all: string
  readonly credit: CreditWords
  readonly correction: CorrectionWords
  readonly notices: Readonly<Record<NoticeKind, NoticeWords>>
  readonly evening: EveningWords
}

interface CreditWords {
  readonly agencies: string
  readonly via: string
  readonly staff: string
}

interface CorrectionWords {
  /** Before the words of a correction. */
  readonly label: string
  /** Where it has none. */
  readonly plain: string
}

interface EveningWords {
  readonly title: string
  /** Where nothing of an edition may be read any more. */
  readonly empty: string
}

const WITHDRAWN = (headline: string, killed: string, held: [headline: string, text: string]) => ({
  killed: { headline, text: killed },
  held: { headline: held[0], text: held[1] },
  deleted: { headline, text: killed },
})

/** One row a language. */
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    all: 'All stories',
    credit: { agencies: 'Credit: ', via: 'Via ', staff: 'Reporting: ' },
    correction: { label: 'Correction:', plain: 'This story has been corrected.' },
    notices: WITHDRAWN('Story withdrawn', 'This story has been withdrawn.', [
      'Story held back',
      'This story is being held back for the time being.',
    ]),
    evening: { title: 'Evening edition', empty: 'The stories of this edition are not available any more.' },
  },
  de: {
    all: 'Alle Meldungen',
    credit: { agencies: 'Quelle: ', via: 'Über ', staff: 'Redaktion: ' },
    correction: { label: 'Korrektur:', plain: 'Diese Meldung wurde berichtigt.' },
    notices: WITHDRAWN('Meldung zurückgezogen', 'Diese Meldung wurde zurückgezogen.', [
      'Meldung zurückgehalten',
      'Diese Meldung wird vorerst zurückgehalten.',
    ]),
    evening: { title: 'Abendausgabe', empty: 'Die Meldungen dieser Ausgabe sind nicht mehr verfügbar.' },
  },
  fr: {
    all: 'Tous les articles',
    credit: { agencies: 'Source\u00a0: ', via: 'Via ', staff: 'Rédaction\u00a0: ' },
    correction: { label: 'Rectificatif\u00a0:', plain: 'Cet article a été rectifié.' },
    notices: WITHDRAWN('Article retiré', 'Cet article a été retiré.', [
      'Article suspendu',
      'La publication de cet article est suspendue pour le moment.',
    ]),
    evening: { title: 'Édition du soir', empty: 'Les articles de cette édition ne sont plus disponibles.' },
  },
  es: {
    all: 'Todas las noticias',
    credit: { agencies: 'Fuente: ', via: 'Vía ', staff: 'Redacción: ' },
    correction: { label: 'Corrección:', plain: 'Esta noticia ha sido corregida.' },
    notices: WITHDRAWN('Noticia retirada', 'Esta noticia ha sido retirada.', [
      'Noticia en suspenso',
      'La publicación de esta noticia está en suspenso por ahora.',
    ]),
    evening: {
      title: 'Edición de la tarde',
      empty: 'Las noticias de esta edición ya no están disponibles.',
    },
  },
  pt: {
    all: 'Todas as notícias',
    credit: { agencies: 'Fonte: ', via: 'Via ', staff: 'Redação: ' },
    correction: { label: 'Correção:', plain: 'Esta notícia foi corrigida.' },
    notices: WITHDRAWN('Notícia retirada', 'Esta notícia foi retirada.', [
      'Notícia suspensa',
      'A publicação desta notícia está suspensa por enquanto.',
    ]),
    evening: { title: 'Edição da noite', empty: 'As notícias desta edição já não estão disponíveis.' },
  },
  it: {
    all: 'Tutte le notizie',
    credit: { agencies: 'Fonte: ', via: 'Via ', staff: 'Redazione: ' },
    correction: { label: 'Correzione:', plain: 'Questa notizia è stata corretta.' },
    notices: WITHDRAWN('Notizia ritirata', 'Questa notizia è stata ritirata.', [
      'Notizia sospesa',
      'La pubblicazione di questa notizia è per ora sospesa.',
    ]),
    evening: {
      title: 'Edizione della sera',
      empty: 'Le notizie di questa edizione non sono più disponibili.',
    },
  },
  nl: {
    all: 'Alle berichten',
    credit: { agencies: 'Bron: ', via: 'Via ', staff: 'Redactie: ' },
    correction: { label: 'Rectificatie:', plain: 'Dit bericht is gecorrigeerd.' },
    notices: WITHDRAWN('Bericht ingetrokken', 'Dit bericht is ingetrokken.', [
      'Bericht aangehouden',
      'Dit bericht wordt voorlopig aangehouden.',
    ]),
    evening: { title: 'Avondeditie', empty: 'De berichten van deze editie zijn niet meer beschikbaar.' },
  },
  ru: {
    all: 'Все новости',
    credit: { agencies: 'Источник: ', via: 'По публикации: ', staff: 'Подготовили: ' },
    correction: { label: 'Исправление:', plain: 'Эта новость исправлена.' },
    notices: WITHDRAWN('Новость отозвана', 'Эта новость отозвана.', [
      'Новость приостановлена',
      'Публикация этой новости пока приостановлена.',
    ]),
    evening: { title: 'Вечерний выпуск', empty: 'Новости этого выпуска больше недоступны.' },
  },
  ar: {
    all: 'كل الأخبار',
    credit: { agencies: 'المصدر: ', via: 'نقلاً عن ', staff: 'تحرير: ' },
    correction: { label: 'تصحيح:', plain: 'جرى تصحيح هذا الخبر.' },
    notices: WITHDRAWN('خبر مسحوب', 'تم سحب هذا الخبر.', ['خبر معلّق', 'نشر هذا الخبر معلّق في الوقت الحالي.']),
    evening: { title: 'نشرة المساء', empty: 'لم تعد أخبار هذه النشرة متاحة.' },
  },
  zh: {
    all: '全部稿件',
    credit: { agencies: '来源：', via: '转自：', staff: '记者：' },
    correction: { label: '更正：', plain: '本文已更正。' },
    notices: WITHDRAWN('稿件已撤回', '本稿件已撤回。', ['稿件暂缓发布', '本稿件暂缓发布。']),
    evening: { title: '晚间版', empty: '本期内容已无法查看。' },
  },
  ja: {
    all: 'すべての記事',
    credit: { agencies: '出典：', via: '転載元：', staff: '取材：' },
    correction: { label: '訂正：', plain: 'この記事は訂正されました。' },
    notices: WITHDRAWN('記事の取り下げ', 'この記事は取り下げられました。', [
      '記事の掲載保留',
      'この記事の掲載は保留されています。',
    ]),
    evening: { title: '夕刊', empty: 'この号の記事は現在ご覧いただけません。' },
  },
}

/** The words for a story in this language, English where there are none. */
export function wordsOf(language: string): Words {
  return spokenIn(WORDS, language).words
}

/** The language that those are in. */
export function languageOfWords(language: string): string {
  return spokenIn(WORDS, language).language
}

/** The row of a table for a language, and the language that it is in: English's where there is none. */
export function spokenIn<Row>(rows: Readonly<Record<string, Row>>, language: string): Spoken<Row> {
  const words = rows[language.split('-')[0]!]
  return words ? { words, language } : { words: rows.en!, language: 'en' }
}

interface Spoken<Row> {
  readonly words: Row
  readonly language: string
}
