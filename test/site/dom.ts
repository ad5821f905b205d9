import { Parser } from 'htmlparser2'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** The elements around it, the innermost last. */
  readonly around: readonly Element[]
  text: string
}

/** The elements of a page in order, or those of a name. */
export function elementsOf(html: string, name?: string): Element[] {
  const { elements } = parse(html)
  return name === undefined ? elements : elements.filter((element) => element.name === name)
}

/** The elements within the one that has this value in this attribute, that one first. */
export function elementsWithin(html: string, attribute: string, value: string): Element[] {
  const elements = elementsOf(html)
  const outer = elements.filter(({ attributes }) => attributes[attribute] === value)
  if (outer.length !== 1) throw new Error(`${outer.length} elements with ${attribute}="${value}"`)
  return elements.filter((element) => element === outer[0] || element.around.includes(outer[0]!))
}

/** The words of an element, white space folded. */
export function wordsOf({ text }: Element): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The tags that a page leaves open, or closes without having opened. */
export function unbalancedIn(html: string): string[] {
  return parse(html).unbalanced
}

/** What a page is made of, whatever it says: its elements, how deep each lies, with the names of its attributes. */
export function skeletonOf(html: string): string[] {
  return elementsOf(html).map(({ name, attributes, around }) =>
    [around.length, name, ...Object.keys(attributes)].join(' '),
  )
}

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img'])

function parse(html: string): { elements: Element[]; unbalanced: string[] } {
  const elements: Element[] = []
  const unbalanced: string[] = []
  const open: Element[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '', around: [...open] }
      elements.push(element)
      open.push(element)
    },
    ontext(text) {
      for (const element of open) element.text += text
    },
    onclosetag(name, isImplied) {
      open.pop()
      if (isImplied && !VOID.has(name)) unbalanced.push(name)
    },
  })
  parser.end(html)
  return { elements, unbalanced }
}
