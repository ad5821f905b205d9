import { readUrl } from '../article/identifiers.ts'

/**
 * The address under which everybody may see a picture, as a URL parser spells it; undefined where there is none. Pictures
 * on other schemes (data:, file:, tag:) are in the record or an archive, and not on the web.
 *
 * @param base what it counts from where it is relative; '' where nothing is relative
 */
export function pictureAddress(href: string, base: string): string | undefined {
  const url = URL.parse(href.trim(), base || undefined)
  return url && /^https?:$/.test(url.protocol) && !tellsSecret(url) ? readUrl(url.href) : undefined
}

/** Whether it is an address on the web that would hand on what its newsroom alone may have. */
export function isSecretAddress(href: string, base: string): boolean {
  const url = URL.parse(href.trim(), base || undefined)
  return url !== null && /^https?:$/.test(url.protocol) && tellsSecret(url)
}

/**
 * Agencies and stores lend pictures by addresses that name the customer or are signed for a while. Published, such an
 * address is a password given away, billed to the newsroom, and soon it leads nowhere. It is told by the names of its
 * parameters: in doubt a picture is not shown.
 */
function tellsSecret({ username, password, searchParams }: URL): boolean {
  return username !== '' || password !== '' || [...searchParams.keys()].some((name) => SECRETS.test(name))
}

const SECRETS = new RegExp(
  `^(?:${[
    // What lets in.
    '(?:access|auth|api|id|session|sas|security|download|refresh)?[_-]?(?:token|key)',
    'jwt|auth|authorization|bearer|credentials?|pass|passwd|password|pwd|secret|session(?:[_-]?id)?|sid|ticket|user(?:name)?',
    // What is signed, and until when: CloudFront, Azure, Akamai, S3 (V2 and V4), Google.
    'sig|sign|signed|signature|hmac|policy|key-pair-id|hdn(?:ea|ts|tl)',
    'x-(?:amz|goog|oss)-.*|awsaccesskeyid|googleaccessid|ossaccesskeyid',
    'expires?|expiry|expiration|exp',
    // The AP's: an item's quota token, the entitlement, the customer.
    'qt|et|cid',
  ].join('|')})$`,
  'i',
)
