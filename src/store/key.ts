/**
 * Whether a store can hold something under this key: relative, '/'-separated, no '.' or '..', no control characters,
 * backslashes or halves of a surrogate pair, and no U+FFFD, which stands for the bytes of a file name that is not UTF-8.
 */
export function isKey(key: string): boolean {
  const isSound = key !== '' && key.isWellFormed() && !/[\u0000-\u001f\\\ufffd]/.test(key)
  return isSound && key.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Dot-files and dot-folders are nobody's records: the lock, the catalog, what editors and .git leave about. */
export function isHidden(key: string): boolean {
  return key.startsWith('.') || key.includes('/.')
}
