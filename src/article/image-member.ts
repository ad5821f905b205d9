import * as v from 'valibot'
import { withoutAbsent } from './absent.ts'
import type { Picture } from './article.ts'
import { cleanLine } from './clean.ts'
import { IMAGE, PictureMembers } from './formats/flat-schema.ts'
import { quoted } from './quoted.ts'

export interface ImageReading {
  readonly pictures: readonly Picture[]
  /** What was left out, and why, for its author. */
  readonly reasons: readonly string[]
}

/** More pictures of one story are not read. */
const MOST = 100

/** The pictures that the member `image` of a flat record names. A story does not fail for them: the rest is left out. */
export function readImage(image: unknown): ImageReading {
  const reasons: string[] = []
  const said = image === undefined || image === null ? [] : [image].flat().slice(0, MOST)
  const pictures = said.flatMap((one, at) => {
    const name = said.length > 1 ? `image ${at + 1}` : 'image'
    return readPicture(one, name, (reason) => reasons.push(reason)) ?? []
  })
  return { pictures, reasons }
}

function readPicture(said: unknown, name: string, warn: (reason: string) => void): Picture | undefined {
  const members = membersOf(said)
  if (!members) {
    warn(`${name} is left out: it must be ${IMAGE}`)
    return undefined
  }
  for (const { path, message } of v.safeParse(PictureMembers, members).issues ?? []) {
    const member = String(path?.[0]?.key)
    warn(`${member} of ${name} is left out: it must be ${message}`)
    delete members[member]
  }
  const picture = pictureOf(v.parse(PictureMembers, members))
  const fault = faultOf(picture)
  if (fault) warn(`${name} is left out: ${fault}`)
  return fault ? undefined : picture
}

function pictureOf({ href, url, src, type, width, height, size, ...texts }: PictureMembers): Picture {
  return withoutAbsent<Picture>({
    href: href ?? url ?? src ?? '',
    type: type?.toLowerCase(),
    width: numberOf(width),
    height: numberOf(height),
    size: numberOf(size),
    ...texts,
  })
}

function numberOf(said: string | number | undefined): number | undefined {
  return said === undefined ? undefined : Number(said)
}

function faultOf({ href, type = 'image/' }: Picture): string | undefined {
  if (href === '') return 'it has no href'
  if (!isOnTheWeb(href)) return `not a http or https URL: ${quoted(href)}`
  return type.startsWith('image/') ? undefined : `${type} is no picture`
}

/** Cleaned, and what is empty then is absent; an address alone is a picture too. */
function membersOf(said: unknown): Record<string, unknown> | undefined {
  if (typeof said === 'string') return membersOf({ href: said })
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined
  const cleaned = Object.entries(said).map(([member, value]) => [
    member,
    typeof value === 'string' ? cleanLine(value) : value,
  ])
  return Object.fromEntries(cleaned.filter(([, value]) => value !== '' && value !== null))
}

/** A relative address may be: what it is relative to is known to whoever shows it. */
function isOnTheWeb(href: string): boolean {
  return /^https?:/i.test(href) || !/^[a-z][a-z\d+.-]*:/i.test(href)
}
