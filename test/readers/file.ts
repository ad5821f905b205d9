import type { Stored } from './story.ts'

/** Records as files: in `.json` as they are, in others as front matter before the text. */
export function asFiles(stored: Stored): Readonly<Record<string, object | string | undefined>> {
  const files = Object.entries(stored).map(([key, record]) => [
    key,
    key.endsWith('.json') ? record : written(record),
  ])
  return Object.fromEntries(files)
}

function written(record: Stored[string]): string | undefined {
  if (!record) return undefined
  const { body_html, body_text, ...fields } = record
  const lines = Object.entries(fields).map(([name, value]) =>
    value === undefined ? '' : `${name}: ${yaml(value)}\n`,
  )
  // A file with U+0000 in it is no text; JSON can say it otherwise.
  const text = String(body_text ?? body_html ?? '').replaceAll('\0', '')
  return `---\n${lines.join('')}---\n${text}\n`
}

/** JSON is YAML, but for some characters as they stand. */
function yaml(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^ -~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
