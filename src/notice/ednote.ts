import type { Article } from '../article/article.ts'
import { readAddress } from './address.ts'
import { isEmbargo } from './embargo.ts'
import { type Name, namesInNote } from './names.ts'
import { kindOfAddressed } from './order-note.ts'
import type { OrderKind } from './order-words.ts'
import { HOLDS_ITSELF, KILLS_ITSELF, NAMES_TIME, OF_ANOTHER } from './own-words.ts'

/** How much of a note is looked at, and of a clause (characters), and how many of its clauses. */
const LOOK = 1_000
const LONGEST = 300
const MOST = 20

/** What a note to editors orders in so many words. */
export function kindOfEdnote({ ednote }: Article): OrderKind | undefined {
  if (ednote === undefined || OF_ANOTHER.test(ednote.slice(0, LOOK))) return undefined
  const clauses = clausesOf(ednote)
  if (clauses.some((clause) => KILLS_ITSELF.test(clause))) return 'kill'
  // "DO NOT USE" in a notice kills what it names; a story's own note holds that story, and says so below.
  const others = clauses.filter((clause) => !HOLDS_ITSELF.test(clause))
  return kindOfAddressed(others.length < clauses.length ? others.join('. ') : saidIn(ednote))
}

/** Whether a note, or a line to editors, holds the story it stands on. The time of an embargo may have its own field. */
export function isHeldByNote(note: string, article: Article): boolean {
  const isTimed = article.embargoed !== undefined
  return (
    clausesOf(note).some((clause) => HOLDS_ITSELF.test(clause) && !(isTimed && NAMES_TIME.test(clause))) ||
    (!isTimed &&
      saidIn(note)
        .split('\n', MOST)
        .some((line) => isEmbargo(line, article)))
  )
}

/** Names that are none of the story's own. */
export function namesOfOthers({ ednote = '', slugline, headline, uri, url }: Article): Name[] {
  const own = [slugline, headline, uri, url].map((name) => name?.toLowerCase())
  return namesInNote(ednote).filter(({ text }) => !own.includes(text.toLowerCase()))
}

function saidIn(note: string): string {
  const start = note.slice(0, LOOK)
  return readAddress(start)?.rest ?? start
}

/** "Legal kill - do not run." are two. The last stop and the parentheses are none's. */
function clausesOf(note: string): string[] {
  return saidIn(note)
    .split(/[.;!]\s|\n|\s[-–—]{1,3}\s|,\s(?=(?:do not|don[’']t|not for|hold|withhold|embargo))/i, MOST)
    .map((clause) => clause.slice(0, LONGEST).replace(/^[\s([*]+|[\s)\]*.!;]+$/g, ''))
    .filter((clause) => clause !== '')
}
