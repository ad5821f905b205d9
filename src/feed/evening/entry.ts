import { attributesOf } from '../direction.ts'
import { type CreditedAgency, creditLine, type Entry } from '../entry.ts'
import { escapeMarkup } from '../markup.ts'
import { cutAtWord, sentencesOf } from '../sentences.ts'
import { EVENING, type Site } from '../site.ts'
import { wordsOf } from '../words.ts'
import type { ShownEdition } from './edition.ts'

/** What stands for an edition in lists is no longer than this (characters). */
const LONGEST_SUMMARY = 300

/** The edition as one entry of its feed: each story with headline, a sentence, credit and link. */
export function editionEntry(
  { day, due, updated }: ShownEdition,
  stories: readonly Entry[],
  site: Site,
): Entry {
  const { language } = site
  const words = wordsOf(language).evening
  const id = editionId(day, site)
  const content =
    stories.map((story) => itemHtml(story, language)).join('\n') || `<p>${escapeMarkup(words.empty)}</p>`
  const summary = cutAtWord(stories.map(({ title }) => title).join(' · '), LONGEST_SUMMARY)
  return {
    id,
    title: `${words.title}, ${dateOf(day, language)}`,
    ...(summary && { summary }),
    content,
    published: due,
    updated,
    author: site.title,
    credits: { agencies: agenciesOf(stories), staff: [] },
    language,
    sections: [],
    keywords: [],
    genres: [],
    stories: stories.map((story) => story.id),
    ...(site.copyright && { rights: site.copyright }),
  }
}

/** A tag URI (RFC 4151) of the newsroom's own site; where that is a part of a host, the part is in it. */
export function editionId(day: string, { link }: Site): string {
  const { hostname, pathname } = new URL(link)
  const parts = pathname.split('/').filter((part) => part !== '')
  return `tag:${hostname},${day}:${[...parts, EVENING].join('/')}`
}

function itemHtml(
  { title, link, language, summary, correction, content, credits, notice }: Entry,
  own: string,
) {
  const attributes = attributesOf(language, own)
  const headline = link ? `<a href="${escapeMarkup(link)}">${escapeMarkup(title)}</a>` : escapeMarkup(title)
  const sentence = summary && sentencesOf(summary, language).next().value
  const said = [correction, sentence].filter(Boolean).join(' ')
  const text = notice
    ? `<div${attributes}>${content}</div>`
    : said && `<p${attributes}>${escapeMarkup(said)}</p>`
  return [`<h3${attributes}>${headline}</h3>`, text, creditLine(credits, language, own)]
    .filter(Boolean)
    .join('\n')
}

function agenciesOf(stories: readonly Entry[]): CreditedAgency[] {
  const agencies = stories.flatMap(({ credits }) => credits.agencies)
  return [...new Map(agencies.map((agency) => [agency.id, agency])).values()]
}

function dateOf(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
