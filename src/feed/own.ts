import type { Site } from './site.ts'
import { slugOf } from './slug.ts'

/** The site's own name, or a part of it: where it has an "and" in it, it was read as two. */
export function isOwn(name: string, { title }: Pick<Site, 'title'>): boolean {
  const words = new Set(slugOf(title).split('-'))
  return slugOf(name)
    .split('-')
    .every((word) => words.has(word))
}
