/** Whether a path is one that a cache behavior is for; patterns may begin with a slash, or not, and mean the same. */
export function matches(pattern: string, uri: string): boolean {
  return isLike(pattern.replace(/^\/?/, '/'), uri)
}

/** Whether a text is what a pattern says, as AWS has them: `*` for any characters, slashes among them, `?` for one. */
export function isLike(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(text)
}
