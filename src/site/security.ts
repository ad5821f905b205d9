import { createHash } from 'node:crypto'
import { STYLE } from './style.ts'

/** What pages may load: their own style, and nothing else. Content Security Policy Level 3 (W3C). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
