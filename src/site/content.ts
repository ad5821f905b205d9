import { sanitized } from '../feed/content.ts'

/**
 * An entry's content as its feed's page shows it. No pictures: they are on other sites, which would then learn who reads
 * what. Headings are all of the rank below the headline's, for whoever goes by them through the page; and tables, which are
 * scrolled where they are too wide for it, can be scrolled with keys.
 */
export function pageContent(content: string): string {
  const words = /<img\b/.test(content) ? sanitized(content, '', { pictures: false }) : content
  return words.replace(/<(\/?)h[2-6]\b/g, '<$1h3').replaceAll('<table', '<table tabindex="0"')
}
