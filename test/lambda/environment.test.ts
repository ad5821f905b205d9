import { expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import { addressesIn, defaultsIn } from '../../src/lambda/environment.ts'

const ENV = { WIREFEED_ARTICLES: 's3://articles/desk', WIREFEED_TARGET: 's3://feeds' }

test('the catalog lies where the command line keeps it too, unless told otherwise', () => {
  expect(addressesIn(ENV)).toEqual({
    articles: { bucket: 'articles', prefix: 'desk/' },
    target: { bucket: 'feeds', prefix: '' },
    state: { bucket: 'articles', prefix: 'desk/.wirefeed/' },
  })
  expect(addressesIn({ ...ENV, WIREFEED_STATE: 's3://private/x' }).state).toEqual({
    bucket: 'private',
    prefix: 'x/',
  })
})

test.each([
  [
    { ...ENV, WIREFEED_ARTICLES: undefined },
    /WIREFEED_ARTICLES must be s3:\/\/BUCKET\/PREFIX, and is undefined/,
  ],
  [
    { ...ENV, WIREFEED_TARGET: 's3://articles/desk/public' },
    /TARGET must not lie in SOURCE.*WIREFEED_TARGET/,
  ],
  [{ ...ENV, WIREFEED_TARGET: 's3://articles' }, /SOURCE must not lie in TARGET/],
  [{ ...ENV, WIREFEED_STATE: 's3://feeds/.x' }, /the catalog must not lie in TARGET/],
  [{ ...ENV, WIREFEED_TARGET: 'feeds' }, /WIREFEED_TARGET must be s3:\/\/BUCKET\/PREFIX, and is "feeds"/],
])('%j is an error', (env, message) => {
  expect(() => addressesIn(env)).toThrow(message)
})

test('where feeds are served says the configuration, or else the deployment', () => {
  const defaults = defaultsIn({ WIREFEED_BASE: 'https://d111.cloudfront.net/' })
  expect(siteFrom({}, defaults)).toMatchObject({ base: 'https://d111.cloudfront.net/' })
  expect(siteFrom({ base: 'https://feeds.example.org/' }, defaults)).toMatchObject({
    base: 'https://feeds.example.org/',
  })
  expect(siteFrom({}, defaultsIn({}))).toMatchObject({ base: 'http://localhost:8080/' })
})
