import type { Terms } from './permit.ts'

/** A story that must not be archived leaves the feeds after this many days. */
const NOT_ARCHIVED_DAYS = 30

/** Terms stand at the beginning (characters): a record may have megabytes there. */
const READ = 4000

/** Where a phrase may end: elsewhere the web is not what it is about ("no web version", "no internet fees"). */
const END =
  '(?= ?(?:$|[.,;:!?()/&"”»])| [–—-] | (?:and|or|nor|no|not|without|unless|until|before|except|please|in any|only|und|oder|ohne|bis|vor|et|ou|ni|sans|avant|y|e|o|sin|sem|hasta|antes|até)(?!\\p{L}))'
const WEB = '(?:web ?sites?|web|online|internet|digital)'
/** What may be done on the web, where it is not about pictures alone, and not that nothing hinders it. */
const WEB_USE =
  '(?:use|usage|rights|publication|publishing|distribution|display|posting|editions?|platforms?|media|pages?)(?!\\p{L})(?! (?:of (?:the |any )?(?:pictures?|photos?|images?|graphics?|videos?|logos?)|fees?|needed|required|necessary|clearance|restrict|limit))'

/** Phrases of terms under which a web feed may not show the story at all. */
const NOT_ON_THE_WEB = {
  en: [
    `(?<!(?:pictures?|photos?|images?|graphics?|videos?)(?: (?:are|is|may|must|can))? )(?:not?|never)(?: (?:available|permitted|allowed|cleared|licen[cs]ed))?(?: (?:to be|be) (?:used|published|posted|shown|displayed|distributed))?(?: (?:for|to))?(?: (?:(?:re-?)?use|publish|post|show|display|distribute|publication|distribution))?(?: (?:on|in|by))?(?: (?:the|any))? ${WEB}(?:[ -]${WEB_USE}|${END})(?! (?:without|unless) (?:\\p{L}{1,15} )?(?:credit|byline|attribut))`,
    `without (?:web|online|internet|digital) ${WEB_USE}`,
    '(?:web|online|internet|digital) (?:use|rights|publication)(?: is| are)? (?:not (?:permitted|allowed|included)|prohibited|excluded|forbidden)',
    '(?:not (?:to be published|for publication)|do not publish)(?= ?(?:[.;,!]|$))',
    '(?:print|newspapers?|broadcast|radio|television|tv|internal|background)(?: use)? only',
    'only for (?:print|newspapers?|broadcast|radio|television|tv|internal use|background)(?= ?(?:[.;,!]|$))',
  ],
  de: [
    'keine? (?:online|web|internet|digital)[- ]?(?:nutzung|verwendung|veröffentlichung|rechte)(?! (?:von|der) (?:bilder|foto))',
    `keine? (?:(?:nutzung|verwendung|veröffentlichung|verbreitung)(?: (?:im|in|auf))? )?(?:web|websites|online|internet)${END}`,
    '(?:online|web|internet)[- ]?(?:nutzung|verwendung|veröffentlichung) (?:nicht gestattet|untersagt|ausgeschlossen)',
    'nicht (?:für|im) (?:das )?(?:online|web|internet)(?![- ]?archiv)',
    'nicht zur veröffentlichung(?! (?:vor|bis))',
    'nicht (?:online|digital|im (?:internet|web)) (?:zu )?(?:verwende|nutze|genutzt|veröffentlich|verbreite|publizier)',
    '(?:nur|ausschließlich)(?: (?:für|in|im))? (?:print|zeitungen|rundfunk|internen gebrauch)(?!\\p{L})',
  ],
  fr: [
    `(?:pas|aucune?|sans|interdite?s?)(?: d['’]| de )? ?(?:utilisation|diffusion|publication|usage|utiliser|diffuser|publier)?(?: (?:sur|en))?(?: l['’]| le )? ?(?:internet|web|ligne)${END}`,
    '(?:diffusion|publication|utilisation) (?:sur )?(?:internet|web|en ligne) interdite',
    'réservée? (?:à la presse écrite|à un usage interne)',
  ],
  es: [
    `(?:no|sin|prohibid[oa])(?: (?:para|su|el))?(?: (?:uso|usar|publicación|publicar|difusión|difundir))?(?: (?:en|por))? (?:internet|la web|web|línea|online)${END}`,
    '(?:uso|publicación|difusión) (?:en|por) (?:internet|la web|web|línea) prohibid[oa]',
    '(?:solo|sólo)(?: para)? (?:prensa escrita|uso interno)',
  ],
  pt: [
    `(?:não|sem|proibid[oa])(?: (?:para|o|a))?(?: (?:uso|usar|publicação|publicar|divulgação|divulgar))?(?: (?:na|em))? (?:internet|web|online)${END}`,
    '(?:uso|publicação|divulgação) (?:na|em) (?:internet|web) proibid[oa]',
    '(?:só|apenas|somente)(?: (?:para|em))? (?:impresso|imprensa escrita|uso interno)',
  ],
}

/**
 * The phrases of usage terms that are known, and what each forbids: one kind a row, its languages side by side. What is not
 * here is not understood, and forbids nothing; where a story may be read (a country, a kind of client) is not either.
 */
const PHRASES: readonly (readonly [forbidden: Terms, phrase: RegExp])[] = [
  [{ text: 'none' }, any(...Object.values(NOT_ON_THE_WEB).flat())],
  [
    { text: 'headline' },
    any(
      'headlines? only',
      'only (?:the )?headlines?',
      'nur (?:die )?(?:überschrift|schlagzeile)n?',
      'titre (?:seul|seulement|uniquement)',
      '(?:solo|sólo) (?:el )?titular(?:es)?',
      '(?:só|apenas|somente) (?:o )?título',
    ),
  ],
  [
    { text: 'summary' },
    any(
      '(?:summary|summaries|abstracts?|excerpts?|teasers?) only',
      'only (?:a |the )?(?:summary|abstract|excerpt|teaser)',
      '(?:no|not(?: in)?|without) full[- ]?text',
      'nur (?:auszüge|auszugsweise|zusammenfassung)',
      'extraits? (?:seul(?:ement|s)?|uniquement)',
      '(?:solo|sólo) (?:un )?(?:resumen|extracto)',
      '(?:só|apenas|somente) (?:o )?resumo',
    ),
  ],
  [
    { pictures: false },
    any(
      '(?:no|without) (?:(?:web|online|internet|digital) (?:use|publication) of (?:the |any )?)?(?:pictures?|photos?|images?)',
      '(?:pictures?|photos?|images?) (?:are |is |may |must )?(?:not (?:for|included|permitted|cleared|(?:to )?be (?:used|published|shown) (?:online|on the (?:web|internet)))|excluded|prohibited)',
      'text only',
      'keine (?:bilder|fotos)',
      '(?:bilder|fotos) (?:nicht|ausgenommen|ausgeschlossen)',
      'sans (?:photos?|images?)',
      '(?:photos?|images?) exclues',
      'sin (?:fotos?|imágenes)',
      'sem (?:fotos?|imagens)',
    ),
  ],
  [
    { days: NOT_ARCHIVED_DAYS },
    any(
      '(?:no|not(?: (?:for|(?:to )?be))?(?: use in)?(?: the| any)?)(?: (?:online|web|internet|digital))? archiv(?:es?|ed|al|ing)(?!\\p{L})(?! (?:fees?|photos?|pictures?|images?|footage))',
      'keine? (?:online-?|web-?|internet-?)?archiv(?:e|ierung|nutzung)?(?!\\p{L})',
      'nicht (?:archivieren|(?:für|in|im|ins|zur) (?:das |die )?(?:online-?|web-?|internet-?)?archiv(?:e|ierung|nutzung)?(?!\\p{L}))',
      "(?:pas|sans)(?: d['’]| )?archiv(?:age|es?)",
      '(?:sin|no) archiv(?:o|ar)',
      '(?:sem|não) arquiv(?:o|ar)',
    ),
  ],
]

/** Any of the phrases, as words of their own; with a "not" before them they say the opposite ("not only for print"). */
function any(...phrases: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!(?:not|nicht|no|não) )(?:${phrases.join('|')})`, 'iu')
}

const UNIT =
  'hours?|hrs?|days?|weeks?|months?|stunden|tagen?|wochen?|monaten?|heures?|jours?|semaines?|mois|horas?|días?|dias|semanas?|mes(?:es)?'
const SPAN = `(\\d{1,3})[ -]?(${UNIT})(?!\\p{L})`
const BEFORE_SPAN =
  '(?:for|within|after|up to|(?:limited|restricted) to|(?:more|longer) than|maximum(?: of)?|max\\.?|expires? in|innerhalb von|nach|für|maximal|länger als|pendant|après|durant|durante|después de|tras|após|por)'

/** "for 14 days", "within 48 hours", "after 2 weeks". */
const TERM = new RegExp(
  `(?<!\\p{L})${BEFORE_SPAN}(?: (?:only|more than|longer than|up to|nur|a (?:period|maximum) of))? ${SPAN}`,
  'giu',
)
/** A term that says no more than itself: "For 14 days", "30 days only", "Online: 48 hours". */
const TERM_ALONE = new RegExp(
  `^(?:(?:web|online|internet|use|usage):? )?(?:${BEFORE_SPAN} )?(?:(?:only|nur|solo|sólo|só|apenas) )?${SPAN}(?: (?:only|max(?:imum)?|online|lang|seulement|solamente))?$`,
  'iu',
)

/** How far from a term (characters) the word stands that says what it is for. */
const NEAR = 60

/** What is said of a story that may be shown for so long, or must then be gone. */
const SHOWN_OR_GONE = stems(
  'us(?:e|ed|able|age|o|ar|ad[oa])(?!\\p{L})|publish|publication|shown?(?!\\p{L})|display|posted|ke(?:ep|pt)(?!\\p{L})|stored?(?!\\p{L})|archived?(?!\\p{L})|available|online|valid|licen[cs]ed|expire|delet|remov|take(?:n|) (?:it )?(?:down|off)|withdrawn|purged',
  'verwend|nutz|genutzt|veröffentlich|gezeigt|zeigen|gespeichert|speichern|aufbewahr|(?:ge)?lösch|entfern|verfügbar|abrufbar|gültig',
  'utilis|publi|diffus|affich|conserv|supprim|retir|disponible|valable',
  'utiliz|mostr|elimin|borr|válid|mant|exclu|apag|disponível',
)

/** What else has a term: a duty to publish, other things than the story, and a story that has to wait. */
const ABOUT_ELSE = stems(
  'corrections?(?!\\p{L})|errors?(?!\\p{L})|pay|invoice|report|notif|complain|embargo|berichtigung|korrektur|rechnung|sperrfrist|rectificati|paiement|correccion|pago|correç|pagamento',
  '(?:credits?|creditline|byline|links?|logo|notice) (?:must|should|shall|has|have|is|are|to)(?!\\p{L})',
  '(?:must|shall|should|has to|have to)(?: also)?(?: be)? (?:use|publish|show|display|appear|ke[ep]|post|available|online)',
  'not (?:to )?(?:be )?(?:for )?(?:used?|publish|publication|shown?|posted)\\p{L}*(?: online)? (?:for|within) \\d',
  '(?<!(?:not|never) be )(?:used|published|shown|posted|available) (?:only )?after',
)

function stems(...words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'iu')
}

const DAYS_IN: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|st)/i, 1 / 24],
  [/^(?:d|t|j)/i, 1],
  [/^(?:w|s)/i, 7],
  [/^m/i, 30],
]

/** What the usage terms of a record forbid, as far as they are understood. */
export function readTerms(usageterms: string): Terms {
  const text = textOf(usageterms.slice(0, READ))
  const said = PHRASES.filter(([, phrase]) => phrase.test(text)).map(([forbidden]) => forbidden)
  const days = [...said.flatMap((terms) => terms.days ?? []), ...daysIn(text)]
  // The strictest is first in the list.
  const { text: permitted } = said.find((terms) => terms.text) ?? {}
  return {
    ...(permitted && { text: permitted }),
    ...(said.some((terms) => terms.pictures === false) && { pictures: false }),
    ...(days.length > 0 && { days: Math.min(...days) }),
  }
}

/** The terms twice: a line break may only fold a sentence, or it ends one. */
function textOf(usageterms: string): string {
  const lines = usageterms.split(/[\r\n]/).map((line) => line.replaceAll(/\s+/g, ' ').trim())
  const said = lines.filter((line) => line !== '')
  return `${said.join(' ')}; ${said.join('; ')}`
}

function daysIn(text: string): number[] {
  return text
    .split(/(?<!max)[.;!?|•]/i)
    .filter((sentence) => !ABOUT_ELSE.test(sentence))
    .flatMap((sentence) => [...termsAlone(sentence), ...termsOfUse(sentence)])
    .map(([, count, unit]) => Number(count) * (DAYS_IN.find(([name]) => name.test(unit!))?.[1] ?? 1))
}

function termsAlone(sentence: string): RegExpExecArray[] {
  const clauses = sentence.split(/[,()/]| [–—-] /)
  return clauses.map((clause) => TERM_ALONE.exec(clause.trim())).filter((term) => term !== null)
}

function termsOfUse(sentence: string): RegExpExecArray[] {
  return [...sentence.matchAll(TERM)].filter(({ 0: term, index }) =>
    SHOWN_OR_GONE.test(sentence.slice(Math.max(0, index - NEAR), index + term.length + NEAR)),
  )
}
