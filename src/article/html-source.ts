import { cleanText } from './clean.ts'

const REFERENCES = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(?:nbsp|shy|ZeroWidthSpace)(?![=\w]));?/g
const NAMED: Readonly<Record<string, string>> = { nbsp: '\u00A0', shy: '', ZeroWidthSpace: '' }

/**
 * HTML cleaned like text before it is parsed, the characters written as references included, so that the slices of
 * it in blocks are clean as well.
 */
export function cleanHtml(html: string): string {
  return cleanText(html.includes('&') ? html.replace(REFERENCES, resolve) : html)
}

// Only what cleaning would change is resolved: a `&#60;` must stay a reference.
function resolve(reference: string, decimal?: string, hex?: string): string {
  if (decimal === undefined && hex === undefined) return NAMED[reference.replace(/[&;]/g, '')] ?? reference
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
  // HTML section 13.2.5.80 reads 128 to 159 as windows-1252, where wire copy has its quotation marks.
  if (code > 0x10ffff || (code >= 0x80 && code <= 0x9f)) return reference
  const char = String.fromCodePoint(code)
  return char === '\u00A0' || cleanText(char) !== char ? char : reference
}
