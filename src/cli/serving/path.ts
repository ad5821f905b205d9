import { isHidden, isKey } from '../../store/key.ts'

/** The path that a request is for, as it was sent, from a URL or (RFC 9112, section 3.2.2) one with its host. */
export function pathOf(url = '/'): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '') || '/'
}

/** The key of the file that a path names, or of its folder's page; undefined where there can be none, or it is hidden. */
export function keyOf(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path).slice(1)
    const key = plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain
    return isKey(key) && !isHidden(key) ? key : undefined
  } catch {
    return undefined
  }
}

/**
 * The folder that is meant by a path without a slash at its end whose last part has no dot, as the CDN has it
 * (`infra/edge/pages.js`); undefined for any other path. Several slashes at the start would name another host. Where there
 * can be no folder, or a hidden one, nothing is meant; the CDN, which does not know that, leads there, to a 404.
 */
export function folderMeant(path: string): string | undefined {
  const last = path.slice(path.lastIndexOf('/'))
  if (last === '/' || last.includes('.')) return undefined
  const folder = `/${path.replace(/^[/\\]+/, '')}/`
  return keyOf(folder) === undefined ? undefined : folder
}
