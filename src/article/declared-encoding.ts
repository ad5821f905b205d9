/** How far into a record its encoding may be declared (bytes): HTML's meta must be in the first 1024 (4.2.5.4). */
const HEAD = 1024

/** XML 1.0, section 4.3.3. */
const IN_XML = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/
/** HTML, section 4.2.5.4: `<meta charset>`, or as in a Content-Type header. */
const IN_HTML = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([^"'\s;/>]+)/i

/** The label of the encoding that the beginning of a record declares, where every letter is one byte of ASCII. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  return (IN_XML.exec(head) ?? IN_HTML.exec(head))?.[1]
}
