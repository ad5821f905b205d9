import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadDeployment } from '../../src/config/load.ts'
import { ConfigError, deploymentFrom, siteFrom } from '../../src/config/schema.ts'

const ARN = 'arn:aws:acm:us-east-1:123456789012:certificate/0a-1b'

function complaint(config: unknown): string {
  try {
    deploymentFrom(config)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'nothing'
}

test('without a word about it there are defaults', () => {
  expect(deploymentFrom({})).toEqual({
    name: 'wirefeed',
    title: 'wirefeed',
    quietHours: 24,
    evening: { at: '18:30', timeZone: 'UTC' },
    hasLink: false,
  })
})

test('what is said is what is deployed', () => {
  const config = {
    title: 'Skerry Wire',
    link: 'https://news.example.org/',
    base: 'https://Feeds.example.org',
    evening: { at: '07:05', timeZone: 'Europe/Berlin' },
    deploy: {
      name: 'skerry-1',
      account: '123456789012',
      region: 'ap-southeast-4',
      certificate: ARN,
      zone: { id: 'Z0123456789ABC', name: 'example.org' },
      alarms: { email: 'desk@example.org', quietHours: 6 },
    },
  }
  expect(deploymentFrom(config)).toEqual({
    name: 'skerry-1',
    title: 'Skerry Wire',
    account: '123456789012',
    region: 'ap-southeast-4',
    base: 'https://feeds.example.org/',
    domain: {
      host: 'feeds.example.org',
      certificate: ARN,
      zone: { id: 'Z0123456789ABC', name: 'example.org' },
    },
    email: 'desk@example.org',
    quietHours: 6,
    evening: { at: '07:05', timeZone: 'Europe/Berlin' },
    hasLink: true,
  })
})

test('it is nothing that feeds are made from', () => {
  const { base: _, ...site } = siteFrom({ deploy: { name: 'skerry' } })
  const { base: __, ...same } = siteFrom({})
  expect(site).toEqual(same)
})

describe('a wrong option is named, with what is wrong', () => {
  const inDeploy = (deploy: object) => ({ deploy })
  test.for<[what: string, config: unknown, message: RegExp]>([
    ['an unknown option', inDeploy({ regoin: 'x' }), /^unknown option deploy\.regoin$/],
    ['a name with a capital', inDeploy({ name: 'Skerry' }), /^deploy\.name must be lower-case letters/],
    [
      'a name that a bucket cannot have',
      inDeploy({ name: 'a'.repeat(25) }),
      /^deploy\.name must be at most 24/,
    ],
    ['a name that ends in -', inDeploy({ name: 'skerry-' }), /^deploy\.name must be/],
    ['an account that is none', inDeploy({ account: '1234' }), /^deploy\.account must be the 12 digits/],
    ['a region that is none', inDeploy({ region: 'Frankfurt' }), /^deploy\.region must be an AWS region/],
    [
      'a region without CloudFront',
      inDeploy({ region: 'cn-north-1' }),
      /^deploy\.region must be an AWS region with/,
    ],
    [
      'a certificate in another region',
      inDeploy({ certificate: ARN.replace('us-east-1', 'eu-central-1') }),
      /^deploy\.certificate must be the ARN of a certificate in us-east-1/,
    ],
    [
      'no e-mail address',
      inDeploy({ alarms: { email: 'desk' } }),
      /^deploy\.alarms\.email must be an e-mail/,
    ],
    [
      'too much patience',
      inDeploy({ alarms: { quietHours: 200 } }),
      /^deploy\.alarms\.quietHours must be at most/,
    ],
    [
      'no patience',
      inDeploy({ alarms: { quietHours: 0 } }),
      /^deploy\.alarms\.quietHours must be at least 1/,
    ],
    ['no time of day', { evening: { at: '25:00' } }, /^evening\.at must be a time of day/],
    ['a time without its zero', { evening: { at: '7:05' } }, /^evening\.at must be a time of day/],
    ['an offset for a zone', { evening: { timeZone: '+01:00' } }, /^evening\.timeZone must be an IANA/],
    ['a wrong feed', { feeds: [{ id: 'X' }] }, /^feeds\[0\]\.id must be/],
  ])('%s', ([, config, message]) => {
    expect(complaint(config)).toMatch(message)
    expect(() => siteFrom(config)).toThrow(message)
  })

  test.for<[what: string, config: unknown, message: RegExp]>([
    [
      'a certificate without a base',
      inDeploy({ certificate: ARN }),
      /^deploy\.certificate is for the host of base/,
    ],
    [
      'a certificate for a path',
      { base: 'https://example.org/feeds/', deploy: { certificate: ARN } },
      /which must be an https address without a path/,
    ],
    [
      'a certificate for http',
      { base: 'http://example.org/', deploy: { certificate: ARN } },
      /which must be an https address/,
    ],
    [
      'a zone without a certificate',
      { base: 'https://feeds.example.org/', deploy: { zone: { id: 'Z1', name: 'example.org' } } },
      /^deploy\.zone is of no use without deploy\.certificate$/,
    ],
    [
      'a zone that the host is not in',
      {
        base: 'https://feeds.notexample.org/',
        deploy: { certificate: ARN, zone: { id: 'Z1', name: 'example.org' } },
      },
      /^deploy\.zone\.name must be the end of feeds\.notexample\.org/,
    ],
  ])('%s', ([, config, message]) => expect(complaint(config)).toMatch(message))
})

test('it is found where the site is, and tells where that was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wirefeed-deployment-'))
  try {
    expect(await loadDeployment(undefined, folder)).toEqual({ deployment: deploymentFrom({}) })
    const path = join(folder, 'wirefeed.config.json')
    await writeFile(path, '{ "deploy": { "name": "skerry" } }')
    expect(await loadDeployment(undefined, folder)).toMatchObject({ deployment: { name: 'skerry' }, path })
    await writeFile(path, '{ "deploy": { "name": "" } }')
    await expect(loadDeployment(undefined, folder)).rejects.toThrow(`${path}:\ndeploy.name must not be empty`)
  } finally {
    await rm(folder, { recursive: true })
  }
})
