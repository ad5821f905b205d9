import { createHash } from 'node:crypto'

/** Longer slugs are cut: file systems take names of 255 bytes, and a letter can be four. */
const LONGEST = 48

/**
 * A name as it stands in an address: lower case, no accents, '-' between words, '+' and '#' spelt out. Letters
 * of every script stay.
 * Two names with one slug are one name: that is how sections and agencies are compared.
 */
export function slugOf(name: string): string {
  const known = slugs.get(name)
  if (known !== undefined) return known
  if (slugs.size >= REMEMBERED) slugs.clear()
  const slug = makeSlug(name)
  slugs.set(name, slug)
  return slug
}

/** Selection compares the same few names for every row of the catalog. */
const slugs = new Map<string, string>()
const REMEMBERED = 10_000

function makeSlug(name: string): string {
  const spoken = name.replaceAll('+', ' plus ').replaceAll('#', ' sharp ')
  const plain = spoken.normalize('NFKD').replace(ACCENTS, '$1').normalize('NFC').toLowerCase()
  const slug = (plain.match(WORDS) ?? []).join('-')
  const letters = [...slug]
  if (slug !== '' && letters.length <= LONGEST) return slug
  // What has no letters, or too many, is still told from its like by a hash.
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const start = letters.slice(0, LONGEST).join('').replace(/-$/, '')
  return start === '' ? hash : `${start}-${hash}`
}

/** Marks that only colour a letter. In most scripts they make it another: "й" is no "и", "ガ" no "カ", "दिन" no "दान". */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+|\p{Variation_Selector}/gu
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
