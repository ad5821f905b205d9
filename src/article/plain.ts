import { cleanLine } from './clean.ts'
import { parseHtml } from './html-document.ts'
import { extract } from './html-text.ts'
import { Unreadable } from './unreadable.ts'

/** Tags of HTML that stand in lines of text; "<3" and "<name>" are none. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|tt|u|ul)(?:\s[^<>]*)?\/?>/i
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i
/** What desks type for dashes that their systems had no key for. */
const DASHES = { en: '–', em: '—' } as const

/**
 * What a headline, summary or byline says that holds markup: tags out, references resolved, in one line. Some systems
 * escape twice, and are read twice. Text without either is returned as it stands.
 */
export function plainOf(text: string): string {
  const once = withoutMarkup(text)
  return withoutMarkup(once)
}

function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text
  const dashed = text.replace(/<(en|em)dash\/?>/gi, (_, dash: string) =>
    dash.toLowerCase() === 'en' ? DASHES.en : DASHES.em,
  )
  if (!TAG.test(dashed) && !REFERENCE.test(dashed)) return dashed
  return textOf(dashed)
}

function textOf(html: string): string {
  try {
    const document = parseHtml(html)
    return cleanLine(extract(document, document.children).text)
  } catch (error) {
    // Nested more deeply than any line of text: its tags are no markup.
    if (error instanceof Unreadable) return html
    throw error
  }
}
