import type { Registry } from '../../registry.ts'
import type { Context } from '../context.ts'
import { head, type Taken, tail, whole } from '../rule.ts'
import { type Reporters, readReporters } from './chinese-reporters.ts'
import { closingBracket, endOf, isOutsideStory, LINE, signsText, startOf } from './line.ts'
import { isChineseName, splitNames } from './names.ts'

/** "報導" closes every form of it: of what, or from where, stands before it. */
const REPORT = /^\p{Script=Han}{0,10}(?:報導|報道|报道)$/u
const IN_BRACKETS = /^\s{0,4}[([【〔]([^()[\]【】〔〕]{4,50})[)\]】〕]/u
/** Without brackets the text may follow without a space, behind "台北報導" or "綜合報導", and the outlet stand before. */
const BEFORE_TEXT =
  /^\s{0,4}(?:\[[^[\]]{2,16}\])?([^()[\]【】〔〕]{4,40}?(?:報導|報道|报道)(?=\s|$)|[^()[\]【】〔〕/]{0,12}[记記]者[^()[\]【】〔〕/]{2,20}\/\p{Script=Han}{2,4}(?:報導|報道|报道))/u
/** Between outlet and writer stands a dash; the character for one is typed for it, too. */
const SOURCE =
  /^(?:新聞|新闻|文章)?(?:來源|来源) ?: ?([\p{L}\d ]{1,12}[報报網网社刊台臺]) ?[一—–―-]{1,2} ?(\p{Script=Han}{2,4})(?:\/|$)/u

export function reporters(line: string, context: Context): Taken | undefined {
  const closing = closingBracket(line)
  if (closing) {
    const named = signsText(closing.before, context) && readReporters(closing.inside, context.registry)
    return named ? tail(line, closing.before, named) : undefined
  }
  const text = line.length > LINE || !isOutsideStory(context) ? '' : endOf(line).trim()
  const named = readReporters(text, context.registry)
  return named && whole(line, named)
}

export function slashedReport(line: string, context: Context): Taken | undefined {
  const closing = closingBracket(line)
  const signed = closing && signsText(closing.before, context) && readReport(closing.inside, context.registry)
  if (signed) return tail(line, closing.before, signed)
  const start = isOutsideStory(context) ? startOf(line) : ''
  for (const form of [IN_BRACKETS, BEFORE_TEXT]) {
    const opening = form.exec(start)
    const named = opening && readReport(opening[1] ?? '', context.registry)
    if (named) return head(line, line.slice(opening[0].length), named)
  }
  return undefined
}

/** The outlet and its picture desk may stand beside the reporter, never beside a bare name. */
function readReport(text: string, registry: Registry): Reporters | undefined {
  const pieces = text.split('/').map((piece) => piece.trim())
  if (pieces.length < 2 || pieces.length > 4 || !REPORT.test(pieces.pop() ?? '')) return undefined
  const named = pieces.flatMap((piece) => readReporters(piece, registry) ?? [])
  if (named.length > 0) {
    return {
      staff: named.flatMap((one) => one.staff),
      agencies: named.flatMap((one) => one.agencies),
    }
  }
  const names = pieces.flatMap(splitNames)
  return names.length > 0 && names.every(isChineseName) ? { staff: names, agencies: [] } : undefined
}

export function sourceAndWriter(line: string, { registry }: Context): Taken | undefined {
  const closing = closingBracket(line)
  const [, via = '', writer = ''] = SOURCE.exec(closing?.inside ?? '') ?? []
  if (!closing || !isChineseName(writer)) return undefined
  const agency = registry.find(via)
  return tail(line, closing.before, { via, staff: [writer], agencies: agency ? [agency] : [] })
}
