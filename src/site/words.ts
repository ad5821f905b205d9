import type { Facet } from '../feed/site.ts'
import { spokenIn } from '../feed/words.ts'

/** What pages say themselves, in the site's language. */
export interface PageWords {
  readonly newest: string
  readonly noStories: string
  /** The heading of those that the site names itself. */
  readonly feeds: string
  readonly allFeeds: string
  /** The headings of feeds that are made one for each value of a facet. */
  readonly each: Readonly<Record<Facet, string>>
  /** What a feed is, for who has never had one. */
  readonly about: string
  readonly subscribe: string
  /** Before the names of web sites that read feeds. */
  readonly subscribeWith: string
  /** On a button, and what it says once that is done. */
  readonly copy: string
  readonly copied: string
  /** Every feed in one file. */
  readonly opml: string
  readonly allFeedsOf: (title: string) => string
  readonly evening: (time: string, zone: string) => string
  readonly readEdition: string
  readonly readStory: string
  readonly updated: string
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string }
}

/** One row a language. */
const WORDS: Readonly<Record<string, PageWords>> = {
  en: {
    newest: 'Newest stories',
    noStories: 'There are no stories here at the moment.',
    feeds: 'Feeds',
    allFeeds: 'All feeds',
    each: {
      section: 'By section',
      agency: 'By agency',
      keyword: 'By topic',
      genre: 'By genre',
      language: 'By language',
    },
    about:
      'A feed brings new stories to you. Open it in your feed reader, or copy its address and add it there.',
    subscribe: 'Subscribe',
    subscribeWith: 'Or subscribe with',
    copy: 'Copy address',
    copied: 'Copied',
    opml: 'All feeds in one file (OPML)',
    allFeedsOf: (title) => `All feeds of ${title}`,
    evening: (time, zone) =>
      `Each evening at ${time} ${zone}, the day’s most important stories in one entry.`,
    readEdition: 'Read the edition',
    readStory: 'Read the story',
    updated: 'Updated',
    notFound: {
      title: 'There is nothing here',
      text: 'The page may have moved, or its address may be mistyped.',
      home: 'To the newest stories and all feeds',
    },
  },
  de: {
    newest: 'Neueste Meldungen',
    noStories: 'Zurzeit gibt es hier keine Meldungen.',
    feeds: 'Feeds',
    allFeeds: 'Alle Feeds',
    each: {
      section: 'Nach Ressort',
      agency: 'Nach Agentur',
      keyword: 'Nach Thema',
      genre: 'Nach Genre',
      language: 'Nach Sprache',
    },
    about:
      'Ein Feed bringt neue Meldungen zu Ihnen. Öffnen Sie ihn in Ihrem Feedreader, oder kopieren Sie seine Adresse dorthin.',
    subscribe: 'Abonnieren',
    subscribeWith: 'Oder abonnieren mit',
    copy: 'Adresse kopieren',
    copied: 'Kopiert',
    opml: 'Alle Feeds in einer Datei (OPML)',
    allFeedsOf: (title) => `Alle Feeds von ${title}`,
    evening: (time, zone) =>
      `Jeden Abend um ${time} Uhr ${zone} die wichtigsten Meldungen des Tages in einem Eintrag.`,
    readEdition: 'Zur Ausgabe',
    readStory: 'Meldung lesen',
    updated: 'Aktualisiert',
    notFound: {
      title: 'Hier ist nichts',
      text: 'Die Seite ist umgezogen, oder die Adresse ist nicht richtig geschrieben.',
      home: 'Zu den neuesten Meldungen und allen Feeds',
    },
  },
  fr: {
    newest: 'Derniers articles',
    noStories: 'Il n’y a pas d’article ici pour le moment.',
    feeds: 'Flux',
    allFeeds: 'Tous les flux',
    each: {
      section: 'Par rubrique',
      agency: 'Par agence',
      keyword: 'Par sujet',
      genre: 'Par genre',
      language: 'Par langue',
    },
    about:
      'Un flux vous apporte les nouveaux articles. Ouvrez-le dans votre lecteur de flux, ou copiez-y son adresse.',
    subscribe: 'S’abonner',
    subscribeWith: 'Ou s’abonner avec',
    copy: 'Copier l’adresse',
    copied: 'Copiée',
    opml: 'Tous les flux en un fichier (OPML)',
    allFeedsOf: (title) => `Tous les flux de ${title}`,
    evening: (time, zone) =>
      `Chaque soir à ${time} ${zone}, l’essentiel des articles du jour en une seule entrée.`,
    readEdition: 'Lire l’édition',
    readStory: 'Lire l’article',
    updated: 'Mis à jour',
    notFound: {
      title: 'Il n’y a rien ici',
      text: 'La page a peut-être changé de place, ou l’adresse est mal écrite.',
      home: 'Vers les derniers articles et tous les flux',
    },
  },
  es: {
    newest: 'Últimas noticias',
    noStories: 'Por ahora no hay noticias aquí.',
    feeds: 'Canales',
    allFeeds: 'Todos los canales',
    each: {
      section: 'Por sección',
      agency: 'Por agencia',
      keyword: 'Por tema',
      genre: 'Por género',
      language: 'Por idioma',
    },
    about:
      'Un canal le trae las noticias nuevas. Ábralo en su lector de noticias, o copie allí su dirección.',
    subscribe: 'Suscribirse',
    subscribeWith: 'O suscribirse con',
    copy: 'Copiar la dirección',
    copied: 'Copiada',
    opml: 'Todos los canales en un archivo (OPML)',
    allFeedsOf: (title) => `Todos los canales de ${title}`,
    evening: (time, zone) =>
      `Cada tarde a las ${time} ${zone}, las noticias más importantes del día en una sola entrada.`,
    readEdition: 'Leer la edición',
    readStory: 'Leer la noticia',
    updated: 'Actualizado',
    notFound: {
      title: 'Aquí no hay nada',
      text: 'Puede que la página haya cambiado de lugar, o que la dirección esté mal escrita.',
      home: 'A las últimas noticias y todos los canales',
    },
  },
  pt: {
    newest: 'Últimas notícias',
    noStories: 'De momento não há notícias aqui.',
    feeds: 'Feeds',
    allFeeds: 'Todos os feeds',
    each: {
      section: 'Por secção',
      agency: 'Por agência',
      keyword: 'Por tema',
      genre: 'Por género',
      language: 'Por língua',
    },
    about: 'Um feed traz-lhe as notícias novas. Abra-o no seu leitor de feeds, ou copie para lá o endereço.',
    subscribe: 'Subscrever',
    subscribeWith: 'Ou subscrever com',
    copy: 'Copiar endereço',
    copied: 'Copiado',
    opml: 'Todos os feeds num ficheiro (OPML)',
    allFeedsOf: (title) => `Todos os feeds de ${title}`,
    evening: (time, zone) =>
      `Todos os dias, às ${time} ${zone}, as notícias mais importantes do dia numa só entrada.`,
    readEdition: 'Ler a edição',
    readStory: 'Ler a notícia',
    updated: 'Atualizado',
    notFound: {
      title: 'Não há nada aqui',
      text: 'A página pode ter mudado de lugar, ou o endereço pode estar mal escrito.',
      home: 'Para as últimas notícias e todos os feeds',
    },
  },
}

/** The words of pages for a site in this language, and the language that they are in: English where there are none. */
export function pageWordsOf(language: string): { words: PageWords; language: string } {
  return spokenIn(WORDS, language)
}

/** The languages that pages speak. */
export const PAGE_LANGUAGES: readonly string[] = Object.keys(WORDS)
