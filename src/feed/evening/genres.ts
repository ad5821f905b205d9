import { slugOf } from '../slug.ts'

/** What a genre makes of a story, for the evening edition. */
export type Kind = 'hard' | 'feature' | 'other' | 'neither'

/**
 * The genres by kind: the NewsCodes of IPTC (cv.iptc.org/newscodes/genre, those that are retired too, and names with
 * codes where they differ), those of schema.org, and what newsrooms call theirs. Case, accents, hyphens and spaces do
 * not matter, so a name that two languages share stands here once. What is not here is 'other'.
 */
export const GENRES: Readonly<Record<Kind, readonly string[]>> = {
  /** What happened: the edition is made for it. */
  hard: [
    'Current, Current Events, Actuality, Update, Exclusive, Fact Check, From the Scene, Scener, Live Coverage, Wrap',
    'Wrapup, News, Breaking News, Breaking, News Alert, Alert, Flash, Urgent, Bulletin, Spot News, Hard News',
    'News Report, News Story, News Article, Reportage News Article, Article, Live, Live Blog, Match Report',
    'Meldung, Kurzmeldung, Eilmeldung, Nachricht, Nachrichten, Bericht, Korrespondentenbericht, Augenzeugenbericht',
    'Spielbericht, Zusammenfassung, Aktuell, Aktuelles, Exklusiv, Faktencheck, Vor Ort, Liveticker',
    'Dépêche, Brève, Actualité, Actualités, Nouvelle, Nouvelles, Alerte, Compte rendu, Synthèse, Exclusif',
    'Vérification, Sur le terrain, En direct',
    'Noticia, Noticias, Nota informativa, Reporte, Última hora, Actualidad, Urgente, Alerta, Exclusiva',
    'Verificación, En vivo, En directo, Atualidade, Exclusivo, Verificação, Checagem, Ao vivo',
    'Notizia, Notizie, Cronaca, Attualità, Ultima ora, Esclusiva, Verifica, In diretta',
  ],
  /** What is behind it, and who: features. */
  feature: [
    'Feature, Interview, Question and Answer Session, Q&A, Questions and Answers, Profile, Analysis, Background',
    'Backgrounder, Special Report, Obituary, Retrospective, Biography, History, Anniversary, Curtain Raiser',
    'Preview, Review, Behind the Story, News Feature, Reportage, Portrait, Explainer, Investigation, Investigative',
    'In Depth, Long Read, Colour Piece, Color Piece, Human Interest, News Analysis, Analysis News Article',
    'Background News Article, Review News Article',
    'Porträt, Hintergrund, Hintergrundbericht, Analyse, Gespräch, Fragen und Antworten, Erklärstück, Recherche',
    'Nachruf, Rückblick, Vorschau, Vorbericht, Geschichte, Biografie, Jahrestag, Rezension, Kritik, Dossier',
    'Grand reportage, Enquête, Entretien, Décryptage, Éclairage, Nécrologie, Avant-papier, Histoire',
    'Biographie, Anniversaire, Profil, Critique',
    'Reportaje, Entrevista, Perfil, Retrato, Semblanza, Análisis, Contexto, Investigación, Obituario, Necrológica',
    'Retrospectiva, Previa, Historia, Biografía, Aniversario, Reseña, Crítica, Explicativo, Informe especial',
    'Reportagem, Grande reportagem, Análise, Investigação, Resenha, Recensão',
    'Inchiesta, Intervista, Ritratto, Profilo, Analisi, Approfondimento, Retroscena, Necrologio, Retrospettiva',
    'Anteprima, Storia, Anniversario, Recensione',
  ],
  /**
   * Let in, but for little. "Crónica" is a report in Spanish and a column in Portuguese; an essay may be either; and
   * "Supported" (paid for by a third party who has no say) tells nothing of what the story is.
   */
  other: ['Crónica, Essay, Supported'],
  /** What somebody thinks or pays for, what is no story of its own, and what is for editors and not for readers. */
  neither: [
    'Opinion, Commentary, Comment, Editorial, Leader, Column, Op-Ed, Letters, Letter to the Editor, Viewpoint, View',
    'Letters to the Editor, Guest Column, Satire, Cartoon, Advice, Opinion News Article, Satirical Article',
    'Kommentar, Gastkommentar, Gastbeitrag, Leitartikel, Glosse, Kolumne, Meinung, Standpunkt, Leserbrief',
    'Leserbriefe, Karikatur, Ratgeber, Édito, Tribune, Tribune libre, Billet, Chronique, Commentaire',
    'Point de vue, Carte blanche, Courrier des lecteurs, Caricature, Columna, Columna de opinión',
    'Artículo de opinión, Comentario, Cartas al director, Sátira, Opinião, Coluna, Artigo de opinião',
    'Cartas dos leitores, Editoriale, Opinione, Commento, Corsivo, Rubrica, Lettere, Lettere al direttore, Vignetta',
    'Press Release, Sponsored, Sponsored Content, Advertiser Supplied, Advertorial, Advertisement, Advertising',
    'Advertiser Content Article, Branded Content, Partner Content, Paid Content, Native Advertising, Promotion',
    'Pressemitteilung, Anzeige, Werbung, Publireportage, Gesponsert, Communiqué, Communiqué de presse, Publicité',
    'Publi-rédactionnel, Sponsorisé, Contenu sponsorisé, Nota de prensa, Comunicado, Comunicado de prensa',
    'Publicidad, Publirreportaje, Patrocinado, Contenido patrocinado, Comunicado de imprensa, Publicidade',
    'Publireportagem, Conteúdo patrocinado, Comunicato stampa, Pubblicità, Publiredazionale, Sponsorizzato',
    'Contenuto sponsorizzato, Horoscope, Forecast, Weather, Weather Forecast, Almanac, On This Day, Fixture',
    'Fixtures, Results, Results Listings and Tables, Results Listings and Statistics, Results (sport), Listings',
    'Statistics, Polls, Poll, Polls and Surveys, Survey, Lotteries, Racing Data, Finance Data, Scoreboard, Agate',
    'Horoskop, Wetter, Wetterbericht, Kalenderblatt, Ergebnisse, Tabelle, Tabellen, Spielplan, Umfrage, Horóscopo',
    'Météo, Éphéméride, Résultats, Classement, Sondage, El tiempo, Pronóstico, Efemérides, Resultados',
    'Clasificación, Encuesta, Sondeo, Previsão do tempo, Classificação, Sondagem, Oroscopo, Almanacco',
    'Risultati, Classifica, Sondaggio, Listing of Facts, Fact Box, Side bar and Supporting Information, Sidebar',
    'Timeline, Chronology, Summary, Briefing, Briefs, News in Brief, Newsletter, Synopsis, Press-Digest, Quote',
    'Quotes, Quote of the Day, Response to a Question, Transcript and Verbatim, Transcript, Verbatim, Text Only',
    'Archive Material, Archival Material, Archive, UGC, User Generated Content, User Generated',
    'Faktenbox, Infobox, Infokasten, Stichwort, Chronologie, Überblick, Presseschau, Zitat, Wortlaut, Archiv',
    'Encadré, Repères, Résumé, Revue de presse, Citation, Recuadro, Cronología, Resumen, Revista de prensa, Cita',
    'Resumo, Revista de imprensa, Citação, Scheda, Riassunto, Rassegna stampa, Citazione',
    'Raw Sound, Music, Voicer, Daybook, Planner, Program, Programme, Schedule, Agenda, Diary, Advisory, Puzzle',
    'Quiz, Crossword, Recipe, Birth Announcement, Help us to Report, Help Us Report, Ask Public News Article',
    'Termine, Tagesvorschau, Programm, TV-Programm, Rätsel, Rezept, Aufruf, Traueranzeige, Todesanzeige',
    'Programa, Programación, Programação, Programma, Appel à témoignages, Avis de décès, Esquela',
  ],
}

/** The kind of a genre, by its name or, as ninjs may have it, by its QCode or its address at IPTC. */
export function kindOf(genre: string): Kind {
  return KINDS.get(keyOf(genre.replace(IPTC, ''))) ?? 'other'
}

const IPTC = /^(?:https?:\/\/cv\.iptc\.org\/newscodes\/genre\/|genre:)/i

/** As slugs compare, and besides "Wrap-up" with "Wrapup", "PressRelease" with "Press Release", "&" with "and". */
function keyOf(name: string): string {
  return slugOf(name.replaceAll('&', ' and ')).replaceAll('-', '')
}

const KINDS: ReadonlyMap<string, Kind> = new Map(
  (Object.keys(GENRES) as Kind[]).flatMap((kind) =>
    GENRES[kind].flatMap((names) => names.split(', ')).map((name) => [keyOf(name), kind] as const),
  ),
)
