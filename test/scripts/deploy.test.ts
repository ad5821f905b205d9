import { setTimeout as sleep } from 'node:timers/promises'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterEach, expect, test } from 'vitest'
import { describeOnMoto } from '../aws/s3.ts'
import { story } from '../publish/newsroom.ts'
import { Account, ARTICLES, SITE } from './account.ts'
import { folderWith, siteFolder } from './script.ts'

const RECORDS = {
  'a.json': JSON.stringify(story('a', 1)),
  'b.json': JSON.stringify(story('b', 1)),
}

describeOnMoto('on a stand-in for AWS', () => {
  let account: Account
  afterEach(() => account.stop())

  test('a site is deployed, changed, looked after, and taken off again', async () => {
    const site = siteFolder(SITE)
    account = await Account.open()
    const { s3 } = account

    const dry = await account.run('deploy', site, ['--dry-run'])
    expect(dry).toMatchObject({ code: 0, err: '' })
    expect(dry.out).toMatch(/make stack skerry in account 123456789012, region us-east-1/)
    expect(dry.out).toMatch(/first prepare the account for CDK/)
    expect(await account.things()).toEqual({ buckets: [], stacks: [] })

    const first = await account.run('deploy', site, ['--yes', '--at', account.cdn])
    expect(first).toMatchObject({ code: 0 })
    expect(first.out).toMatch(/https:\/\/feeds\.example\.org\/all\/rss\.xml .*0 stories/)
    expect(await account.status()).toBe('CREATE_COMPLETE')

    const records = folderWith(RECORDS)
    const looked = await account.run('import', site, [records, '--dry-run'])
    expect(looked.out).toMatch(/^2 new, 0 other.*\nnew {2}a\.json\nnew {2}b\.json\n/)
    expect(await account.run('import', site, [records, '--yes'])).toMatchObject({ code: 0, err: '' })
    await account.deliver()
    expect(await account.titles()).toEqual(['Story a take 1', 'Story b take 1'])
    const again = await account.run('import', site, [records, '--yes'])
    expect(again.out).toBe(`0 new, 0 other than in the bucket, 2 there already: s3://${ARTICLES}\n`)

    const second = await account.run('deploy', site, ['--yes', '--at', account.cdn])
    expect(second).toMatchObject({ code: 0 })
    expect(second.all).toMatch(/There were no differences/)
    expect(second.all).toMatch(/skerry \(no changes\)/)
    expect(second.out).toMatch(/3 feeds: 0 files written, 16 right as they were/)

    const other = siteFolder({
      ...SITE,
      evening: { at: '19:00' },
      feeds: [{ id: 'all' }, { id: 'latest', limit: 1 }],
    })
    const diff = await account.run('diff', other)
    expect(diff).toMatchObject({ code: 0 })
    expect(diff.all).toMatch(/cron\(0 19 \* \* \? \*\)/)
    expect(await account.status()).toBe('CREATE_COMPLETE')
    const third = await account.run('deploy', other, ['--yes', '--at', account.cdn])
    expect(third).toMatchObject({ code: 0 })
    expect(third.out).toMatch(/latest\/rss\.xml .*1 story/)
    expect(await account.status()).toBe('UPDATE_COMPLETE')

    const time = await momentBetween()
    await s3.send(new DeleteObjectCommand({ Bucket: ARTICLES, Key: 'a.json' }))
    await s3.send(
      new PutObjectCommand({ Bucket: ARTICLES, Key: 'b.json', Body: JSON.stringify(story('b', 2)) }),
    )
    await s3.send(
      new PutObjectCommand({ Bucket: ARTICLES, Key: 'c.json', Body: JSON.stringify(story('c', 1)) }),
    )
    await account.deliver()
    expect(await account.titles()).toEqual(['Story b take 2', 'Story c take 1'])
    const what = await account.run('restore', other, [time, '--dry-run'])
    expect(what.out).toMatch(
      /bring back {2}a\.json\nbring back {2}b\.json\ntake away {3}c\.json\nTo be as at .* has 2 to bring back, 1 to take away\.\n/,
    )
    expect(await account.run('restore', other, [time, '--yes'])).toMatchObject({ code: 0, err: '' })
    await account.deliver()
    expect(await account.titles()).toEqual(['Story a take 1', 'Story b take 1'])
    const done = await account.run('restore', other, [time, '--dry-run'])
    expect(done.out).toMatch(/ has 0 to bring back, 0 to take away\.\n$/)

    const feeds = await account.files()
    const plan = await account.run('destroy', other, ['--dry-run'])
    expect(plan.out).toBe(
      `delete stack skerry in account 123456789012, region us-east-1, with all feeds\nkeep the 2 articles in ${ARTICLES}\n`,
    )
    expect(await account.run('destroy', other, ['--yes'])).toMatchObject({ code: 0, err: '' })
    expect(await account.things()).toEqual({ buckets: [ARTICLES], stacks: [] })
    const gone = await account.run('destroy', other, ['--yes'])
    expect(gone.out).toMatch(
      /There is no stack skerry .*\nThe articles are still in skerry-articles.*: 2 of them/,
    )

    const back = await account.run('deploy', other, ['--yes', '--at', account.cdn])
    expect(back).toMatchObject({ code: 0 })
    expect(back.out).toMatch(/take up again the articles in skerry-articles/)
    expect(await account.files()).toEqual(feeds)

    const unmeant = await account.run('destroy', other, ['--yes', '--delete-articles', ARTICLES])
    expect(unmeant).toMatchObject({ code: 1, err: expect.stringContaining('lost for ever') })
    expect(await account.titles()).toEqual(['Story a take 1', 'Story b take 1'])
    const wrong = await account.run('destroy', other, [
      '--yes',
      '--delete-articles',
      'articles',
      '--and-i-mean-it',
    ])
    expect(wrong).toMatchObject({ code: 2 })
    const meant = ['--yes', '--delete-articles', ARTICLES, '--and-i-mean-it']
    expect(await account.run('destroy', other, meant)).toMatchObject({ code: 0, out: /All is gone\.\n$/ })
    expect(await account.things()).toEqual({ buckets: [], stacks: [] })
  })
})

/** A time after all that was, and before all that will be; S3 knows times to the second. */
async function momentBetween(): Promise<string> {
  await sleep(1_500)
  const time = new Date().toISOString()
  await sleep(1_500)
  return time
}
