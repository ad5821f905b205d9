import { labelOf } from './label.ts'

/** What calls a story embargoed as no paper does that tells of one: one language a row. */
const SURE = [
  '(?:strictly )?embargoed(?: copy| story| material)?|(?:under )?strict embargo|under embargo',
  'unter embargo|sperr(?:e?frist|vermerk)',
  'sous (?:strict )?embargo|onder embargo',
  '(?:bajo|sob|sotto) embargo|embargad[ao]',
]
/** The same as a noun, which trade has too. */
const NOUN = 'embargo|эмбарго'

/** What a label goes on with until it has said when: one language a row. */
const WORDS = [
  'is|lifts?|ends?|expires?|until|till|to|for|not|be|before|only|strictly|publication|publish(?:ed)?|releas(?:e|ed)|use[d]?|broadcast|do|check|against|delivery|at|on|the|of|and|a',
  'bis|zum|zur|am|um|dem|den|der|ab|vor|nicht|veröffentlichung|veröffentlichen|bitte|beachten|frei',
  "jusqu['’](?:à|au|aux)|à|le|la|ne|pas|publier|diffuser|avant|et",
  'hasta|el|las?|los|de|del|di|du|no|publicar|antes|até|às|as|dia|día|fino|alle|al|ore|tot|om|til|till|kl|klokken|до',
  "noon|midday|midnight|today|tomorrow|tonight|morning|evening|[ap]\\.?m|o['’]clock|hrs?|hours?|uhr|heures?|horas?|uur|mittag|mitternacht|heute|morgen|midi|minuit|demain|medianoche|mediodía|mañana",
  '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  '(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag',
  'jan(?:uary?|uar|vier|uari)?|janeiro|jänner|gennaio|enero|feb(?:ruary?|ruar|ruari|rero|braio)?|février|fevereiro|mar(?:ch|s|zo|ço)?|märz|maart|a[pv]ril|apr|abril|aprile|ma[iy]o?|mei|mai|maggio',
  'june?|juni|juin|junio|junho|giugno|july?|juli|juillet|julio|julho|luglio|aug(?:ust|ustus)?|août|agosto|sept?(?:ember|embre|tiembre)?|setembro|settembre',
  'o[ck]t(?:ober|obre|ubre)?|outubro|ottobre|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embro)?|décembre|diciembre|dicembre',
  'gmt|utc|z|bst|ce?s?t|ce[sd]t|me?sz|mez|mesz|e[sd]?t|p[sd]?t|m[sd]t|eest|eet|west|wet|msk|[ijk]st|hkt|sgt|aest|aedt',
  'local|time|london|paris|berlin|brussels|geneva|washington|new|york|eastern|central|pacific|ortszeit|locale?|hora|heure',
]
/** "18:00", "1800Z", "20th", "1er", "2026-11-20T18:00:00Z". */
const NUMBER = '\\d{1,4}(?:[.:/hT+-]\\d{1,4}){0,8}[\\p{L}ºª]{0,3}'
/** Nothing can be parted in two ways here, for patience with hostile lines. */
const APART = '(?:[.;:!)]{0,2} |(?<=\\p{L}):|, ?| [-–—(/|] ?)'
const WHEN = `(?:${APART}(?:${NUMBER}|(?:${WORDS.join('|')})(?![\\p{L}\\d]))){0,24}`
const CALL = '(?:(?:achtung|attention|please note|note|bitte beachten)[:!,]? )?'

/** "EMBARGOED UNTIL 1800 GMT", "Sperrfrist: 20. November, 18.00 Uhr": the label of a story that may not yet be shown. */
export const EMBARGO = labelOf([`${CALL}(?:${[...SURE, NOUN].join('|')})${WHEN}`])
export const SURE_EMBARGO = new RegExp(`(?<!\\p{L})(?:${SURE.join('|')})(?!\\p{L})`, 'iu')

/** What says that there is none any more, or none at all. */
const OVER = [
  '(?:the )?embargo (?:(?:is|was|has been|now) ){0,2}(?:lifted|over|expired|removed|cancell?ed)|(?:no|without|not under) embargo|no longer embargoed',
  '(?:embargo|sperr(?:frist|vermerk)) (?:ist )?(?:aufgehoben|abgelaufen|entfällt)|keine? (?:embargo|sperr(?:frist|vermerk))|ohne (?:embargo|sperrfrist)',
  "(?:l['’])?embargo (?:est )?lev[ée]|(?:sans|aucun|pas d['’]) ?embargo|embargo levantado|(?:sin|sem) embargo|embargo (?:revocato|opgeheven)|(?:nessun|geen) embargo",
]
export const EMBARGO_OVER = labelOf(OVER)
/** The same behind the label: "EMBARGO: none". */
export const NONE =
  /^(?:none|no|nil|n\/a|lifted|over|expired|keiner?|aufgehoben|abgelaufen|entfällt|aucun|levé|levantado|ninguno|nessuno|geen)(?!\p{L})/iu
