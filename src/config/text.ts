import * as v from 'valibot'

/** Text that people or programs read: something in it, and nothing that breaks a feed. */
export const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.regex(/^[^\p{Cc}\p{Cs}\p{Cn}]*$/u, 'must not have control characters'),
)

/** An absolute address of the web, as a browser would write it. */
export const address = v.pipe(
  text,
  v.check(
    (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
    'must be an absolute http or https address',
  ),
  v.check((value) => !/:\/\/[^/?#]*@/.test(value), 'must not have a name or password in it'),
  v.transform((value) => new URL(value).href),
)
