import type { Said } from '../item.ts'

/** What tells editors of copy to come, in the words by which records are filed. */
const KIND =
  /^(?:(?:coverage |media |news )?advisor(?:y|ies)|tip|media ?watch|agenda|planning|schedule|(?:news )?(?:diary|digest|budget|planner)|(?:tages|termin|wochen|themen)?vorschau|test(?: message)?)$/i
/** What nobody files a story under, whatever stands before it: "NATIONAL RUNDOWN". */
const TOPIC =
  /^(?:[\p{L} -]{1,20}[ -])?(?:rundown|day ?book|news ?list|news ?budget|note to editors|editors['’]? notes?|(?:tages|termin|wochen|themen)vorschau)$/iu

/** Whether a word for what an item is says that it is for editors. */
export function isAdvisoryKind(word: string): boolean {
  return KIND.test(word.trim()) || TOPIC.test(word.trim())
}

/** Whether genre, keywords or slugline say so: in all else advisories look like stories. */
export function isFiledAsAdvisory({ genre, keywords, slugline }: Said): boolean {
  const topics = [keywords ?? [], slugline ?? []].flat()
  return [genre ?? []].flat().some(isAdvisoryKind) || topics.some((topic) => TOPIC.test(topic.trim()))
}
