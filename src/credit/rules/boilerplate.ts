import { endsSentence } from '../sentence.ts'
import { type Rule, type Taken, whole } from './rule.ts'

/** What a page asks of its reader, at the start of a sentence: one language a row. */
const CALLS = [
  '(?:please )?(?:free )?sign[- ]?up|subscribe|you can (?:sign up|subscribe)|click here|follow (?:us|her|him|them|@|.{2,30} on (?:twitter|facebook|instagram))|like us|join (?:us|the conversation)|share your thoughts|keep in touch|get our|download our|stay (?:informed|up to date|updated)|contact .{3,60}(?: at |: \\S+@)|for more stories, like',
  'abonnieren? sie|abonniere|melden sie sich|folgen sie|jetzt (?:anmelden|abonnieren)|hier (?:anmelden|abonnieren)',
  'abonnez-vous|inscrivez-vous|suivez(?:-nous| l)?|recevez|téléchargez',
  'suscríb[ae](?:te|se)|recibe|siga las noticias|síguenos|siga(?:-nos|nos)|regístrate',
  'assine|inscreva-se|siga(?:-nos)?|receba|cadastre-se',
  'iscriviti|seguici|abbonati|ricevi',
  'abonneer je|schrijf je in|volg ons|meld deg på|følg oss|tilmeld dig|prenumerera|följ oss',
  'zapisz się|zasubskrybuj|obserwuj nas|přihlaste se|odebírejte|sledujte nás|iratkozz?on fel|abonați-vă|prijavite se|pratite nas',
  'подпиш(?:итесь|ись)|следите за нами|підпи(?:шіться|суйтесь)|abone olun|takip edin|ikuti|dapatkan|berlangganan|theo dõi',
  '登録する|フォロー|订阅|訂閱|关注我们|구독',
]
/** What it asks for. A call without one of these may be part of a story. */
const OBJECTS =
  /newsletter|bulletin|boletín|infolettre|hírlevél|рассылк|розсилк|google news|correo|comments|e-?mail|inbox|facebook|twitter|instagram|telegram|whatsapp|youtube|\bapp\b|@\w|\bhere\b|preferred source|podcast|notifications?|push/i
/** Somebody is quoted, or spoken of. */
const SAID =
  /\b(?:says?|said|tells?|told|asks?|asked|shouted|warned|dijo|dice|disse|diz|sagt|sagte|dit|kata|rose|fell|began)\b/i
/** Calls that are also plain verbs must ask for something that only pages have. */
const WEAK = /recib|receba|ricevi|recevez|get our|download|keep in touch|stay|like us|follow us|sign[- ]?up$/i
const STRONG_OBJECTS =
  /newsletter|bulletin|boletín|infolettre|facebook|twitter|instagram|telegram|whatsapp|youtube|\bapps?\b|@\w|hírlevél|рассылк|google news/i
/** Where to write to. */
const ADDRESS = /\bus (?:at|on|via|by)\b|comments|@/i
const CALL_WORDS = `(?:${CALLS.join('|')})(?![\\p{L}])`
const CALL = new RegExp(`(?:^|[.!?] )${CALL_WORDS}`, 'iu')
const OPENS_CALL = new RegExp(`^(?:[.!?] )?${CALL_WORDS}`, 'iu')
/** Newsletter lines that ask in words of their own. */
const NEWSLETTER = /^(?:(?:every|each) (?:day|night|evening|morning|week)|don['’]t let the algorithm)\b/i
/** A question to the reader and what to do about it: "Know more about this? Write to us." */
const ASK =
  /^(?:have|got|know|do you|want to|would you) [^?.!]{3,80}\? (?:let us|tell us|share|contact|e-?mail|write|send|get in touch|join)\b.{0,120}$/i

/** Whole lines that pages print between or after the paragraphs: one kind a row. */
const LINES = [
  // advertising
  'advertisement|advert|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annonse|annons|annonce|mainos|reklama|реклама|sponsored(?: content)?|sponsored by .{2,40}',
  // the story goes on below
  '(?:story|article) continues?(?: below| after)?.{0,40}|continue reading.{0,40}|(?:der )?artikel geht .{0,20}weiter|la suite après (?:la|cette) publicité|continua (?:a leggere|depois da|após).{0,40}|lees verder .{0,30}advertentie|art[iy]kk?elen (?:fortsetter|fortsætter) .{0,30}|artikeln fortsätter .{0,30}|artikkeli jatkuu .{0,30}',
  // players
  'to view this video please enable javascript.*|(?:watch|play)(?: the| this)? video(?: \\d+:\\d\\d)?|video wird geladen.{0,20}',
  // signing up
  'click (?:here )?(?:for more|to (?:read|see)) .{2,120}|sign up now!?|free sign up.{0,40}|subscribe now!?',
  // answers
  '(?:feedback: )?send us your (?:feedback|comments|tips)\\.?|(?:feedback: )?schicken sie uns ihr feedback[.!]?|(?:ihr |your )?feedback',
  // addresses; whoever copies a text from some sites gets one with it
  'click to (?:share|print|e-?mail).{0,60}|https?:\\S+|(?:permalink|permalien|enlace permanente|short ?link|kurzlink|url) ?:? https?:\\S+|read more: .{5,200}https?://\\S+',
  // rights
  '(?:©|\\(c\\)|copyright) ?[^.]{2,60}\\. all rights? reserved.*|(?:© )?(?:riproduzione riservata|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)[.!]?',
  // topics
  'related (?:roundups?|topics?|subjects?|tags?|forums?): .{2,120}',
]
const WHOLE = new RegExp(`^(?:${LINES.join('|')})$`, 'iu')

/** The row of buttons above or below a story: what they do, for which networks, and what stands beside: one kind a list. */
const DEEDS = wordsOf(
  'share print tweet email e-mail teilen drucken merken partager imprimer compartir imprimir',
  'compartilhar compartilhe condividi stampa delen dela del udostępnij podziel drukuj sdílet zdieľať megosztás поделиться paylaş bagikan',
)
const NETWORKS = wordsOf(
  'facebook twitter whatsapp telegram linkedin tumblr reddit pinterest digg stumble stumbleupon newsvine flipboard pocket',
  'xing threads bluesky mastodon messenger instagram google google+ vk vkontakte viber line',
)
const BESIDE = wordsOf(
  'like send copy save bookmark versenden envoyer enviar kopieren copier kopiera kopier się link länk lien le lenke this the us it article story page post link mail plus on in by via to a or and with now x',
  'auf per diesen artikel seite cet cette article sur par este esta artículo artigo página en no na en por questo articolo su dit op den här på',
)

function wordsOf(...rows: readonly string[]): ReadonlySet<string> {
  return new Set(rows.join(' ').split(' '))
}

/** What a page says of a story in the block after it: one language a row. */
const BLOCK = [
  'keywords?|tags?|topics?|related (?:subjects?|topics?)|filed under|categor(?:y|ies)',
  'schlagw[oö]rt(?:er|e)?|schlagworte|stichw[oö]rter|themen(?:seiten)?|mots[- ]clés|thèmes',
  'etiquetas|temas|palabras clave|palavras-chave|parole chiave|tag correlati|trefwoorden|emneord|ключевые слова|теги|关键词|キーワード',
]
/** Without a colon only words that open no sentence. */
const BLOCK_LINE = new RegExp(
  `^(?:(?:${BLOCK.join('|')}) ?[:：]|keywords|related subjects|schlagworte|mots[- ]clés) ?\\S.{0,200}$`,
  'iu',
)
const LONGEST = 500
const LONGEST_BUTTONS = 120

/** Lines a page prints round a story: newsletters, sharing, advertising. */
export const boilerplateRules: readonly Rule[] = [
  {
    name: 'boilerplate-line',
    reason: 'Advertisement; Story continues below: a set phrase is the whole line',
    needs: { longest: LONGEST },
    read: (line, { folded }) => (WHOLE.test(folded) ? boilerplate(line) : undefined),
  },
  {
    name: 'boilerplate-buttons',
    reason:
      'Share this article on Facebook; Print: nothing but networks and the words for sharing and printing',
    needs: { longest: LONGEST_BUTTONS },
    read: (line, { folded }) => (isButtons(line, folded) ? boilerplate(line) : undefined),
  },
  {
    name: 'boilerplate-block',
    reason: 'Keywords harbour, crane: below the story, what it is filed under',
    needs: { longest: LONGEST, closes: true },
    read: (line, { folded }) =>
      !endsSentence(line) && BLOCK_LINE.test(folded) ? boilerplate(line) : undefined,
  },
  {
    name: 'boilerplate-call',
    reason: 'Sign up for our newsletter here.: a sentence asks the reader to, and names what for',
    needs: { longest: LONGEST },
    read: (line, { folded }) => (isCall(folded) ? boilerplate(line) : undefined),
  },
]

function isButtons(line: string, folded: string): boolean {
  const words = folded
    .toLowerCase()
    .split(/[\s|,/•·:]+/)
    .filter(Boolean)
  if (!words.every((word) => DEEDS.has(word) || NETWORKS.has(word) || BESIDE.has(word))) return false
  const networks = /,| and | und | et | y /i.test(line)
    ? 0
    : words.filter((word) => NETWORKS.has(word)).length
  return networks > 2 || words.some((word) => DEEDS.has(word))
}

/**
 * The call opens the line, or a question or a newsletter's promise leads up to it; a statement before it is a story's.
 * Quoted words are a story's, whatever they ask.
 */
function isCall(text: string): boolean {
  if (NEWSLETTER.test(text)) return CALL.test(text) || /^don['’]t let the algorithm\b/i.test(text)
  if (!OPENS_CALL.test(text) && !text.includes('?') && !text.includes('!')) return false
  if (/["“”«„]/.test(text) || SAID.test(text)) return false
  const call = CALL.exec(text)
  const lead = text.slice(0, call?.index).trim()
  const isLedUp = lead === '' || /[?!]$/.test(text.slice(0, (call?.index ?? 0) + 1).trim())
  const isAsked = call !== null && isLedUp && (WEAK.test(call[0]) ? STRONG_OBJECTS : OBJECTS).test(text)
  return isAsked || (ASK.test(text) && ADDRESS.test(text))
}

function boilerplate(line: string): Taken {
  return whole(line, { kind: 'boilerplate' })
}
