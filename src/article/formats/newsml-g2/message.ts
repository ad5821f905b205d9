import type { XmlElement } from '../../xml.ts'
import { all, isElement, within } from '../../xml-path.ts'
import { guidOf } from './identity.ts'
import { isPicture } from './kind.ts'

/** The items of a message, or the item itself where the record is one. */
export function itemsOf(root: XmlElement): XmlElement[] {
  if (root.name !== 'newsMessage') return [root]
  const inSet = all(root, 'itemSet').flatMap(({ children }) => children.filter(isElement))
  const items = inSet.flatMap((element) =>
    element.name === 'anyItem' ? element.children.filter(isElement) : [element],
  )
  return items.filter(({ name }) => /^[a-z]+Item$/.test(name))
}

/** The items of one message, which refer to each other by guid. */
export class Message {
  readonly #packages: readonly XmlElement[]
  readonly #pictures: ReadonlyMap<string, XmlElement>

  constructor(items: readonly XmlElement[]) {
    this.#packages = items.filter(({ name }) => name === 'packageItem')
    const pictures = items.filter((item) => guidOf(item) !== undefined && isPicture(item))
    this.#pictures = new Map(pictures.map((item) => [guidOf(item)!, item]))
  }

  /** The item of the picture with this guid. */
  picture(guid: string | undefined): XmlElement | undefined {
    return this.#pictures.get(guid?.trim() ?? '')
  }

  /** The pictures in a package that has nothing else but this item. */
  picturesBeside(item: XmlElement): XmlElement[] {
    return this.#packages.flatMap((each) => {
      const members = within(each, 'itemRef').map(({ attributes }) => attributes.residref?.trim())
      const others = members.filter((member) => member !== guidOf(item))
      const pictures = others.flatMap((member) => this.picture(member) ?? [])
      return others.length < members.length && pictures.length === others.length ? pictures : []
    })
  }
}
