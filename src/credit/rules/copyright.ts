import type { Agency } from '../credits.ts'
import type { Registry } from '../registry.ts'
import { squash } from '../sentence.ts'
import { type Context, type Rule, type Taken, whole } from './rule.ts'

const LONGEST = 400

/** Copyright lines and disclaimers that name the agency a text was taken over from. */
export const copyrightRules: readonly Rule[] = [
  {
    name: 'copyright',
    reason: '© Thomson Reuters 2020; Copyright the Associated Press: the last line says whose the text is',
    read: copyrightLine,
  },
  {
    name: 'copyright-number',
    reason: '© dpa-infocom, dpa:230428-99-1/2: the number under which dpa sent the story',
    read: storyNumber,
  },
  {
    name: 'unedited-feed',
    reason:
      'This story … has not been edited … from a syndicated feed: an outlet says the text is the agency’s own',
    read: unedited,
  },
]

function copyrightLine(line: string, context: Context): Taken | undefined {
  if (!context.closes || line.length > LONGEST) return undefined
  const text = squash(line)
    .replace(/^(?:[-–—(] ?|all contents? )/i, '')
    .replace(/\)$/, '')
  const said =
    /^(?:(?:©|\(c\)|copyright) ?){1,2}(?:\d{4})?,? ?(?:by )?(.{2,60}?)(?: (\d{4}))?(?:\. .*|\.)?$/iu.exec(
      text,
    )
  const agency = said
    ? (context.registry.find(said[1] ?? '') ?? legalName(said[1] ?? '', context.registry))
    : undefined
  const isText = said?.[2] !== undefined || /^[(©]?.{0,8}\d{4}|^copyright|\. /i.test(text)
  return agency && isText ? whole(line, { agencies: [agency] }) : undefined
}

/** "PAP S.A.", "ΑΠΕ-ΜΠΕ ΑΕ": an agency's name with the form of its company. */
function legalName(name: string, registry: Registry): Agency | undefined {
  return registry.find(name.replace(/ (?:S\.?A\.?|ΑΕ|GmbH|AG|AS|Ltd\.?|Inc\.?|LLC|&.{3,15})$/u, ''))
}

function storyNumber(line: string, { registry }: Context): Taken | undefined {
  const dpa = registry.byId('dpa')
  const isNumber = line.length <= 80 && /^© ?dpa(?:-[\p{L}]+)?, dpa:[\d/-]+$/u.test(line.trim())
  return isNumber && dpa ? whole(line, { agencies: [dpa] }) : undefined
}

/** A short name that can be nothing else, anywhere in a disclaimer. */
function shortNameIn(text: string, registry: Registry): Agency | undefined {
  const words = text.split(/[^\p{L}-]/u).filter((word) => word.length > 2 && !registry.isHomonym(word))
  return words.map((word) => registry.find(word)).find((agency) => agency !== undefined)
}

function unedited(line: string, { registry }: Context): Taken | undefined {
  if (line.length > LONGEST) return undefined
  const text = squash(line)
  const says =
    /\b(?:has not been (?:created or )?edited by|(?:published|generated|sourced)[\p{L} -]{0,30} from an? (?:syndicated|agency|wire|wire agency|news agency)[\p{L} ]{0,20} feed)\b|redaktionell nicht bearbeitet|automatisch von .{3,60} übernommen/iu
  if (!says.test(text)) return undefined
  const named = registry.inText(text) ?? shortNameIn(text, registry)
  return whole(line, { agencies: named ? [named] : [] })
}
