import type { Agency, Credits, LineKind } from '../publish/explain.ts'

/** Credits as `--json` and `--jsonl` give them. */
export interface CreditsAnswer {
  readonly id: string
  readonly via: string | null
  readonly staff: readonly string[]
  readonly agencies: readonly string[]
  readonly dateline: { readonly place: string | null; readonly agency: string | null } | null
  readonly body: readonly string[]
  readonly related: readonly string[]
  readonly boilerplate: readonly string[]
  /** Where each credit was found: the line of the text, from 1, or null for a field of the record. */
  readonly found: readonly { readonly line: number | null; readonly rule: string; readonly text: string }[]
}

export function answerOf(
  id: string,
  { via, staff, agencies, dateline, related, fields, lines }: Credits,
): CreditsAnswer {
  return {
    id,
    via: via ?? null,
    staff,
    agencies: agencies.map(({ name }) => name),
    dateline: dateline ? { place: dateline.place ?? null, agency: dateline.agency?.name ?? null } : null,
    body: lines.map(({ body }) => body.trim()).filter((body) => body !== ''),
    related,
    boilerplate: lines.filter(({ kind }) => kind === 'boilerplate').map(({ text }) => text),
    found: [
      ...fields.map((finding) => ({ line: null, ...finding })),
      ...lines.flatMap(({ found }, at) => found.map((finding) => ({ line: at + 1, ...finding }))),
    ],
  }
}

/** Credits for a person: each answer, then every line that is not simply body, with the rules that read it. */
export function describeCredits(name: string, credits: Credits): string {
  const { via, staff, agencies, dateline, related, fields, lines } = credits
  const facts = [
    ['via', via],
    ['staff', staff.join(', ')],
    ['agencies', agencies.map(nameInFull).join(', ')],
    ['dateline', dateline?.text],
  ].filter(([, value]) => value)
  return [
    name,
    ...facts.map(([label, value]) => `  ${label!.padEnd(10)}${value}`),
    ...(facts.length === 0 ? ['  nobody is credited'] : []),
    ...related.map((title) => `  ${'related'.padEnd(10)}${title}`),
    ...linesOf(credits, 'boilerplate').map((line) => `  ${'removed'.padEnd(10)}${line}`),
    '  how it was read',
    ...fields.map(({ rule, text }) => `    field ${rule}: ${text}`),
    ...lines.flatMap(({ found }, at) =>
      found.map(({ rule, text }) => `    line ${at + 1}, ${rule}: ${text}`),
    ),
    '  body',
    ...lines.filter(({ body }) => body.trim() !== '').map(({ body }) => `    ${body}`),
    '',
    '',
  ].join('\n')
}

function nameInFull({ name, fullName }: Agency): string {
  return name === fullName ? name : `${name} (${fullName})`
}

function linesOf({ lines }: Credits, kind: LineKind): string[] {
  return lines.filter((line) => line.kind === kind).map((line) => line.text)
}
