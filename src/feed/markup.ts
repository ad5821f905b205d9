import { escapeText } from '../article/text-blocks.ts'

/** Text as it stands in XML or HTML, in an element or in a double-quoted attribute. */
export function escapeMarkup(text: string): string {
  return SPECIAL.test(text) ? escapeText(text).replaceAll('"', '&quot;') : text
}

/** Few texts have any of them. */
const SPECIAL = /[&<>"]/
