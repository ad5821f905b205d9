import * as v from 'valibot'

const TEXT = 'text'
const TEXT_OR_LIST = 'text or a list of texts'
const TEXT_OR_TRUE = 'text or true'
const VERSION = 'a whole number'
const URGENCY = 'a whole number from 1 (most urgent) to 9'
const MEDIA_TYPE = 'a media type, such as image/jpeg'
export const IMAGE = 'a URL, an object with href, or a list of these'

const text = (description: string, ...examples: string[]) =>
  v.optional(v.pipe(v.string(TEXT), v.description(description), v.examples(examples)))

const list = (description: string, ...examples: (string | string[])[]) =>
  v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())], TEXT_OR_LIST),
      v.description(description),
      v.examples(examples),
    ),
  )

const date = (description: string) =>
  text(
    `${description} ISO 8601; without a zone it is UTC, a date alone is midnight UTC.`,
    '2026-03-05T18:30:00+01:00',
    '2026-03-05',
  )

const count = (description: string, unit: string) => {
  const message = `a whole number of ${unit}`
  return v.optional(
    v.pipe(
      v.union(
        [
          v.pipe(v.number(), v.integer(message), v.minValue(1, message)),
          v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/, message)),
        ],
        message,
      ),
      v.description(description),
    ),
  )
}

/** A picture of a flat record, where more is said of it than its address. */
export const PictureMembers = v.object({
  href: text(
    "Its address, http or https; a relative one counts from the story's url.",
    'https://img.example.com/talks.jpg',
  ),
  url: text('The same as href, which comes first.'),
  src: text('The same as href, which comes first.'),
  type: v.optional(
    v.pipe(
      v.string(MEDIA_TYPE),
      v.regex(/^[\w.+-]+\/[\w.+-]+$/, MEDIA_TYPE),
      v.description('Its media type.'),
      v.examples(['image/jpeg']),
    ),
  ),
  width: count('Its width in pixels.', 'pixels'),
  height: count('Its height in pixels.', 'pixels'),
  size: count('The size of its file in bytes.', 'bytes'),
  credit: text('Who is to be credited for it: the picture, not the story.', 'Ana Example/AFP'),
  caption: text('What stands under it.', 'The delegates on Thursday.'),
  alt: text('What stands for it where it is not seen.', 'Six people at a round table.'),
})

export type PictureMembers = v.InferOutput<typeof PictureMembers>

/**
 * The flat record: one JSON object in the words of IPTC ninjs. The messages say what a member must be; the
 * descriptions reach authors through docs/record.schema.json, which scripts/schema.ts makes from this.
 */
export const FlatRecord = v.pipe(
  v.object({
    $schema: text('Where editors find this schema; ignored otherwise.', 'record.schema.json'),
    uri: text(
      "The publisher's own identifier for the story, an absolute URI that never changes.",
      'urn:newsml:example.com:20260305:idlib-talks',
      'https://example.com/id/4711',
    ),
    url: text("The story's page on the web, absolute, http or https.", 'https://example.com/world/talks'),
    headline: text(
      'The headline, plain text: entities and tags are shown as they stand.',
      'Talks on ceasefire fail',
    ),
    summary: text(
      'One or two sentences of plain text that stand for the story in lists.',
      'Both sides blame each other.',
    ),
    description_text: text(
      "The same as summary, in ninjs's word; summary comes first.",
      'Both sides blame each other.',
    ),
    slugline: text('The short working title that keeps versions of a story together.', 'talks-idlib'),
    byline: text('Who wrote it, as it is to be shown.', 'Ana Example and Bo Sample'),
    creditline: text('Who is to be credited, as it is to be shown.', 'Reuters/AFP'),
    infosource: text('The party that the information came from, usually an agency.', 'dpa'),
    dateline: text('Place, and often date, of writing.', 'ANKARA, March 5'),
    located: text('The place of writing, for a story without a dateline.', 'Ankara'),
    via: text('The outlet this copy was taken from.', 'Deutsche Welle'),
    body_html: text('The story as HTML; it is sanitised before it is published.', '<p>First paragraph.</p>'),
    body_text: text(
      'The story as plain text, blank lines between paragraphs; read where body_html is absent.',
      'First paragraph.\n\nSecond paragraph.',
    ),
    firstcreated: date('When the story was first published.'),
    versioncreated: date('When this version of the story was made.'),
    language: text('The language of the story, a BCP 47 tag.', 'en', 'pt-BR'),
    section: list('The section or sections it belongs to.', 'World', ['World', 'Politics']),
    keywords: list('Keywords, as a list or separated by commas.', ['talks', 'ceasefire'], 'talks, ceasefire'),
    genre: list('What kind of text it is.', 'Analysis'),
    urgency: v.optional(
      v.pipe(
        v.union(
          [
            v.pipe(v.number(), v.integer(URGENCY), v.minValue(1, URGENCY), v.maxValue(9, URGENCY)),
            v.pipe(v.string(), v.regex(/^[1-9]$/, URGENCY)),
          ],
          URGENCY,
        ),
        v.description('Editorial urgency: 1 is a flash, 9 can wait.'),
        v.examples([3]),
      ),
    ),
    pubstatus: v.optional(
      v.pipe(
        v.picklist(['usable', 'withheld', 'canceled', 'cancelled'], 'usable, withheld or canceled'),
        v.description(
          'usable (as if absent): published. withheld: held back until further notice. canceled: killed. ' +
            'A story that is withheld or canceled is not shown, whatever else is wrong with its record.',
        ),
        v.examples(['canceled']),
      ),
    ),
    embargoed: date('Not to be published before this time. A time that cannot be read is never over.'),
    expires: date('Not to be shown from this time on.'),
    version: v.optional(
      v.pipe(
        v.union(
          [
            v.pipe(v.number(), v.integer(VERSION), v.minValue(0, VERSION)),
            v.pipe(v.string(), v.regex(/^\d{1,15}$/, VERSION)),
          ],
          VERSION,
        ),
        v.description(
          'Which version of the story this is. Of several records of one story the greatest counts.',
        ),
        v.examples([2]),
      ),
    ),
    evolvedfrom: list(
      'The uri of the story, or stories, whose place this one takes: an earlier take of the same story.',
      'urn:newsml:example.com:20260305:idlib-talks-1',
    ),
    altids: list(
      'What other systems call the story: records that have one of these in common are takes of one story.',
      'https://example.com/id/4711',
    ),
    correction: v.optional(
      v.pipe(
        v.union([v.string(), v.boolean()], TEXT_OR_TRUE),
        v.description(
          'Set where this version puts right what an earlier one had wrong: what was wrong, in words for readers, or true. ' +
            'Feeds say it before anything else of the story.',
        ),
        v.examples(['An earlier version misspelt the name of the minister.', true]),
      ),
    ),
    evening: v.optional(
      v.pipe(
        v.picklist(['pin', 'bar'], 'pin or bar'),
        v.description('pin: first in the evening edition of its day. bar: in none.'),
        v.examples(['pin']),
      ),
    ),
    image: v.optional(
      v.pipe(
        v.union([v.string(), PictureMembers, v.array(v.union([v.string(), PictureMembers]))], IMAGE),
        v.description(
          'Its picture or pictures, the most important first, besides those in the body. ' +
            'What cannot be read of them is left out with a warning.',
        ),
        v.examples([
          'https://img.example.com/talks.jpg',
          { href: 'https://img.example.com/talks.jpg', credit: 'Ana Example/AFP', alt: 'A round table.' },
        ]),
      ),
    ),
    usageterms: text('What the source permits, in words.', 'Not for use in archives.'),
    copyrightnotice: text('The copyright notice to be shown.', '© 2026 Example News'),
    copyrightholder: text('Who owns the copyright.', 'Example News'),
    ednote: text('A note to editors; never published.', 'Adds quote in third paragraph.'),
  }),
  v.title('wirefeed record'),
  v.description(
    'A newsroom article in the words of IPTC ninjs. Every member is optional, but a story needs a headline or a body ' +
      '(body_html, body_text); one that is withheld or canceled needs neither. Empty texts count as absent, unknown ' +
      'members are ignored, except that one that seems to be an embargo is an error.',
  ),
)

/** The members of a record that hold its body; in front matter they have no place, the body follows it. */
export const BODY_MEMBERS = ['body_html', 'body_text'] as const

/** A flat record whose members have the right types. */
export type FlatMembers = v.InferOutput<typeof FlatRecord>
