/** The first and the last byte of a part, from 0 on. */
export interface Part {
  readonly first: number
  readonly last: number
}

/**
 * The one part that `Range` asks for (RFC 9110, section 14.1.2), of a file of `size` bytes. Undefined where the whole is
 * to be sent: if there is none, or several, or the header is malformed.
 */
export function partOf(size: number, range = ''): Part | 'beyond' | undefined {
  const [, from = '', to = '', ending = ''] = /^bytes=\s*(?:(\d+)-(\d*)|-(\d+))\s*$/i.exec(range) ?? []
  if (ending !== '') return withinOr(size, { first: Math.max(0, size - Number(ending)), last: size - 1 })
  if (from === '' || (to !== '' && Number(to) < Number(from))) return undefined
  return withinOr(size, { first: Number(from), last: Math.min(to === '' ? size : Number(to), size - 1) })
}

function withinOr(size: number, part: Part): Part | 'beyond' {
  return part.first < size ? part : 'beyond'
}
