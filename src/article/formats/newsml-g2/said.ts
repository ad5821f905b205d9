import type { XmlElement } from '../../xml.ts'
import { all, first, textAt } from '../../xml-path.ts'
import { attributeOf, lineOf } from '../../xml-words.ts'
import { localCode } from '../local-code.ts'
import type { Said } from '../said.ts'
import type { Content } from './content.ts'
import { bylineOf, creditsOf, holderOf } from './credit.ts'
import { headOf } from './head.ts'
import { altIds, evolvedFrom, guidOf, namerOf } from './identity.ts'
import { byLanguage, inLanguage, languageOf } from './language.ts'
import { genresOf, keywordsOf, sectionsOf } from './subjects.ts'
import { codeOf, lineAt, rankOf } from './values.ts'

const MAIN = /^(?:main|hld$)/i
/** Headlines besides the main one. */
const BESIDES = /^(?:note|sub|kicker|over|teaser|short|seo|vignette|dach|unter|strap|tagline|push|social)/i
/** Descriptions of something else: of a picture, for editors, for machines. */
const NO_SUMMARY = /note|usage|caption|instruction|contact|advis|tooltip|seo|credit/i
/** Notes to editors that are no word on the story: who to call, what pictures there are, a desk's last line. */
const OTHER_NOTES = /contacts?$|^(?:notepad|closingline|picture)/i
/** Reuters puts the time of sending where the place belongs. */
const TIMESTAMP = /^\d{4}-?\d{2}-?\d{2}/

/** What an item says besides its text and whether it may be shown, in the flat record's words. */
export function saidOf(item: XmlElement, content: Content | undefined): Said {
  const language = languageOf(item)
  const head = headOf(content)
  return {
    guid: guidOf(item),
    namer: namerOf(item),
    version: attributeOf(item, 'version'),
    evolvedfrom: evolvedFrom(item),
    altids: altIds(item),
    expires: textAt(item, 'itemMeta/expires'),
    firstcreated: textAt(item, 'itemMeta/firstCreated'),
    versioncreated: textAt(item, 'itemMeta/versionCreated'),
    headline: headlineOf(item, language) ?? head.headline,
    summaries: byLanguage(descriptionsOf(item), language).map(lineOf),
    slugline: lineAt(item, 'contentMeta/slugline', language),
    byline: bylineOf(item, head.byline, language),
    ...creditsOf(item, language),
    dateline: datelineOf(item, head.dateline, language),
    located: locatedOf(item, language),
    language,
    section: sectionsOf(item, language),
    keywords: keywordsOf(item, language),
    genre: genresOf(item, language),
    urgency: textAt(item, 'contentMeta/urgency'),
    usageterms: lineAt(item, 'rightsInfo/usageTerms', language),
    copyrightnotice: lineAt(item, 'rightsInfo/copyrightNotice', language),
    copyrightholder: holderOf(item, language),
    ednote: notesOf(item).map(lineOf).join('; '),
    correction: isCorrection(item) || undefined,
  }
}

/** What is said to be the main headline; else of those that are not told to be others the one of the first rank. */
export function headlineOf(item: XmlElement, language: string | undefined): string | undefined {
  const said = all(item, 'contentMeta/headline').filter((headline) => lineOf(headline) !== undefined)
  const main = said.filter(({ attributes }) => MAIN.test(localCode(attributes.role)))
  const others = said.filter(({ attributes }) => !BESIDES.test(localCode(attributes.role)))
  return lineOf(inLanguage(highestOf(main.length > 0 ? main : others), language))
}

function highestOf(elements: readonly XmlElement[]): XmlElement[] {
  const highest = Math.min(...elements.map(rankOf))
  return elements.filter((each) => rankOf(each) === highest)
}

function descriptionsOf(item: XmlElement): XmlElement[] {
  return all(item, 'contentMeta/description').filter(
    ({ attributes }) => !NO_SUMMARY.test(localCode(attributes.role)),
  )
}

/** contentMeta/dateline, else that of the text. */
function datelineOf(
  item: XmlElement,
  inText: string | undefined,
  language: string | undefined,
): string | undefined {
  const dateline = lineAt(item, 'contentMeta/dateline', language) ?? inText ?? ''
  return TIMESTAMP.test(dateline) ? undefined : dateline
}

/** The place that the content is from. Where a time stands for the dateline, the desk's place stands here. */
function locatedOf(item: XmlElement, language: string | undefined): string | undefined {
  if (TIMESTAMP.test(lineAt(item, 'contentMeta/dateline', language) ?? '')) return undefined
  const located = first(item, 'contentMeta/located')
  return lineAt(located, 'name', language) ?? attributeOf(located, 'literal')
}

function notesOf(item: XmlElement): XmlElement[] {
  const notes = all(item, 'itemMeta/edNote').filter((note) => lineOf(note) !== undefined)
  return notes.filter(({ attributes }) => !OTHER_NOTES.test(localCode(attributes.role)))
}

/** The signal of IPTC (sig:correction), or a note to editors that is one by its role. */
function isCorrection(item: XmlElement): boolean {
  const signals = all(item, 'itemMeta/signal').map(codeOf)
  const roles = notesOf(item).map(({ attributes }) => localCode(attributes.role))
  return [...signals, ...roles].some((code) => /^correction/i.test(code))
}
