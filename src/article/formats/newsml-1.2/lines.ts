import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'
import { lineOf } from '../../xml-words.ts'
import { writerIn } from '../parties.ts'
import type { Said } from '../said.ts'
import { formalName } from './components.ts'

/**
 * What the news lines around a text say; a line of an inner component goes before that of an outer one.
 *
 * @param around the components around the text, the innermost first
 */
export function linesSaid(around: readonly XmlElement[]): Said {
  const linesOf = (path: string) => nearest(around, (component) => linesAt(component, path))
  const byline = writerIn(linesOf('ByLine')[0])
  const [title] = linesOf('ByLineTitle')
  return {
    headline: linesOf('HeadLine')[0],
    byline: byline && title && !byline.includes(title) ? `${byline}, ${title}` : byline,
    dateline: linesOf('DateLine').find((line) => !/^\d{4}-?\d{2}-?\d{2}/.test(line)),
    creditline: linesOf('CreditLine').join('; '),
    copyrightnotice: linesOf('CopyrightLine').join(' '),
    usageterms: linesOf('RightsLine').join(' '),
    section: [...linesOf('SeriesLine')],
    slugline: linesOf('SlugLine')[0],
    keywords: linesOf('KeywordLine').flatMap((line) => line.split(/[,;]/)),
    ednote: nearest(around, advisoriesOf).join(' '),
  }
}

/** What the first component that says anything says. */
export function nearest<T>(
  around: readonly XmlElement[],
  told: (component: XmlElement) => readonly T[],
): readonly T[] {
  return around.map(told).find((said) => said.length > 0) ?? []
}

export function linesAt(component: XmlElement | undefined, name: string): readonly string[] {
  return all(component, `NewsLines/${name}`).flatMap((line) => lineOf(line) ?? [])
}

/** Lines that providers named themselves: advisory lines are for editors. */
function advisoriesOf(component: XmlElement): readonly string[] {
  return all(component, 'NewsLines/NewsLine')
    .filter((line) => /advisory|editor|instruction/i.test(formalName(first(line, 'NewsLineType')) ?? ''))
    .flatMap((line) => all(line, 'NewsLineText'))
    .flatMap((text) => lineOf(text) ?? [])
}
