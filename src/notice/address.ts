import { type Label, labelOf, mayOpen, readLabel } from './label.ts'

/** Editors, called by a whole phrase: one language a row. */
const CALLS = [
  // English
  '(?:attention|attn\\.?|notes?(?: for| to)|notice to|advisory (?:for|to)|message to|memo to),?(?: all| our| the)?(?: news| photo| picture)? (?:editors|news ?desks?|subscribers|clients|newsrooms?)(?: and (?:news directors|producers|subscribers|clients))?',
  'editors,? (?:please note|attention|note well|take note)|editors (?:and|&) (?:news directors|producers|subscribers|clients)',
  // German
  '(?:achtung|(?:hinweis|mitteilung|nachricht) (?:an|für)|an|zur kenntnis(?:nahme)?(?: an)?),?(?: die| alle)? (?:redaktion(?:en)?|redakteure|bezieher)|redaktionshinweis|redaktioneller hinweis',
  // French
  "(?:(?:à|a) l['’]attention|avis|notes?|attention|message)(?: des?| aux?| à)?(?: toutes? les| nos)? (?:rédactions?|redactions?|rédacteurs|abonnés|éditeurs)",
  // Spanish, Portuguese
  '(?:nota|atenci[oó]n|aviso|mensaje)(?: a| para)?(?: todos)?(?: los| las)?,? (?:editores|redacciones|redactores|abonados|se[ñn]ores editores)',
  '(?:nota|aten[cç][aã]o|aviso|mensagem)(?: aos| às| para)?(?: os| as)?,? (?:editores|reda[cç][oõ]es|assinantes)',
  // Italian, Dutch
  '(?:nota|attenzione|avviso|n\\.?b\\.?)(?: per| a| alle| ai)?(?: le| i)?,? (?:redazioni|redattori|abbonati)',
  '(?:noot|mededeling|let op|attentie)(?: voor| aan)?(?: de)?,? (?:redacties?|eindredactie|abonnees)',
  // Nordic
  '(?:til|till|obs|note til|merknad til|notis till)[!:]?,? (?:redaksjonen(?:e|er)?|redaksjoner|redaktionen|redaktioner(?:na|ne)?|desken|red\\.)',
  '(?:huom\\.?|huomio|tiedoksi),? toimitu(?:kset|ksille)|toimituksille(?: tiedoksi)?',
  // Russian, Ukrainian, Polish, Czech, Turkish, Greek
  '(?:к )?вниманию (?:редакций|редакторов|редакции|подписчиков|сми)|примечание для редакторов|увага,? редакці[йяї]|до уваги редакцій',
  'uwaga,? redakcje|do redakcji|upozornění (?:pro )?redakc(?:ím|e)|poznámka pro redakce|edit[oö]rlerin dikkatine|προσοχή,? συντάκτες|προς τους συντάκτες',
  // Chinese, Japanese, Korean, Arabic
  '(?:致|请)各?编辑(?:部|注意)?|编辑注意|編集者へ|編集部各位|各社編集局|편집자에게|편집국 ?참고|(?:ملاحظة|تنبيه|ملحوظة) (?:للمحررين|إلى المحررين)',
]
/** The same in a word, which can also open a credit: "Editors: Jane Doe and John Roe". */
const WORDS = ['eds\\.?', 'editors']
/** What editors say to each other or to readers, as the rest shows. */
const NOTES = ["editors['’]?s? notes?", "editor['’]s note", 'desk note', 'note to desks?']

const CALL = labelOf(CALLS)
const WORD = labelOf(WORDS)
const NOTE = labelOf(NOTES)
const ANY = labelOf([...CALLS, ...WORDS, ...NOTES])

/** A warning or a history of the text, which are for readers. */
const FOR_READERS =
  /\b(?:readers?|viewers?|graphic|violen(?:ce|t)|suicid|abuse|assault|descriptions?|disturbing|offensive|spoilers?|originally|first (?:published|appeared)|opinion|views|expressed|author|writer|columnist|(?:story|article|piece|essay|column|post|interview|series|excerpt|version)\b.{0,30}\b(?:contains?|includes?|was|were|has|have|is|are|appeared|describes?|discusses))\b/i
/** What only desks speak of. */
const OF_DESKS =
  /\b(?:slug(?:ged|line)?|subs?|writethr(?:u|ough)|ledes?|grafs?|pickup|pick up|moved?|moving|will move|embargo(?:ed)?|subscribers|clients|transmi(?:t|ssion)|updates|adds|recasts|corrects|photos?|video|graphic with|stand(?:s|ing) alone|budget|trims?|kill|withhold|hold|please|note that|do not|this story|replaces?|more to (?:come|follow)|resend(?:s|ing)?|resent|refiles?)\b/i
/** Names to the end: "Jane Doe, John Roe and Mary Major". */
const NAMES = /^(?:(?:\p{Lu}[\p{L}.'’-]*|and|&|und|et|y|e|,|;|\/|von|van|de|der)[\s,;]*){1,14}\.?$/u

/** What a line says to editors: the label it opens with. Long stories are addressed to nobody. */
export function readAddress(line: string): Label | undefined {
  if (!mayOpen(line, ANY)) return undefined
  const call = readLabel(line, CALL)
  if (call) return call
  const word = readLabel(line, WORD)
  if (word) return isCredit(word) ? undefined : word
  const note = readLabel(line, NOTE)
  return note && isForDesks(note) ? note : undefined
}

/** A call to editors that is a phrase of its own, as over a notice. */
export function readCall(line: string): Label | undefined {
  return readLabel(line, CALL)
}

/** Editors' note: what desks print over a notice, and papers over a letter to their readers. */
export function readNote(line: string): Label | undefined {
  return readLabel(line, NOTE)
}

/** "Eds" is a desk's word; "Editors" may be a credit, or what a column is about. */
function isCredit({ words, rest, isCapitals }: Label): boolean {
  if (/^eds/i.test(words)) return false
  return !OF_DESKS.test(rest.slice(0, 400)) && (!isCapitals || rest === '' || NAMES.test(rest.slice(0, 200)))
}

function isForDesks({ words, rest }: Label): boolean {
  const start = rest.slice(0, 400)
  if (start === '' || FOR_READERS.test(start)) return false
  // "Editor's note" is a paper speaking; "Editors' note" is one desk speaking to others.
  return OF_DESKS.test(start) || /^editors['’]? |desk/i.test(words)
}
