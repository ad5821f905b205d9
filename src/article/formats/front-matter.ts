import { FAILSAFE_SCHEMA, load, nullCoreTag, YAMLException } from 'js-yaml'
import { type FieldReading, readFields } from '../fields.ts'
import { Unreadable } from '../unreadable.ts'
import { BODY_MEMBERS } from './flat-schema.ts'

/** Front matter longer than this is a body whose closing line is missing. */
const MAX_LENGTH = 64 * 1024
const OPENING = /^(?:[ \t]*\n)*[ \t]*---[ \t]*\n/
/** Lines that belong in front matter, in a record that has none: an embargo must not be missed for a slip. */
const STRAY = /^\W*(?:embargo(?:ed)?|pub_?status)["']?\s*[:=]\s*\S/im
/** How far down a stray line is looked for (characters). */
const HEAD = 2_000
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m
/** Every scalar stays text: 2026-03-05 no date object, `no` no boolean, 007 no number. */
const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag)

/** What stands before the body of a text, Markdown or HTML record. */
export interface FrontMatter {
  readonly fields: FieldReading
  /** The record without its front matter. */
  readonly rest: string
  /** The line of a member in the record, from 1. */
  readonly lineOf: (member: string) => number | undefined
}

/**
 * Reads front matter: YAML between two lines of `---`, the first of them the record's first line, with the members
 * of the flat record apart from the bodies.
 *
 * @throws Unreadable where it is begun and cannot be read: what it says, an embargo perhaps, must not be missed
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0]
  if (!opening) return withoutFrontMatter(text)
  const before = opening.split('\n').length - 2
  const inside = text.slice(opening.length, opening.length + MAX_LENGTH)
  const closing = CLOSING.exec(inside)
  if (!closing) throw new Unreadable('front matter opened with --- is never closed', before + 1)
  const yaml = inside.slice(0, closing.index)
  const lines = yaml.split('\n')
  return {
    fields: readFields(membersOf(yaml, before)),
    rest: text.slice(opening.length + closing.index + closing[0].length),
    lineOf: (member) =>
      lineNumber(
        lines.findIndex((line) => isOf(line, member)),
        before,
      ),
  }
}

function withoutFrontMatter(text: string): FrontMatter {
  const stray = STRAY.exec(text.slice(0, HEAD))
  if (!stray) return { fields: readFields({}), rest: text, lineOf: () => undefined }
  const line = text.slice(0, stray.index + stray[0].length).split('\n').length
  throw new Unreadable(
    `${JSON.stringify(stray[0].trim())} belongs in front matter, between two lines of ---`,
    line,
  )
}

function isOf(line: string, member: string): boolean {
  const name = line.replace(/^["']/, '').toLowerCase()
  return name.startsWith(member.toLowerCase()) && !/^\w/.test(name.slice(member.length))
}

function membersOf(yaml: string, before: number): object {
  const value = loadYaml(yaml, before)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable('front matter must be lines of "name: value" between two lines of ---', before + 2)
  }
  const bodies: readonly string[] = BODY_MEMBERS
  return Object.fromEntries(Object.entries(value).filter(([name]) => !bodies.includes(name.toLowerCase())))
}

function loadYaml(yaml: string, before: number): unknown {
  // A document without content is an error to js-yaml; front matter may well be comments only.
  if (/^(?:[ \t]*(?:#.*)?\n)*$/.test(yaml)) return {}
  try {
    // Aliases unfold to any size ("billion laughs") and have no use here.
    return load(yaml, { schema: SCHEMA, maxAliases: 0 })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    throw new Unreadable(
      `front matter is not YAML: ${explain(error.reason)}`,
      lineNumber(error.mark?.line ?? 0, before),
    )
  }
}

function explain(reason: string): string {
  if (reason.includes('maxAliases')) return 'aliases (*name) are not allowed'
  if (reason.includes('bad indentation')) return `${reason} (a text with ": " in it needs quotation marks)`
  return reason
}

/** @returns the record's line of a line of the YAML, from 0, which begins after the opening line and those before */
function lineNumber(index: number, before: number): number | undefined {
  return index < 0 ? undefined : index + 2 + before
}
