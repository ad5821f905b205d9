import { decodeHTMLStrict } from 'entities'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Unreadable } from './unreadable.ts'
import { problemWith } from './xml-problem.ts'

/**
 * An element of a record. `name` is its local name, where its namespace is one that news is written in, that of the root,
 * or where the record forgot to declare one; an element of any other namespace is called "{namespace}name", and so is nobody's.
 * Attributes likewise; `xml:lang` keeps its prefix.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Line in the record, from 1. */
  readonly line: number
}

export type XmlNode = XmlElement | string

/** Deeper than any record; without a bound, recursion over the tree has no end. */
const MAX_DEPTH = 200
/** More than any record has: a tree of as many as 4 MiB can hold takes more than a gigabyte. */
const MAX_ELEMENTS = 100_000

/** NewsML-G2, NITF and NewsML 1.2 all live under IPTC's address; bodies are XHTML. */
const NEWS = /^https?:\/\/(?:www\.)?iptc\.org\/|^http:\/\/www\.w3\.org\/1999\/xhtml\/?$/

/**
 * Parses XML. A DOCTYPE is passed over, nothing is loaded; of named references those of HTML are known, and entities
 * that a record defines itself are not.
 *
 * @throws Unreadable, with the line, when it is not well formed, nested too deeply or has too many elements
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const builder = new TreeBuilder()
  parser.ENTITIES = KNOWN_ENTITIES
  parser.on('error', (error) => {
    const { reason, line } = problemWith(text, error, parser.line)
    throw new Unreadable(reason, line)
  })
  parser.on('opentag', (tag) => builder.open(tag, parser.line))
  parser.on('closetag', () => builder.close())
  parser.on('text', (piece) => builder.add(piece))
  parser.on('cdata', (piece) => builder.add(piece))
  parser.write(text).close()
  return builder.root!
}

/** Asked for by name, so that the two thousand need not be copied. */
const KNOWN_ENTITIES = new Proxy<Record<string, string>>(
  {},
  {
    get(_, name) {
      const reference = `&${String(name)};`
      const read = decodeHTMLStrict(reference)
      return read === reference ? undefined : read
    },
  },
)

interface Open {
  readonly element: XmlElement & { readonly children: XmlNode[] }
  readonly scope: Scope
}

/** The namespaces declared on an element, and those it stands in: copied, they would fill the memory. */
interface Scope {
  /** By prefix; '' is the default one. */
  readonly declared: ReadonlyMap<string, string>
  /** That of the root. */
  readonly own: string
  readonly outer?: Scope
}

class TreeBuilder {
  root: XmlElement | undefined
  readonly #open: Open[] = []
  #count = 0

  open({ name, attributes }: SaxesTagPlain, line: number): void {
    if (this.#open.length >= MAX_DEPTH) throw new Unreadable('nested too deeply', line)
    if (++this.#count > MAX_ELEMENTS) throw new Unreadable(`more than ${MAX_ELEMENTS} elements`, line)
    const parent = this.#open.at(-1)
    const scope = parent ? scopeWithin(parent.scope, attributes) : rootScope(name, attributes)
    const element = {
      name: nameIn(scope, name, ''),
      attributes: attributesIn(scope, attributes),
      children: [],
      line,
    }
    parent?.element.children.push(element)
    this.root ??= element
    this.#open.push({ element, scope })
  }

  close(): void {
    this.#open.pop()
  }

  add(piece: string): void {
    this.#open.at(-1)?.element.children.push(piece)
  }
}

/** The root is known by its name: its namespace is the news's too, which some agencies make up. */
function rootScope(name: string, attributes: Readonly<Record<string, string>>): Scope {
  const scope = scopeWithin({ declared: new Map(), own: '' }, attributes)
  return {
    ...scope,
    own: namespaceOf(name.includes(':') ? name.slice(0, name.indexOf(':')) : '', scope) ?? '',
  }
}

function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.keys(attributes).filter(declaresNamespace)
  if (declared.length === 0) return outer
  const byPrefix = new Map(declared.map((name) => [name.slice('xmlns:'.length), attributes[name]!]))
  return { declared: byPrefix, own: outer.own, outer }
}

function namespaceOf(prefix: string, { declared, outer }: Scope): string | undefined {
  return declared.get(prefix) ?? (outer && namespaceOf(prefix, outer))
}

function attributesIn(scope: Scope, attributes: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(attributes).filter((name) => !declaresNamespace(name))
  return Object.fromEntries(names.map((name) => [nameIn(scope, name), attributes[name]!]))
}

function declaresNamespace(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:')
}

/** Attributes without a prefix are in no namespace (Namespaces in XML 1.0, 6.2): for them there is no default. */
function nameIn(scope: Scope, qualified: string, byDefault?: string): string {
  const colon = qualified.indexOf(':')
  const prefix = colon < 0 ? byDefault : qualified.slice(0, colon)
  const local = qualified.slice(colon + 1)
  if (prefix === 'xml') return qualified
  const namespace = prefix === undefined ? undefined : namespaceOf(prefix, scope)
  return !namespace || namespace === scope.own || NEWS.test(namespace) ? local : `{${namespace}}${local}`
}
