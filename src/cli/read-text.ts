import type { ExplainedArticle, Explanation, LeftItem, Picture } from '../publish/explain.ts'

/** An item of a record as `wirefeed read --json` gives it; null is what the record does not say. */
export interface ItemAnswer {
  readonly file: string
  /** Which of the file's items, from 1; null where the file was rejected. */
  readonly item: number | null
  readonly story: boolean
  readonly why_not: string | null
  /** What its publisher calls it; where the record does not say, what feeds call it. */
  readonly id: string | null
  readonly version: number | null
  readonly headline: string | null
  readonly byline: string | null
  /** Whom the record credits: agencies by their names, others as it writes them. */
  readonly agencies: readonly string[]
  readonly dateline: { readonly place: string | null; readonly text: string } | null
  readonly language: string | null
  readonly pubstatus: string | null
  /** ISO 8601 in UTC, as all times here, or "unreadable", which is never over. */
  readonly embargoed: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly expires: string | null
  readonly urgency: number | null
  readonly sections: readonly string[]
  readonly keywords: readonly string[]
  readonly genres: readonly string[]
  readonly evolvedfrom: readonly string[]
  readonly copyright: string | null
  readonly usageterms: string | null
  readonly ednote: string | null
  readonly summary: string | null
  /** Paragraphs, as the record has them. */
  readonly body: readonly string[]
  readonly pictures: readonly Picture[]
  readonly warnings: readonly string[]
  /** Why the file cannot be read. */
  readonly rejected: string | null
}

export function answersOf(file: string, { articles, left, problem, warnings }: Explanation): ItemAnswer[] {
  if (problem) return [rejected(file, inLine(problem))]
  const said = warnings.map(inLine)
  return [
    ...articles.map((explained) => storyAnswer(file, explained, said)),
    ...left.map((item) => leftAnswer(file, item)),
  ].sort((a, b) => (a.item ?? 0) - (b.item ?? 0))
}

export function rejected(file: string, reason: string): ItemAnswer {
  return { ...NOTHING, file, rejected: reason }
}

const NOTHING: ItemAnswer = {
  file: '',
  item: null,
  story: false,
  why_not: null,
  id: null,
  version: null,
  headline: null,
  byline: null,
  agencies: [],
  dateline: null,
  language: null,
  pubstatus: null,
  embargoed: null,
  published: null,
  updated: null,
  expires: null,
  urgency: null,
  sections: [],
  keywords: [],
  genres: [],
  evolvedfrom: [],
  copyright: null,
  usageterms: null,
  ednote: null,
  summary: null,
  body: [],
  pictures: [],
  warnings: [],
  rejected: null,
}

function leftAnswer(file: string, { part, guid, headline, reason, line }: LeftItem): ItemAnswer {
  return {
    ...NOTHING,
    file,
    item: part + 1,
    why_not: line ? `${reason} (line ${line})` : reason,
    id: guid ?? null,
    headline: headline ?? null,
  }
}

function storyAnswer(
  file: string,
  { article, id, credits, whyNot }: ExplainedArticle,
  warnings: readonly string[],
): ItemAnswer {
  const { agencies, sources, dateline } = credits
  return {
    file,
    item: article.part + 1,
    story: whyNot === undefined,
    why_not: whyNot ?? null,
    id: article.guid ?? id,
    version: article.version ?? null,
    headline: article.headline ?? null,
    byline: article.byline ?? null,
    agencies: [...sources, ...agencies.map(({ name }) => name)],
    dateline: dateline ? { place: dateline.place ?? null, text: dateline.text } : null,
    language: article.language ?? null,
    pubstatus: article.pubstatus,
    embargoed: article.embargoed ?? null,
    published: article.firstcreated ?? null,
    updated: article.versioncreated ?? null,
    expires: article.expires ?? null,
    urgency: article.urgency ?? null,
    sections: article.sections,
    keywords: article.keywords,
    genres: article.genres,
    evolvedfrom: article.evolvedfrom,
    copyright: article.copyrightnotice ?? article.copyrightholder ?? null,
    usageterms: article.usageterms ?? null,
    ednote: article.ednote ?? null,
    summary: article.summary ?? null,
    body: article.body.map(({ text }) => text).filter((text) => text !== ''),
    pictures: article.pictures,
    warnings,
    rejected: null,
  }
}

/** An item for a person. */
export function describeAnswer(answer: ItemAnswer): string {
  const { file, item, why_not: whyNot, body, pictures, warnings } = answer
  if (answer.rejected !== null) return `${file}: rejected: ${answer.rejected}\n\n`
  const facts = [
    ['is', whyNot ?? 'a story'],
    ...FACTS.map((name) => [name, factOf(answer[name])]),
    ['dateline', answer.dateline?.text],
    ['body', body.length > 0 && `${body.length} blocks: ${shortened(body[0]!)}`],
    ...pictures.map(({ href, credit }) => ['picture', credit ? `${href} (${credit})` : href]),
    ...warnings.map((warning) => ['doubt', warning]),
  ].filter(([, value]) => value)
  const lines = facts.map(([name, value]) => `  ${String(name).padEnd(12)}${value}`)
  return [`${file}${item === 1 ? '' : `, item ${item}`}`, ...lines, '', ''].join('\n')
}

/** What is said in a line each, in this order. */
const FACTS = [
  'id',
  'version',
  'headline',
  'byline',
  'agencies',
  'pubstatus',
  'embargoed',
  'published',
  'updated',
  'expires',
  'urgency',
  'language',
  'sections',
  'keywords',
  'genres',
  'evolvedfrom',
  'copyright',
  'usageterms',
  'ednote',
  'summary',
] as const

function factOf(value: string | number | readonly string[] | null): string {
  return typeof value === 'object' ? (value ?? []).join(', ') : String(value)
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text
}

function inLine({ reason, line }: { readonly reason: string; readonly line?: number }): string {
  return line === undefined ? reason : `line ${line}: ${reason}`
}
