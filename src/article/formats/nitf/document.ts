import type { XmlElement } from '../../xml.ts'
import { all, first, within } from '../../xml-path.ts'
import { treeOf } from '../markup-tree.ts'

/**
 * The NITF document within an element of a record of another format; undefined where there is none. Some leave out its
 * outer elements.
 */
export function nitfWithin(element: XmlElement): XmlElement | undefined {
  const [document] = within(element, 'nitf')
  if (document && first(document, 'body')) return document
  const body = within(element, 'body').find((each) => first(each, 'body.content'))
  if (body) return made('nitf', [body])
  const contents = within(element, 'body.content')
  const head = all(document, 'head')
  if (contents.length > 0) return made('nitf', [...head, made('body', contents)])
  return document && made('nitf', [...head, { ...document, name: 'body' }])
}

/** The same of a text that is markup. */
export function nitfInText(text: string): XmlElement | undefined {
  const tree = /<(?:nitf|body\.content)[\s>]/i.test(text) ? treeOf(text) : undefined
  return tree && nitfWithin(tree)
}

function made(name: string, children: readonly XmlElement[]): XmlElement {
  return { name, attributes: {}, children, line: children[0]!.line }
}
