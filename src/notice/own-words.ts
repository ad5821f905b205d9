import { COPY } from './copy-words.ts'

const ALL_COPY = [COPY.en, COPY.de, COPY.fr, COPY.es, COPY.pt, COPY.it, COPY.nl].join('|')
/** What a note calls the story it stands on: nothing else may be what is not to be used. */
const IT = `(?:it|this|(?:(?:the|this|our|den|die|diesen?|la|cette|cet|esta|este|il|questa|questo|dit|het) )(?:whole |entire )?(?:piece|${ALL_COPY}))`
const STORY = `(?:${IT} |story |item |article )?`

const DAYS = [
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|tomorrow|tonight',
  '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|morgen|mitternacht|mittag',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|midi|minuit',
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|amanhã|(?:segunda|terça|quarta|quinta|sexta)-feira',
  'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani',
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d',
].join('|')
const CLOCK =
  "\\d{1,2}[:.h]\\d{2}|\\d{3,4}|\\d{1,2}\\.? ?(?:[ap]\\.?m|h|uhr|horas?|heures|ore|uur|gmt|utc|o[’']clock|jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])"
const TIME = `(?:${CLOCK}|${DAYS})`
/** At a time. "Before checking pictures" is at none. */
const AT = `(?:(?:at|on|the|um|am|den|dem|le|las|los|el|du|de|às|as|a|alle|ore) ){0,3}${TIME}.{0,120}`
const MORE = '(?: .{1,120})?'
const THEN = `(?: (?:${[
  `yet|for now|at this time|(?:until|till|pending|while)${MORE}|(?:before|prior to|ahead of|earlier than) ${AT}`,
  `vorerst|vorläufig|bis${MORE}|vor ${AT}`,
  `pour l[’']instant|jusqu[’'].{1,120}|avant ${AT}`,
  `por ahora|hasta${MORE}|antes d(?:e|el|as|o) ${AT}|por enquanto|até${MORE}`,
  `per ora|fino a${MORE}|prima d(?:i|el|elle) ${AT}|voorlopig|tot${MORE}|voor ${AT}`,
].join('|')}))?`
const LAWYERS = 'for (?:now|legal|lawyers?|review|approval|clearance|publication|release)(?!\\p{L})'
const USE = '(?:publish|use|run|release|broadcast|print)'
const USED = '(?:published|used|run|released|broadcast|printed)'
const NUTZEN = '(?:veröffentlichen|verwenden|publizieren|senden|nutzen)'

/** Clauses of a note that hold the story it stands on, whole: one wording a row. */
const HOLDS = [
  `(?:do not|don[’']t|never) ${USE}(?: (?:or|and) ${USE})?(?: ${IT})?${THEN}`,
  `${STORY}(?:is |must |may |can)?not (?:for (?:publication|release|use|broadcast)|(?:to )?be ${USED})${THEN}`,
  `${STORY}(?:is |now |still |put |placed ){0,3}on hold(?: (?:until|till|pending|for|while|by)${MORE})?`,
  `withhold(?: ${IT})?|(?:with)?hold(?: ${IT})? (?:(?:until|till|pending|while)${MORE}|${LAWYERS}.{0,120}|for ${AT})`,
  `${STORY}(?:is |being )?(?:with)?held (?:(?:until|till|pending)${MORE}|${LAWYERS}.{0,120})`,
  `${STORY}(?:noch )?nicht (?:${NUTZEN}${THEN}|(?:vor|bis) ${AT})|zurückhalten(?: bis${MORE})?`,
  `${STORY}(?:ist )?(?:gesperrt(?: bis${MORE})?|bis ${TIME}.{0,60} gesperrt)|sperr(?:frist|vermerk)(?: bis| ist|:)? ${AT}`,
  `ne pas (?:publier|diffuser|utiliser)(?: ${IT})?${THEN}|à suspendre`,
  `(?:no|não) (?:publicar|usar|utilizar|difundir)(?: ${IT})?${THEN}|retener(?: hasta${MORE})?`,
  `non (?:pubblicare|utilizzare|usare|diffondere)(?: ${IT})?${THEN}|niet (?:publiceren|gebruiken)${THEN}`,
  `(?:strictly |under |sous |bajo |sob |sotto )?embargo(?:ed|ado|ada)?(?: (?:is|lifts|ends|expires|until|till|to|bis|for|for release|jusqu[’']à|hasta|até|fino a|tot)){0,2}:? ${AT}`,
]

/** Clauses that kill it. */
const KILLS = [
  `${STORY}(?:is |was |has been )?(?:withdrawn|killed|retracted|spiked|pulled)(?: (?:by (?:the )?(?:legal|lawyers?|desk|editors?|agency|author|management)|on legal (?:grounds|advice)|for legal reasons)(?!\\p{L}).{0,120})?`,
  '(?:legal|libel|desk|editorial|total|full) kill(?: order)?',
  '(?:zurückgezogen|retirad[ao]|retirée?|ritirat[ao]|ingetrokken) .{0,30}(?:recht|jurist|jur[íi]d|giurid|legal|abogad|advogad|avocat).{0,60}',
]

const clause = (rows: readonly string[]) =>
  new RegExp(`^(?:please |bitte |por favor,? |note: )?(?:${rows.join('|')})$`, 'iu')

export const HOLDS_ITSELF = clause(HOLDS)
export const KILLS_ITSELF = clause(KILLS)
export const NAMES_TIME = new RegExp(`(?<![\\p{L}\\d])${TIME}`, 'iu')

/** A story that takes another's place, or is sent once more: what it says of an order is about that other one. */
export const OF_ANOTHER = new RegExp(
  [
    '(?<!\\p{L})(?:(?:replac(?:es|ing)|substitut(?:es|ing))(?! (?:it|this)(?!\\p{L}))|substitute for|subs? for|re-?(?:sends|sending|files|filing)|(?<!be )re-?(?:sent|filed)|fix(?:es|ing) (?!(?:to|will)(?!\\p{L}))|(?:sent|moves|moved|repeats|updates) to fix)',
    "(?<!\\p{L})(?:earlier|previous(?:ly)?|prior|preceding) (?:[\\p{L}\\d.’'-]+ ){0,4}?(?:story|stories|item|version|take|copy|alert|dispatch|one|article|report)",
    '(?<!\\p{L})(?:(?<!wird |wurde )ersetzt|remplace(?:nt)?|sustituye|substitui|sostituisce|vervangt|erstatter|ersätter|заменяет|взамен|wiederholt|repite|repete)',
    '(?<!\\p{L})(?:frühere|vorherige|vorige)[nrs]? (?:meldung|fassung|version)|(?:dépêche|version) précédente|(?:noticia|notícia|nota|versi[óo]n|versão) anterior|notizia precedente|(?:eerdere|vorige) (?:bericht|versie)',
  ]
    .map((words) => `(?:${words})(?!\\p{L})`)
    .join('|'),
  'iu',
)
