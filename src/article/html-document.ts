import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { DomHandler, Parser, type parseDocument } from 'htmlparser2'
import { cleanHtml } from './html-source.ts'
import { Unreadable } from './unreadable.ts'

export type HtmlNode = ReturnType<typeof parseDocument>['children'][number]
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>

/** HTML parsed once. */
export interface HtmlDocument {
  /** The cleaned source that the nodes' indices count in. */
  readonly source: string
  readonly children: readonly HtmlNode[]
  /** The elements that have a block, or a break between two paragraphs, somewhere within. */
  readonly divided: ReadonlySet<unknown>
  /** The elements that the source leaves open, void elements (br, img) not counted. */
  readonly unclosed: ReadonlySet<unknown>
}

/** No article is nested deeper; without a bound the parser takes quadratic time and recursion has no end. */
const MAX_DEPTH = 200

/** Blocks that are kept whole. */
const WHOLE = 'h1 h2 h3 h4 h5 h6 blockquote ul ol dl table figure pre hr'
/** Elements that only hold blocks, with the parts of lists and tables that stand alone in broken HTML. */
const CONTAINERS =
  'address article aside body caption center dd details dialog div dt fieldset figcaption footer form header hgroup html legend li main nav search section summary tbody td tfoot th thead tr'
/** Nothing of these is the story's text. */
const LEFT_OUT =
  'script style head title template noscript noframes iframe frame frameset object embed applet svg math audio video canvas input button select textarea option optgroup datalist output progress meter'

/** HTML section 13.1.2. */
const VOID_ELEMENTS = 'area base br col embed hr img input link meta param source track wbr'

export const WHOLE_BLOCKS: ReadonlySet<string> = new Set(WHOLE.split(' '))
export const DIVISIONS: ReadonlySet<string> = new Set([...WHOLE_BLOCKS, ...CONTAINERS.split(' '), 'p'])
export const OMITTED: ReadonlySet<string> = new Set(LEFT_OUT.split(' '))
const VOID: ReadonlySet<string> = new Set(VOID_ELEMENTS.split(' '))
/** Elements in which what looks like markup is none (HTML section 13.1.2, raw text). */
const RAW_TEXT = /<(?:script|style|textarea|title|xmp)/i

/**
 * Parses HTML of any quality.
 *
 * @throws Unreadable when it is nested too deeply
 */
export function parseHtml(html: string): HtmlDocument {
  const source = cleanHtml(html)
  // Looking for references, the parser goes through the text letter by letter: what it hands over is searched faster.
  const decodeEntities = source.includes('&') && !areReferencesPlain(source)
  const handler = new DividingHandler(!decodeEntities)
  new Parser(handler, { decodeEntities }).end(source)
  return { source, children: handler.root.children, divided: handler.divided, unclosed: handler.unclosed }
}

/** Whether a reference is one wherever it stands: not in raw text, nor in markup that breaks off. */
function areReferencesPlain(source: string): boolean {
  return source.lastIndexOf('<') <= source.lastIndexOf('>') && !RAW_TEXT.test(source)
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node
}

export function isBlank(node: HtmlNode): boolean {
  return (
    node.type === 'comment' || node.type === 'directive' || (node.type === 'text' && node.data.trim() === '')
  )
}

class DividingHandler extends DomHandler {
  readonly divided = new Set<unknown>()
  readonly unclosed = new Set<unknown>()
  readonly #resolves: boolean

  /** @param resolves whether it is handed references as they are written */
  constructor(resolves: boolean) {
    super(undefined, { withStartIndices: true, withEndIndices: true })
    this.#resolves = resolves
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > MAX_DEPTH) throw new Unreadable('nested too deeply')
    super.onopentag(name, this.#resolves ? resolved(attributes) : attributes)
    const element = this.tagStack.at(-1) as HtmlElement
    if (DIVISIONS.has(name) || (name === 'br' && followsBreak(element))) this.#divideAncestors()
  }

  override ontext(data: string): void {
    super.ontext(this.#resolves && data.includes('&') ? decodeHTML(data) : data)
  }

  // The parser also says whether the source closes the element here. Where it does not, the parser's place is in the
  // middle of the tag that closed it, and the element ends with what it holds.
  override onclosetag(_name?: string, implied = false): void {
    const element = this.tagStack.at(-1) as HtmlElement
    const end = element.children.at(-1)?.endIndex ?? element.endIndex
    super.onclosetag()
    if (!implied) return
    element.endIndex = end
    if (!VOID.has(element.name)) this.unclosed.add(element)
  }

  #divideAncestors(): void {
    for (let at = this.tagStack.length - 2; at > 0 && !this.divided.has(this.tagStack[at]); at--) {
      this.divided.add(this.tagStack[at])
    }
  }
}

/** With the references in their values resolved. */
function resolved(attributes: Record<string, string>): Record<string, string> {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name]!
    // Whether the last is a reference depends on what follows it: here, the quotation mark.
    if (value.includes('&')) attributes[name] = decodeHTMLAttribute(`${value}"`).slice(0, -1)
  }
  return attributes
}

function followsBreak(element: HtmlElement): boolean {
  let before = element.prev
  while (before && isBlank(before)) before = before.prev
  return before !== null && isElement(before) && before.name === 'br'
}
