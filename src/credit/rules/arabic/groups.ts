import type { Registry } from '../../registry.ts'
import { BETWEEN_NAMES, type Credit, creditOf } from './agencies.ts'
import { type Name, nameOf } from './names.ts'
import { isOutlet } from './outlets.ts'
import { LABELS } from './words.ts'

/** What parts agencies, places and people from each other; the Arabic tatweel does for a dash. */
export const BETWEEN_GROUPS = / ?[:–—] ?| [-−ـ] ?|[-−ـ] /

/** One of the names that a mark parts: agencies, an outlet, or a place or person. */
type Piece = Credit | { readonly kind: 'outlet' } | Name

/** The names between two dashes, colons or brackets. */
export interface Group {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** The groups of a line that has agencies and nothing but names; nothing for any other line. */
export function readGroups(text: string, registry: Registry): readonly Group[] | undefined {
  const groups = withoutBrackets(text, registry)
    .split(BETWEEN_GROUPS)
    .flatMap((group) => apartAtHyphen(group.trim(), registry))
    .filter(Boolean)
    .map((group) => readGroup(group, registry))
  const known = groups.length <= 4 && groups.some((group) => group && hasCredit(group))
  return known && groups.every((group) => group !== undefined) ? groups : undefined
}

/** Brackets around an agency, or behind one, are dashes; those behind a place have its country. */
function withoutBrackets(text: string, registry: Registry): string {
  return text.replaceAll(/\(([^()]{1,60})\)/g, (bracket: string, inside: string, at: number) => {
    const before = text.slice(0, at).split(BETWEEN_GROUPS).at(-1)?.trim() ?? ''
    return creditOf(inside.trim(), registry) || creditOf(before, registry) ? ` - ${inside} - ` : bracket
  })
}

/** A hyphen without spaces parts an agency from its place, but also joins the parts of a place's name. */
function apartAtHyphen(group: string, registry: Registry): readonly string[] {
  if (!group.includes('-') || creditOf(group, registry)) return [group]
  const parts = group.split('-')
  return parts.some((part) => creditOf(part, registry)) ? parts : [group]
}

function readGroup(text: string, registry: Registry): Group | undefined {
  const pieces = text
    .split(BETWEEN_NAMES)
    .map((piece) => creditOf(piece, registry) ?? outletPiece(piece) ?? nameOf(piece))
  return pieces.length <= 5 && pieces.every((piece) => piece !== undefined) ? { text, pieces } : undefined
}

function outletPiece(text: string): Piece | undefined {
  return isOutlet(text) || LABELS.has(text) ? { kind: 'outlet' } : undefined
}

export function hasCredit(group: Group): boolean {
  return group.pieces.some((piece) => piece.kind === 'credit')
}

export function namesOf(group: Group): readonly Name[] {
  return group.pieces.filter((piece) => piece.kind === 'name')
}
