import type { XmlElement } from '../xml.ts'
import { within } from '../xml-path.ts'
import type { Source, XmlFormat } from './format.ts'
import { type Item, itemsReading } from './item.ts'
import { partsOf } from './newsml-1.2/components.ts'
import { leftAs } from './newsml-1.2/kind.ts'
import { picturesOf } from './newsml-1.2/pictures.ts'
import { newsItemSaid } from './newsml-1.2/said.ts'
import { picturesWithin, storyBlocks, storyOf } from './newsml-1.2/story.ts'
import { isUsable } from './status.ts'

/** NewsML 1.0 to 1.2, IPTC: any number of news items in an envelope, one may lie within another. */
export const newsml12: XmlFormat = {
  roots: ['NewsML'],
  read: (source, root) =>
    itemsReading(
      source,
      within(root, 'NewsItem').map((newsItem) => itemOf(source, newsItem)),
    ),
}

function itemOf({ modified }: Source, newsItem: XmlElement): Item {
  const parts = partsOf(newsItem)
  const story = storyOf(parts)
  const said = newsItemSaid(newsItem, parts, story, modified)
  return {
    said,
    body: () => storyBlocks(parts, story),
    pictures: () => [...picturesOf(parts, story), ...picturesWithin(story)],
    // An order to withdraw must arrive, whatever it looks like.
    left: isUsable(said.pubstatus) ? leftAs(newsItem, said, parts, story) : undefined,
    line: newsItem.line,
  }
}
