import { escapeMarkup } from '../feed/markup.ts'

/** Markup. Whatever else is put into a page is text, and escaped: `html` makes no other difference. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = string | Html | readonly Html[] | false | undefined

/** A piece of a page: html`<p lang="${language}">${title}</p>`. Several pieces go below each other; false is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    parts.reduce<string>((markup, part, at) => markup + markupOf(part) + strings[at + 1], strings[0]!),
  )
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup
  if (typeof part === 'string') return escapeMarkup(part)
  return part ? part.map(({ markup }) => markup).join('\n') : ''
}
