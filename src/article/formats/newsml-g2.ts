import type { Reading } from '../article.ts'
import type { XmlElement } from '../xml.ts'
import type { Source, XmlFormat } from './format.ts'
import { type Item, itemsReading } from './item.ts'
import { blocksOf } from './newsml-g2/body.ts'
import { type Content, contentOf } from './newsml-g2/content.ts'
import { guidOf, namerOf } from './newsml-g2/identity.ts'
import { insteadOfStory } from './newsml-g2/kind.ts'
import { lifeOf } from './newsml-g2/life.ts'
import { itemsOf, Message } from './newsml-g2/message.ts'
import { picturesOf } from './newsml-g2/pictures.ts'
import { headlineOf, saidOf } from './newsml-g2/said.ts'
import type { Said } from './said.ts'

/** IPTC's NewsML-G2: a message with items in it, or one item. */
export const newsmlG2: XmlFormat = {
  roots: [
    'newsMessage',
    'newsItem',
    'packageItem',
    'conceptItem',
    'knowledgeItem',
    'planningItem',
    'catalogItem',
  ],
  read,
}

function read(source: Source, root: XmlElement): Reading {
  const items = itemsOf(root)
  const message = new Message(items)
  return itemsReading(
    source,
    items.map((item) => itemOf(source, item, message)),
  )
}

function itemOf({ modified }: Source, item: XmlElement, message: Message): Item {
  const content = contentOf(item)
  const life = lifeOf(item, modified)
  const left = insteadOfStory(item, content, life.pubstatus)
  if (left !== undefined) return leftItem(item, left)
  return storyOf(item, { ...saidOf(item, content), ...life }, content, message)
}

function storyOf(item: XmlElement, said: Said, content: Content | undefined, message: Message): Item {
  return {
    said,
    body: () => (content ? blocksOf(content, message) : []),
    pictures: () => picturesOf(item, content, message),
    line: item.line,
  }
}

function leftItem(item: XmlElement, left: string): Item {
  const said = { guid: guidOf(item), namer: namerOf(item), headline: headlineOf(item, undefined) }
  return { said, body: () => [], pictures: () => [], left, line: item.line }
}
