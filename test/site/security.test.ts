import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { renderFeedPage } from '../../src/site/feed-page.ts'
import { renderNotFound } from '../../src/site/not-found-page.ts'
import { SCRIPT } from '../../src/site/script.ts'
import { CONTENT_SECURITY_POLICY } from '../../src/site/security.ts'
import { STYLE } from '../../src/site/style.ts'
import { ALL, FERRY, pageOf, RAIN, SITE } from './build.ts'
import { elementsOf } from './dom.ts'

const PAGES = [
  ['index', pageOf()],
  ['feed', renderFeedPage(ALL, [FERRY, RAIN], SITE)],
  ['not found', renderNotFound(SITE)],
] as const

const DIRECTIVES = Object.fromEntries(
  CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources.join(' ')]
  }),
)

/** As Content Security Policy has it: of what stands between the tags, to the letter. */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

test('the policy lets pages load nothing, post nowhere, and stand in no other page', () => {
  expect(DIRECTIVES).toMatchObject({
    'default-src': "'none'",
    'img-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  })
})

describe.each(PAGES)('the page: %s', (_, page) => {
  test('has the one style and the one script that the policy allows', () => {
    const texts = (name: string) => elementsOf(page, name).map(({ text }) => sourceOf(text))
    expect([texts('style'), texts('script')]).toEqual([[DIRECTIVES['style-src']], [DIRECTIVES['script-src']]])
  })

  test('has no other: not in attributes, and nothing that loads', () => {
    const elements = elementsOf(page)
    const names = elements.flatMap(({ attributes }) => Object.keys(attributes))
    expect(
      names.filter((name) => /^(?:style|on.*|src|srcset|action|formaction|http-equiv)$/.test(name)),
    ).toEqual([])
    const loading = /^(?:img|picture|audio|video|iframe|object|embed|form|base|svg|math|template)$/
    expect(elements.filter(({ name }) => loading.test(name))).toEqual([])
    const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes.rel)
    expect(new Set(links).difference(new Set(['icon', 'alternate']))).toEqual(new Set())
  })
})

test('style and script are what a browser reads: nothing in them ends them or is read otherwise', () => {
  for (const text of [STYLE, SCRIPT]) expect(text).not.toMatch(/<\/|<!--|\r|\0/)
})
