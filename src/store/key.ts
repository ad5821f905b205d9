/** Whether a store can hold something under this key: relative, '/'-separated, no '.' or '..', no control characters. */
export function isKey(key: string): boolean {
  const wellFormed = key !== '' && !/[\u0000-\u001f\\]/.test(key)
  return wellFormed && key.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Dot-files and dot-folders are nobody's records: the lock, the catalog, what editors and .git leave about. */
export function isHidden(key: string): boolean {
  return key.startsWith('.') || key.includes('/.')
}
