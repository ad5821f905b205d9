import { siteFrom } from '../../src/config/schema.ts'

const SECTIONS = ['World', 'Politics', 'Business', 'Sport', 'Culture', 'Science', 'Weather', 'Local']
const AGENCIES = ['AFP', 'dpa', 'Reuters', 'AP', 'ANSA', 'EFE', 'TASS', 'Xinhua']

/** A feed of all stories, one for each of eight sections, one for each of eight agencies: each story is in three. */
export const SITE = siteFrom({
  title: 'Example Wire',
  link: 'https://news.example.org/',
  base: 'https://feeds.example.org/',
  feeds: [{ id: 'all' }, { each: 'section' }, { each: 'agency' }],
})

const FIRST_STORY = Date.parse('2026-01-01T00:00:00Z')

/** The time at which the last of so many stories is a minute old: one comes out each minute. */
export function nowAfter(stories: number): string {
  return new Date(FIRST_STORY + stories * 60_000).toISOString()
}

/** The record of a story: always the same for the same number and take. */
export function recordOf(number: number, take = 1): Buffer {
  const [section, agency] = [SECTIONS[number % 8], AGENCIES[(number >> 3) % 8]]
  const firstcreated = new Date(FIRST_STORY + number * 60_000).toISOString()
  return Buffer.from(
    JSON.stringify({
      uri: `urn:example:story:${number}`,
      headline: `Story ${number} of the day, take ${take}`,
      section,
      firstcreated,
      versioncreated: new Date(Date.parse(firstcreated) + take * 1000).toISOString(),
      body_html: `<p>GENEVA (${agency}) – What story ${number} has to say, and what the other side says about it.</p>`,
    }),
  )
}
