import { codeOf, isObject, type Members, membersOf, textOf } from './members.ts'

/** The types of items that a standard or a dialect has (3.1; TT; BBC). */
const TYPE = /^(?:text|audio|video|picture|graphic|composite|component|event|planning|advisory)$/
/** Members that are texts, and not words of our own record. */
const TEXTS = [
  'guid',
  'by',
  'body_xhtml',
  'body_html5',
  'body_richhtml5',
  'body_nitf',
  'representationtype',
  'embargoeduntil',
  'firstpublished',
]
/** Members that are lists of objects; our own record has some of the names, and texts in them. */
const LISTS =
  'subject subjects genre genres service place places person people organisation organisations object objects infosource infosources headlines descriptions bodies authors bylines revisions renditions associations trustindicator trustindicators'.split(
    ' ',
  )
/** Members that are objects. */
const OBJECTS = ['renditions', 'associations', 'altids', 'standard', 'rightsinfo', 'eventdetails']

/** Whether an object is one of ninjs: by members that our own record, in nearly the same words, has not. */
function hasItsMembers(members: Members): boolean {
  const type = members.get('type')
  return (
    (typeof type === 'string' && TYPE.test(codeOf(type))) ||
    TEXTS.some((name) => textOf(members.get(name)) !== undefined) ||
    LISTS.some((name) => isListOfObjects(members.get(name))) ||
    OBJECTS.some((name) => isObject(members.get(name)))
  )
}

/** What interfaces wrap items in: a list of them, or one. */
const WRAPPERS = ['item', 'items', '_items', 'results', 'newsitems', 'articles', 'hits', 'data']

/** The items of a record, where one of them at least is of ninjs. */
export function itemsIn(value: object): readonly object[] {
  const members = membersOf(value)
  if (hasItsMembers(members)) return [value]
  const lists = Array.isArray(value) ? [value] : wrapped(members)
  const found = lists.find((list) => list.some((item) => hasItsMembers(membersOf(item)))) ?? []
  return found.filter(isObject)
}

function wrapped(members: Members): readonly unknown[][] {
  return WRAPPERS.flatMap((name) => {
    const list = members.get(name)
    if (Array.isArray(list)) return [list]
    return isObject(list) ? [[list]] : []
  })
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject)
}
