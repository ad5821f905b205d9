/**
 * A code of a controlled vocabulary without the vocabulary: "usable" of "stat:usable" (QCode), "correction" of
 * "http://cv.iptc.org/newscodes/signal/correction".
 */
export function localCode(code = ''): string {
  const trimmed = code.trim()
  return /^https?:/i.test(trimmed) ? trimmed.replace(/^.*[/#]/, '') : trimmed.replace(/^[^:]*:/, '')
}
