/**
 * A code of a controlled vocabulary without the vocabulary: "usable" of "stat:usable" (QCode), "correction" of
 * "http://cv.iptc.org/newscodes/signal/correction", also with a slash behind it.
 */
export function localCode(code = ''): string {
  const trimmed = code.trim()
  if (!/^https?:/i.test(trimmed)) return trimmed.replace(/^[^:]*:/, '')
  return trimmed.replace(/[/#]$/, '').replace(/^.*[/#]/, '')
}
