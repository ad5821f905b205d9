import type { XmlElement } from '../../xml.ts'
import { isElement, within } from '../../xml-path.ts'
import { lineOf } from '../../xml-words.ts'
import type { Message } from './message.ts'

/** A picture within a text that is an item of the same message. */
export interface Figure {
  readonly element: XmlElement
  readonly item: XmlElement
  /** What the text says of it. */
  readonly credit: string | undefined
  readonly caption: string | undefined
  readonly alt: string | undefined
}

/** The pictures of a text that name the guid of their item, as TT's do, in order. */
export function figuresOf(root: XmlElement, message: Message): Figure[] {
  return root.children.filter(isElement).flatMap((element) => {
    const images =
      element.name === 'img' ? [element] : element.name === 'figure' ? within(element, 'img') : []
    const image = images.find(({ attributes }) => message.picture(attributes['data-uri']))
    if (!image) return figuresOf(element, message)
    const { 'data-uri': guid, alt } = image.attributes
    const credit = lineOf(within(element, 'div').find(({ attributes }) => attributes.class === 'byline'))
    const caption = lineOf(within(element, 'figcaption')[0])
    return [{ element, item: message.picture(guid)!, credit, caption, alt }]
  })
}
