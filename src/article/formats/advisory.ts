import type { Said } from './said.ts'

/** What editors call word of copy to come, whoever files it. */
const GENRE = /^(?:(?:(?:ap|news|editorial|coverage|media) ?)?(?:advisor(?:y|ies)|schedule)|test message)$/i
/** What is so called where it says what an item is; as a genre papers print a "Diary", a "Tip", a "Vorschau", a "Test". */
const KIND =
  /^(?:(?:(?:ap|news|editorial|coverage|media) ?)?(?:planner|digest|budget|diary)|agenda|vorschau|planning|test|tip|media ?watch)$/i
/** What nobody files a story under, whatever stands before it: "Washington Daybook". */
const TOPIC =
  /^(?:[\p{L} -]{1,20}[ -])?(?:day ?book|news ?list|news ?budget|note to editors|editors['’]? notes?|(?:tages|termin)vorschau)$/iu
/** What is said so alone, or of a whole service: "NATIONAL RUNDOWN". Papers print an "NFL Rundown". */
const TOPIC_OF_ALL =
  /^(?:wochenvorschau|themenvorschau|(?:(?:aap|national|world|international|domestic|state|general|sports?|racing|finance|business|news|features?|entertainment|morning|evening|daily|weekly|[a-z]+day|[ap]m)[ -]){0,3}rundown)$/i
/** What a slugline says alone; as a keyword it is a branch of business. */
const BARE_SLUG = /^advisor(?:y|ies)$/i
/** What stands somewhere in the name of a profile. */
const PROFILE = /advisory|day ?book|rundown|news ?budget|tagesvorschau/i
const AGATE =
  /^(?:agate|results?|rslt|line-?ups?|standings|tables?|results?,? listings?,? (?:and|&) statistics|stock listings?)$/i

/** Whether a genre says that the text is for editors. */
export function isAdvisoryGenre(word: string): boolean {
  return GENRE.test(word.trim()) || isTopic(word)
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
  const topics = [keywords ?? [], slugline ?? []].flat()
  return (
    [genre ?? []].flat().some(isAdvisoryGenre) ||
    topics.some(isTopic) ||
    BARE_SLUG.test(slugline?.trim() ?? '')
  )
}

function isTopic(word: string): boolean {
  const topic = word.trim()
  return TOPIC.test(topic) || TOPIC_OF_ALL.test(topic)
}

/** Whether a genre or signal says that the text is lists: results, teams, rates. */
export function isAgateGenre(word: string): boolean {
  return AGATE.test(word.trim())
}

/** The same of a word for what an item is. */
export function isAgateKind(word: string): boolean {
  return isAgateGenre(word) || /^data$/i.test(word.trim())
}
