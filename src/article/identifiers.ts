/** What a URL parser leaves in an opaque path although RFC 3986 section 2 does not allow it in a URI. */
const NOT_IN_A_URI = /[ "<>\\^`{|}]/g

/** @returns the URI as a URL parser spells it (feeds compare it as text), or undefined if it is not absolute */
export function readUri(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).href.replace(NOT_IN_A_URI, encodeURIComponent) : undefined
}

/** @returns the URL as a URL parser spells it, or undefined if it is not an absolute http or https URL */
export function readUrl(text: string): string | undefined {
  const uri = readUri(text)
  return uri && /^https?:/.test(uri) ? uri : undefined
}

/**
 * @param text a BCP 47 tag; an underscore is taken for a hyphen ("pt_BR", as many systems write it)
 * @returns the canonical spelling (RFC 5646 section 4.5), or undefined if it is no such tag
 */
export function readLanguage(text: string): string | undefined {
  // Four letters and more are well-formed but reserved: "english" is a mistake.
  if (!/^[a-z]{2,3}(?![a-z\d])/i.test(text)) return undefined
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
