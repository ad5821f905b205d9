import { labelOf } from './label.ts'

/** What no paper prints over a story: one language a row. */
const SURE = [
  'news ?budget|(?:coverage|photo|picture|video|graphics?|programming|service|technical|news|editorial|media|planning|wire) (?:advisory|advisories|kill)|(?:news|daily|coverage|photo|video) (?:schedule|digest|lineup|budget|planner)|daybook|(?:(?:aap|national|world|sports?|finance|business|state) ){1,2}(?:news )?rundown|schedule of coverage|coverage (?:plans?|planned|note)',
  'tagesvorschau|terminvorschau|wochenvorschau|themenvorschau|terminübersicht|themenplanung|tagesplanung|dienstplan',
  'prévisions? (?:de la )?(?:rédaction|afp|ats|belga|du jour|du matin|du soir)|menu (?:afp|du jour de l.afp)',
  'previsi[oó]n(?:es)? informativas?|previsiones? (?:de|para) (?:efe|hoy|mañana)|temas del d[ií]a efe|agenda informativa|agenda lusa|previs[ãa]o (?:lusa|notici[oó]sa)',
  'agenda (?:ansa|notizie|redazionale)|notiziario ansa|anp agenda|dagagenda|redactionele agenda|døgnrapport|dagsmeny|dagsplan|nyhetsplan|uutislista|анонс (?:тасс|интерфакс|событий)',
]
/**
 * What papers print over stories too: a column is a "Diary", a match has a "Vorschau". They must be shouted, stand
 * alone, or go on with a day.
 */
const DOUBTFUL = [
  'advisory|advisories|diary|schedule|agenda|budget|planner|outlook',
  'vorschau|termine|prévisions|agenda|previsión|previsiones|previsão|previsto|previsioni|planning|анонс|календарь',
]
const TEST = [
  'test(?:[ ,!]+test){1,5}|test (?:message|story|item|alert|transmission)s?|this is (?:only )?a test|test[ ,:–—-]{1,4}(?:please )?(?:ignore|disregard|do not (?:use|publish))|(?:please )?ignore[ ,:–—-]{1,4}test',
  'test(?:meldung|nachricht)|message (?:de |d.)(?:test|essai)|ceci est un (?:test|essai)|mensaje de prueba|(?:noticia|esto es una) prueba|mensagem de teste|messaggio di prova|testbericht|testmelding|testmeddelande|тестовое сообщение|测试稿?|テスト配信|테스트 ?(?:기사)?',
]

export const SURE_ADVISORY = labelOf(SURE)
export const DOUBTFUL_ADVISORY = labelOf(DOUBTFUL)
export const ADVISORY_LABEL = labelOf([...SURE, 'advisory'])
export const TEST_LABEL = labelOf([...TEST, 'test'])
export const SURE_TEST = labelOf(TEST)

/** What a daybook goes on with. */
export const DAY =
  /^(?:(?:for|für|pour|para|per|voor|for|till|til|du|del|vom|le|el|on)[ :]{1,2})?(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:(?:für|am|vom) )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|heute|morgen)(?!\p{L})|^(?:(?:pour|du|le) )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd)|^(?:(?:para|del|el) )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy)(?!\p{L})|^(?:segunda|terça|quarta|quinta|sexta)-feira|^(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)|^\d{1,2}[./]\d{1,2}\.?/iu
