import type { JsonFormat } from './format.ts'
import { itemsReading } from './item.ts'
import { ninjsItem } from './ninjs/item.ts'
import { itemsIn } from './ninjs/recognise.ts'

/** IPTC ninjs 1.x, 2.x and 3.x, with the dialects of Superdesk, TT and the BBC; alone, listed or wrapped. */
export const ninjs: JsonFormat = {
  recognises: (value) => itemsIn(value).length > 0,
  read: (source, value) =>
    itemsReading(
      source,
      itemsIn(value).map((item) => ninjsItem(item)),
    ),
}
