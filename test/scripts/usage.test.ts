import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeOnMoto } from '../aws/s3.ts'
import { Account, SITE } from './account.ts'
import { folderWith, script, siteFolder } from './script.ts'

const SCRIPTS = ['deploy', 'diff', 'destroy', 'import', 'replay', 'restore']
const folder = siteFolder({ ...SITE, deploy: { name: 'skerry', region: 'us-east-1' } })
const KEYS = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
/** What each takes besides options. */
const ARGUMENTS: Readonly<Record<string, string[]>> = { import: ['.'], restore: [new Date().toISOString()] }

describe.each(SCRIPTS)('%s', (name) => {
  const given = ARGUMENTS[name] ?? []

  test('explains itself', async () => {
    const { code, out, err } = await script(name, ['--help'], { folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^npm run ${name} .*\\n\\n.*--dry-run.*--yes.*--help`, 's'))
  })

  test('does not take what it does not understand', async () => {
    const unknown = await script(name, [...given, '--dry'], { folder })
    expect(unknown).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/'--dry'.*--help/s) })
    const many = await script(name, [...given, 'more'], { folder })
    expect(many).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--help') })
  })

  test('says which option of the configuration is wrong', async () => {
    const wrong = folderWith({ 'wirefeed.config.json': '{ "deploy": { "region": "Frankfurt" } }' })
    const { code, err } = await script(name, given, { folder: wrong })
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/config\.json:\ndeploy\.region must be/),
    })
  })

  test('wants a region', async () => {
    const { code, err } = await script(name, given, { folder: folderWith({}), env: KEYS })
    expect({ code, err }).toEqual({
      code: 1,
      err: 'No AWS region is named.\n  → set deploy.region in the configuration, or AWS_REGION\n',
    })
  })

  test('wants credentials', async () => {
    const { code, err } = await script(name, given, { folder })
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^There are no AWS credentials here.*\n {2}→ set AWS_PROFILE, or/),
    })
  })

  test('goes to no other region than that of the site', async () => {
    const { code, err } = await script(name, given, { folder, env: { ...KEYS, AWS_REGION: 'eu-west-1' } })
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(
        /^The site is in us-east-1 .* AWS_REGION says eu-west-1\.\n {2}→ unset AWS_REGION/,
      ),
    })
  })
})

test.each([
  ['2026-11-20T18:30', /is no time with date and zone/],
  ['2026-02-31T10:00:00Z', /is no time with date and zone/],
  ['2020-01-01T00:00:00Z', /is more than 90 days ago/],
  ['9999-01-01T00:00:00Z', /has not been yet/],
])('restore does not take %s for a time that it can go back to', async (time, complaint) => {
  const { code, err } = await script('restore', [time], { folder })
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(complaint) })
})

describeOnMoto('in an account', () => {
  let account: Account
  beforeAll(async () => {
    account = await Account.open()
  })
  afterAll(() => account.stop())

  const nowhere = siteFolder({ ...SITE, deploy: { name: 'skerry', account: '999999999999' } })

  test.each(SCRIPTS)('%s does nothing in another account than that of the site', async (name) => {
    const { code, err } = await account.run(name, nowhere, ARGUMENTS[name])
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(
        /^These credentials are of account 123456789012, and the site is in 999999999999/,
      ),
    })
  })

  test.each(['import', 'replay', 'restore'])('%s wants the site to be deployed', async (name) => {
    const { code, err } = await account.run(name, folder, ARGUMENTS[name])
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^There is no stack skerry here\.\n {2}→ npm run deploy/),
    })
  })

  test('deploy asks, and where nobody answers it does nothing', async () => {
    const { code, out, err } = await account.run('deploy', folder)
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Go ahead? Nobody is here to answer.\n  → go ahead with --yes\n',
    })
    expect(out).toMatch(/costs about \d+ dollars a month/)
    expect(await account.things()).toEqual({ buckets: [], stacks: [] })
  })
})
