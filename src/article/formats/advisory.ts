import type { Said } from './said.ts'

/** What editors call word of copy to come, whoever files it. */
const GENRE =
  /^(?:(?:(?:ap|news|editorial|coverage|media) ?)?(?:advisor(?:y|ies)|schedule)|agenda|vorschau|test(?: message)?)$/i
/** What is so called in the records of agencies; in papers a column is a "Diary", and a text has a "Tip". */
const KIND =
  /^(?:(?:(?:ap|news|editorial|coverage|media) ?)?(?:planner|digest|budget|diary)|planning|tip|media ?watch)$/i
/** What nobody files a story under, whatever stands before it: "NATIONAL RUNDOWN". */
const TOPIC =
  /^(?:[\p{L} -]{1,20}[ -])?(?:rundown|day ?book|news ?list|news ?budget|note to editors|editors['’]? notes?|(?:tages|termin|wochen|themen)vorschau)$/iu
/** What is said so alone; stories are about travel advisories. */
const BARE_TOPIC = /^advisor(?:y|ies)$/i
/** What stands somewhere in the name of a profile. */
const PROFILE = /advisory|day ?book|rundown|news ?budget|tagesvorschau/i
const AGATE =
  /^(?:agate|results?|rslt|line-?ups?|standings|tables?|results?,? listings?,? (?:and|&) statistics|stock listings?)$/i

/** Whether a genre says that the text is for editors. */
export function isAdvisoryGenre(word: string): boolean {
  return GENRE.test(word.trim()) || TOPIC.test(word.trim())
}

/** The same of a word for what an item of an agency is. */
export function isAdvisoryKind(word: string): boolean {
  return isAdvisoryGenre(word) || KIND.test(word.trim())
}

/** The same of the name of a profile, after which agencies make items of a kind. */
export function isAdvisoryProfile(name: string): boolean {
  return isAdvisoryKind(name) || PROFILE.test(name)
}

/** Whether genre, keywords or slugline of an item say so: in all else advisories look like stories. */
export function isFiledAsAdvisory({ genre, keywords, slugline }: Said): boolean {
  const topics = [keywords ?? [], slugline ?? []].flat().map((topic) => topic.trim())
  const isTopic = (topic: string) => TOPIC.test(topic) || BARE_TOPIC.test(topic)
  return [genre ?? []].flat().some(isAdvisoryKind) || topics.some(isTopic)
}

/** Whether a genre or signal says that the text is lists: results, teams, rates. */
export function isAgateGenre(word: string): boolean {
  return AGATE.test(word.trim())
}

/** The same of a word for what an item is. */
export function isAgateKind(word: string): boolean {
  return isAgateGenre(word) || /^data$/i.test(word.trim())
}
