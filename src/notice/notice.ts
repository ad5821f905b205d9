import type { Article } from '../article/article.ts'
import { readAddress } from './address.ts'
import type { EdgeLine } from './lines.ts'

/** A record looked at as if it were a notice to editors. */
export interface Notice {
  readonly article: Article
  /** Its headline; where it has none, the first line of its body, as in wire copy. */
  readonly head: string
  /** The next lines. */
  readonly top: readonly string[]
  /** It has nothing but its head. */
  readonly isBare: boolean
  /** It has no more than a sentence besides: no story is told in that. */
  readonly isTiny: boolean
  /** Notices are short: about 200 words. */
  readonly isShort: boolean
  /** Its head or one of its first lines calls editors. */
  readonly isAddressed: boolean
  /** It is short and speaks as desks do among themselves, of "this story" or of a slug. */
  readonly isForEditors: boolean
}

/** The longest notice in characters, and how many of its first lines say that it is one. */
const LONGEST = 1_500
const TINY = 160
const TOP = 4
/** What mail programs set before the line that says it all. */
const SUBJECT =
  /^(?:(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|тема|temat|konu|re|aw|fwd?|wg|tr|rv) ?: ?){1,4}(?=\S)/iu

/** Copy spoken of by those who sent it, and those it was sent to: one language a row. */
const DESK_WORDS = [
  'editors|eds|desks|subscribers|our clients|slug(?:ged|line)?|headlined|(?:this|the|our|an earlier|a previous) (?:[a-z]+ )?(?:story|item|dispatch|copy|alert)|substitute|transmitted|moved (?:in error|earlier|at)|writethru|libel(?:ous|lous)?|do not use|not be (?:used|published)|(?:kill|withhold) is mandatory',
  'redaktion(?:en)?|meldung|agenturmeldung|verwenden sie|nicht (?:mehr )?(?:verwenden|veröffentlichen)|mit dem titel|ersatzmeldung',
  'rédactions?|dépêche|notre (?:information|article|alerte|papier)|abonnés|ne pas (?:utiliser|diffuser|publier)|intitulée?',
  'redacci(?:ón|ones)|editores|(?:la|esta|nuestra) (?:noticia|información|nota)|despacho|abonados|titulad[ao]|no (?:publicar|utilizar|difundir)',
  'redaç(?:ão|ões)|(?:a|esta|nossa) (?:notícia|matéria|peça)|assinantes|intitulad[ao]|com o título',
  'redazion[ei]|(?:la|questa|nostra) notizia|lancio|dispaccio|dal titolo|non (?:utilizzare|pubblicare)',
  'redactie|(?:dit|het|ons) bericht|abonnees|niet (?:te )?(?:gebruiken|publiceren)',
  'redaksjon(?:en)?|redaktion(?:en|er)?|meldingen|denne saken|saken|telegram(?:met)?|publicera inte|ikke (?:bruk|publiser)|juttu|toimitu(?:s|kset|ksille)',
  'редакци[яий]|редактор[а-я]*|сообщени[еяю]|новость|заметк[ауи]|не использовать|повідомлення',
  'redakcj[aei]|depesz[aęy]|redakce|zpráv[auy]|edit[oö]rler|haberimizi?|είδηση|τηλεγράφημα',
]
/** Most characters stand behind a Latin letter, which is quickly seen: so that is asked before Unicode's tables. */
const DESK_WORD = new RegExp(
  `(?<![a-z])(?<!\\p{L})(?:${DESK_WORDS.join('|')})(?!\\p{L})|稿件|本稿|記事|配信|기사|الخبر|المحرر`,
  'iu',
)

export function noticeOf(article: Article, lines: readonly EdgeLine[]): Notice {
  const first = lines.filter(({ above }) => above <= TOP).map(({ text }) => text)
  const all = article.headline === undefined ? first : [article.headline, ...first]
  const [head = '', ...top] = all.map((line) => line.replace(SUBJECT, ''))
  const isShort = isShorter(article, LONGEST)
  const isAddressed = [head, ...top.slice(0, 3)].some((line) => readAddress(line) !== undefined)
  return {
    article,
    head,
    top: top.slice(0, TOP),
    isBare: top.length === 0,
    isTiny: isShorter(article, TINY + (article.headline === undefined ? head.length : 0)),
    isShort,
    isAddressed,
    // Asked only where something looks like a notice: it is the dearest question.
    get isForEditors() {
      return isShort && (isAddressed || [head, ...top].some((line) => DESK_WORD.test(line.slice(0, LONGEST))))
    },
  }
}

function isShorter({ body }: Article, most: number): boolean {
  let length = 0
  for (const { text } of body) {
    length += text.length
    if (length > most) return false
  }
  return true
}
