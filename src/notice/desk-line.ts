import { readAddress } from './address.ts'
import { labelOf, readLabel } from './label.ts'
import type { EdgeLine } from './lines.ts'

/** Longer than this a line has something of the story in it (characters). */
const LONGEST = 900
/** How many lines from the top or the end a desk says what it did to the text. */
const HIGH = 6
const LOW = 4

/** What a desk says it did to a text, as a verb: one language a row. */
const DEEDS = [
  'adds?|adding|added|updates?|updating|updated|recasts?|recasting|refiles?|refiling|rewrites?|rewriting|writes through|wraps?|trims?|trimmed|tightens|repeats?|resends?|resending|removes?|deletes?|restores|inserts|rpt|rewritten|new throughout|new (?:lede?|headline|intro)|with (?:ap )?(?:photos?|video|pictures?|graphics?)|changes (?:slug|dateline|headline|byline|keyword)|fixes|clarifies',
  'ergänzt|ergänzung|neu(?=[:,]| im | in | mit | ab )|aktualisiert|aktualisierung|präzisiert|wiederholung|wiederholt|durchgehend neu|zusammenfassung neu|mit (?:foto|fotos|bildern|grafik)',
  'actualise|ajoute|avec (?:photos?|vidéo)|précise|complète|actualisation|reprise|annule et remplace|papier général',
  'actualiza|actualizado|añade|amplía|amplia|agrega|cambia|sustituye|repetición|repite|con (?:fotos?|vídeo)|anula y sustituye',
  'atualiza|atualizada?|acrescenta|aumenta|repete|substitui|com (?:fotos?|vídeo)|anula e substitui',
  'aggiorna|aggiunge|ripete|riscrive|con (?:foto|video)|annulla e sostituisce',
  'aangevuld|aanvulling|update|nieuw(?=[:,])|met (?:foto|video)|oppdaterer|oppdatert|utvidet|med (?:bilder|foto|video)|tillägg|uppdaterar|uppdaterad|opdaterer|opdateret|tilføjer|täydentää|lisää|päivittää',
  'добавляет|добавлен[аыо]|дополняет|обновляет|повтор|расширяет|додає|оновлено|aktualizuje|dodaje|uzupełnia|doplňuje|rozšiřuje|günceller|güncelleme',
]
const DEED = new RegExp(`^(?:\\*\\s?)?(?:${DEEDS.join('|')})(?![\\p{L}])`, 'iu')
/** The same without parentheses: the first word shouted, and a desk's words behind it. */
const SHOUTED_DEED =
  /^(?:ADDS?|UPDATES|RECASTS|REFILES|REWRITES|TRIMS|RAISES|REMOVES|REPEATS|RESENDS|WRITES THROUGH|CHANGES|WITH (?:AP )?(?:PHOTOS?|VIDEO|PICTURES?|GRAPHICS?)|ACTUALISE|AJOUTE|ACTUALIZA|AÑADE|AMPLÍA|ATUALIZA|ACRESCENTA|AGGIORNA|AGGIUNGE|ERGÄNZT|ANNULE ET REMPLACE)(?![\p{L}])(.{0,300})$/u
const SHOUTED_REST =
  /^[\s,;:]*(?:\p{Ll}|THROUGHOUT|WITH|DETAILS?|QUOTES?|BACKGROUND|COMMENTS?|BYLINE|DATELINE|SLUG|HEADLINE|TITLE|PHOTOS?|VIDEO|BY |PARA|DÉTAILS|CITAS|DETALLES|DETALHES|DETTAGLI|[.!]?$)/u

const HELD = labelOf([
  'hold for (?:release|delivery)|hold for [^.]{1,40}release',
  'held? until further notice|not for (?:publication|release)(?: until further notice)?',
])
const RELEASED = /^\W{0,4}FOR IMMEDIATE RELEASE\W{0,4}$/
/** dpa: "(Achtung: Sperrfrist …)", "(Achtung - neu: …)". */
const ATTENTION =
  /^\((?:Achtung|ACHTUNG)\b.{0,40}(?:Redaktion|Sperrfrist|neu\b|Neu\b|Absatz|Bild|Foto|Meldung|Zusammenfassung|Wiederholung|Titel|Stichwort|Grafik|Text)/
/** Mail programs and readers of plain text join lines: a dateline within one shows that the story goes on in it. */
const DATELINE_WITHIN = /.\(\p{Lu}[\p{L} /-]{1,25}\) ?[-–—]{1,2} ?\p{L}/u

/** A line near an edge, and what it says to editors: several rules ask, and it is read once. */
export interface DeskLine extends EdgeLine {
  /** It calls editors, without parentheses around it. */
  readonly isAddressed: boolean
  readonly isHeldForRelease: boolean
  readonly isForEditors: boolean
}

export function deskLine(line: EdgeLine): DeskLine {
  const { text } = line
  const inside = unwrapped(text)
  const address = readAddress(inside)
  const isHeld = isHeldIn(address?.rest ?? text)
  const isMeant = isHeld || address !== undefined || RELEASED.test(text) || ATTENTION.test(text)
  return {
    ...line,
    isAddressed: (inside === text ? address : readAddress(text)) !== undefined,
    isHeldForRelease: isHeld,
    isForEditors: (isMeant || isDeed(line, inside)) && text.length <= LONGEST && !DATELINE_WITHIN.test(text),
  }
}

/** "HOLD FOR RELEASE" over a story: the story it stands over is held. */
export function isHeldForRelease(line: string): boolean {
  return isHeldIn(readAddress(unwrapped(line))?.rest ?? line)
}

function isHeldIn(said: string): boolean {
  const held = readLabel(said, HELD)
  if (held && (held.isCapitals || held.rest === '')) return true
  return HELD_UNTIL.test(said.slice(0, 200))
}

const HELD_UNTIL = /^\W{0,4}HOLD FOR RELEASE(?: |$)/

function isDeed({ text, above, below }: EdgeLine, inside: string): boolean {
  const isHigh = above < HIGH
  if (!(isHigh || below < LOW)) return false
  if (inside !== text) return DEED.test(inside)
  const rest = SHOUTED_DEED.exec(text)?.[1]
  return isHigh && rest !== undefined && SHOUTED_REST.test(rest)
}

const OPENED = /^[\s*]*[([（]/u

/** What one pair of parentheses or brackets holds that is the whole line; else the line. */
export function unwrapped(text: string): string {
  if (!OPENED.test(text)) return text
  const line = text.trim().replace(/^\*{1,3} ?(?=[([])/, '')
  if (!/^[([（].*[)\]）]\.?$/u.test(line)) return text
  let depth = 0
  const end = line.replace(/\.$/, '').length - 1
  for (let at = 0; at < end; at += 1) {
    if ('([（'.includes(line[at]!)) depth += 1
    else if (')]）'.includes(line[at]!)) depth -= 1
    if (depth === 0) return text
  }
  return line.slice(1, end).trim()
}
