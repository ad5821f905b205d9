import type { Agency } from '../../credits.ts'
import type { Registry } from '../../registry.ts'
import { isChineseName, splitNames } from './names.ts'

/** Who is named in a credit, and the agencies among their houses. */
export interface Reporters {
  readonly staff: readonly string[]
  readonly agencies: readonly Agency[]
}

/** Whoever is named beside one of these made a picture. */
const PICTURE = /[摄攝图圖]|照片/u
const REPORTER =
  /(?:特约|特約|实习|實習|见习|見習|首席|高级|資深|资深)?(?:记者|記者|通讯员|通訊員|特派员|特派員)[: ]?|(?:实习|實習)生[: ]?/u
const OWN_HOUSE = /本[报報台臺网網刊社]$/u
/** The name of a paper, station, agency or site; or one in Latin letters. */
const HOUSE = /^(?:[\p{L}\d ]{1,14}[报報台臺社网網刊视視频頻闻聞]|[A-Za-z\d ]{2,14})$/u
const POSTED = /(?:驻|駐)\p{Script=Han}{2,6}$/u

/**
 * Reads "新华社记者王某、李某" or "本报驻埃及记者王某新华社记者李某": a house or none, the word for reporter, names.
 * Nothing when one of the names is none.
 */
export function readReporters(
  text: string,
  registry: Registry,
  isName: (text: string) => boolean = isChineseName,
): Reporters | undefined {
  const pieces = PICTURE.test(text) ? [] : text.split(REPORTER).map((piece) => piece.trim())
  if (pieces.length < 2) return undefined
  const houses = pieces.slice(0, -1).map((piece) => houseAtEnd(piece, registry))
  if (houses[0] !== pieces[0]) return undefined
  const staff = pieces.flatMap((piece, nth) =>
    nth === 0 ? [] : splitNames(piece.slice(0, piece.length - (houses[nth]?.length ?? 0))),
  )
  if (staff.length === 0 || !staff.every(isName)) return undefined
  const agencies = houses.map((house) => registry.find(house.replace(POSTED, '')))
  return { staff, agencies: agencies.filter((agency) => agency !== undefined) }
}

/** The house whose reporter is named next. Behind a name without a mark it is an agency or the paper itself. */
function houseAtEnd(piece: string, registry: Registry): string {
  const posted = POSTED.exec(piece)?.[0] ?? ''
  const before = piece.slice(0, piece.length - posted.length)
  const size = [4, 3].find((length) => registry.find(before.slice(-length)))
  const last = piece.split(/[、,;/]/u).at(-1) ?? ''
  const glued = size === undefined ? OWN_HOUSE.exec(before)?.[0] : before.slice(-size)
  if (glued !== undefined) return glued + posted
  return HOUSE.test(last.replace(POSTED, '')) ? last : ''
}
