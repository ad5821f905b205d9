import type { JsonFormat } from './format.ts'
import { type Item, itemsReading } from './item.ts'
import { ninjsItem } from './ninjs/item.ts'
import { isObject, membersOf, textOf } from './ninjs/members.ts'

/**
 * What AP's Media API answers: an item in words much like those of ninjs 1.x, wrapped as {data: {item}}, or several as
 * {data: {items: [{item}]}}; and what its agent stores of that. Stories have no text but behind a link.
 */
export const apMediaApi: JsonFormat = {
  recognises: (value) => itemsIn(value).length > 0,
  read: (source, value) =>
    itemsReading(
      source,
      itemsIn(value).map((item) => withoutTokens(ninjsItem(item, 'AP'))),
    ),
}

/** The uri of an item has the customer's tokens for its query: another one each time, and nobody else's to know. */
function withoutTokens(item: Item): Item {
  return { ...item, said: { ...item.said, identifier: item.said.guid?.replace(/\?.*$/, '') } }
}

/** @returns the objects within that AP has given its own id */
function itemsIn(value: object): readonly object[] {
  const outer = membersOf(value)
  const data = outer.get('data')
  const candidates = [value, outer.get('items'), data, membersOf(data).get('items')].flat()
  return candidates.map((each) => membersOf(each).get('item') ?? each).filter(isApItem)
}

function isApItem(value: unknown): value is object {
  return isObject(value) && textOf(membersOf(membersOf(value).get('altids')).get('itemid')) !== undefined
}
