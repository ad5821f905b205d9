import { squash } from '../sentence.ts'
import { type Rule, type Taken, whole } from './rule.ts'

/** What a page asks of its reader, at the start of a sentence: one language a row. */
const CALLS = [
  '(?:please )?(?:free )?sign[- ]?up|subscribe|you can (?:sign up|subscribe)|click here|follow (?:us|@|.{2,30} on (?:twitter|facebook|instagram))|like us|join us|keep in touch|get our|download (?:our|the)|stay (?:informed|up to date)|for more stories, like',
  'abonnieren sie|melden sie sich|folgen sie|jetzt (?:anmelden|abonnieren)|hier (?:anmelden|abonnieren)',
  'abonnez-vous|inscrivez-vous|suivez(?:-nous| l)?|recevez|téléchargez',
  'suscríb[ae](?:te|se)|síguenos|siga(?:-nos|nos)|regístrate',
  'assine|inscreva-se|siga(?:-nos)?|receba|cadastre-se',
  'iscriviti|seguici|abbonati|ricevi',
  'abonneer je|schrijf je in|volg ons|meld deg på|følg oss|tilmeld dig|prenumerera|följ oss',
]
/** What it asks for. A call without one of these may be part of a story. */
const OBJECTS =
  /newsletter|bulletin|boletín|e-?mail|inbox|facebook|twitter|instagram|telegram|whatsapp|youtube|\bapp\b|@\w|directly here|preferred source|podcast|notifications?|push/i
/** Whole lines that pages print between or after the paragraphs: one kind a row. */
const LINES = [
  // advertising
  'advertisement|anzeige|publicité|publicidad|publicidade|pubblicità|annonse|reklama|sponsored(?: content)?|sponsored by .{2,40}',
  // sharing and printing
  'share(?: this(?: article| story)?)?|like us on facebook|print(?: this page)?|print print this page|imprimer.{0,30}|permali[ne]k?n? https?:\\S+|send facebook.*|compartir|compartilhe|teilen|partager',
  // going on below
  'story continues(?: below)?.{0,60}|continue reading.{0,40}|article continues.{0,40}|continua a leggere.{0,40}|watch video(?: \\d\\d:\\d\\d)?',
  // signing up
  'click (?:here )?(?:for more|to (?:read|see)) .{2,120}|sign up now!?|free sign up.{0,40}|subscribe now!?|to view this video please enable javascript.*',
  // asking for answers
  'have something to add to this story\\?.{0,60}|(?:feedback: )?send us your feedback\\.?|schicken sie uns ihr feedback!?|ihr feedback|read more: .{5,200}https?://\\S+|https?://\\S+',
  // topics
  'audios and videos on the topic|audios et vidéos sur le sujet|audios und videos zum thema|related roundups?: .{2,120}',
]
const WHOLE = new RegExp(`^(?:${LINES.join('|')})$`, 'iu')
const CALL = new RegExp(`(?:^|[.!?] )(?:${CALLS.join('|')})(?![\\p{L}])`, 'iu')
/** Newsletter lines that ask in words of their own. */
const NEWSLETTER = /^(?:(?:every|each) (?:day|night|evening|morning|week)|don['’]t let the algorithm)\b/i
const LONGEST = 500

/** Lines a page prints round a story: newsletters, sharing, advertising. */
export const boilerplateRules: readonly Rule[] = [
  {
    name: 'boilerplate-line',
    reason: 'Advertisement; Story continues below: a set phrase is the whole line',
    read: (line) => (isShort(line) && WHOLE.test(squash(line)) ? boilerplate(line) : undefined),
  },
  {
    name: 'boilerplate-call',
    reason: 'Sign up for our newsletter here.: a sentence asks the reader to, and names what for',
    read: (line) => (isShort(line) && isCall(squash(line)) ? boilerplate(line) : undefined),
  },
]

function isShort(line: string): boolean {
  return line.length <= LONGEST
}

/** Quoted words are a story's, whatever they ask. */
function isCall(text: string): boolean {
  if (/["“”«„]/.test(text) && !NEWSLETTER.test(text)) return false
  return (
    (CALL.test(text) && OBJECTS.test(text)) ||
    (NEWSLETTER.test(text) && CALL.test(text)) ||
    /^don['’]t let the algorithm\b/i.test(text)
  )
}

function boilerplate(line: string): Taken {
  return whole(line, { kind: 'boilerplate' })
}
