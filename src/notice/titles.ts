/** Quotation marks in pairs, as the languages have them. What stands between them is short, and on one line. */
const QUOTED = [
  /“([^“”]{3,250})”/g,
  /„([^„“”"]{3,250})[“”"]/g,
  /«([^«»]{3,250})»/g,
  /»([^«»]{3,250})«/g,
  /(?<![\p{L}\d])"([^"]{3,250})"/gu,
  // A single quotation mark is an apostrophe too: one opens behind a space and closes before one.
  /(?<![^\s(:])['‘‚](?=\S)([^\n]{2,250}?\S)['’‘](?![^\s).,;:!?])/gu,
  /「([^「」]{2,250})」/g,
  /『([^『』]{2,250})』/g,
  /《([^《》]{2,250})》/g,
]

/** What a text has between quotation marks. */
export function quotedIn(text: string): string[] {
  return QUOTED.flatMap((pair) => [...text.matchAll(pair)].map(([, inside = '']) => trimmed(inside)))
}

/** What says that a title follows: one language a row. */
const TITLED = [
  'headlined|headline(?: is)?:?|titled|entitled|title:',
  '(?:mit dem |unter dem )?titel:?|(?:mit der )?überschrift:?',
  'intitulée?|titrée?|sous le titre|titre ?:',
  'titulad[ao]s?|con el t[ií]tulo|t[ií]tulo:|intitulad[ao]|com o t[ií]tulo',
  'intitolat[ao]|dal titolo|con il titolo|titolo:',
  'getiteld|met (?:de|als) (?:titel|kop)|titel:',
  'med (?:titelen|tittelen|rubriken|overskriften|overskrifta)|rubrik:|otsikolla',
  'под заголовком|озаглавленн[а-я]{2,3}|с заголовком|заголовок:|під заголовком',
  'pod tytułem|zatytułowan[aey]{1,2}|s titulkem|s názvem|με τίτλο|بعنوان',
]
const TITLE_WORD = new RegExp(`(?<!\\p{L})(?:${TITLED.join('|')})\\s`, 'giu')
/** Where a title without quotation marks ends, at the latest. */
const TITLE_ENDS =
  /[;"“”„«»]|\.(?:\s|$)|, (?:moved|sent|which|issued|slugged|published|transmitted)\b|\s(?:is|are|was|were|has been|have been) (?:hereby |being )?(?:withdrawn|killed|retracted|withheld|released)|\s(?:may|can) now be\s/i

/** The titles of stories that a notice gives, quoted or behind a word for it. */
export function titlesIn(text: string): string[] {
  const titled = [...text.matchAll(TITLE_WORD)].map(({ index, 0: { length } }) =>
    titleAt(text.slice(index + length)),
  )
  return [...quotedIn(text), ...titled].filter((title) => title.length > 3)
}

const VERBS =
  'kill|withhold|hold|withdraw|retract|spike|pull|disregard|delete|remove|take down|do not (?:use|publish|run)'
/** "EDITORS: withhold Mayor took bribes story": a headline between the verb and the word for copy. */
const BETWEEN = new RegExp(
  `(?:^|[.:;!(] ?|please )(?:${VERBS}) ((?:[^.;"“”„«»]|\\.(?=\\S)){3,200}?) (?:stor(?:y|ies)|items?|articles?|dispatch(?:es)?|alert)(?![\\p{L}-])`,
  'giu',
)
/** What may stand there and names nothing. */
const NOTHING =
  /^(?:(?:the|this|that|these|those|our|your|an?|any|all|both|earlier|previous|following|above|below|entire|whole|said|AP|AFP|Reuters|dpa|news|wire|first|second|last|old|new)(?: |$))+/i
const OF_COPY = /^(?:stor(?:y|ies)|items?|articles?|copy|alerts?|dispatch|slug)(?:\P{L}|$)/iu

/** Titles that stand unquoted where the copy is named. */
export function titlesBetween(text: string): string[] {
  return [...text.matchAll(BETWEEN)]
    .map(([, title = '']) => trimmed(title.replace(NOTHING, '')))
    .filter((title) => title.length > 3 && !OF_COPY.test(title))
}

function titleAt(text: string): string {
  const title = text.slice(0, 250)
  return /^["“”„«»'‘‚「《]/.test(title)
    ? ''
    : trimmed(title.slice(0, TITLE_ENDS.exec(title)?.index ?? title.length))
}

/** Without the comma that American English puts inside the quotation marks. */
function trimmed(title: string): string {
  return title.trim().replace(/[,;]$/, '').trim()
}
