import { type HtmlNode, isElement, parseHtml } from '../html-document.ts'
import { isForEditors } from './for-editors.ts'

/**
 * HTML of any quality without the elements in it that are for editors.
 *
 * @throws Unreadable when it is nested too deeply
 */
export function withoutEditorsParts(html: string): string {
  const { source, children } = parseHtml(html)
  let shown = ''
  let at = 0
  for (const { start, end } of children.flatMap(partsIn)) {
    shown += source.slice(at, start)
    at = end
  }
  return shown + source.slice(at)
}

/** Where in the source they are, in order, never one within another. The parser bounds the depth. */
function partsIn(node: HtmlNode): readonly { readonly start: number; readonly end: number }[] {
  if (!isElement(node)) return []
  if (!isForEditors(node.attribs)) return node.children.flatMap(partsIn)
  return [{ start: node.startIndex ?? 0, end: (node.endIndex ?? -1) + 1 }]
}
