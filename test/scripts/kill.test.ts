import { afterEach, expect, test } from 'vitest'
import { describeOnMoto } from '../aws/s3.ts'
import { story } from '../publish/newsroom.ts'
import { Account, ARTICLES, SITE } from './account.ts'
import { folderWith, siteFolder } from './script.ts'

const OTHER = { ...SITE, evening: { at: '19:00' }, feeds: [{ id: 'all' }, { id: 'latest', limit: 1 }] }

describeOnMoto('a script that is killed is run again, and does what is left to do:', () => {
  let account: Account
  afterEach(() => account.stop())

  const deploy = async (site: string, killAt?: string) =>
    await account.run('deploy', site, ['--yes', '--at', account.cdn], killAt)

  test.each([
    '== build',
    '== plan',
    '== prepare account',
    'CDKToolkit: creating CloudFormation changeset',
    '== deploy',
    'success: Published skerry Template',
    'skerry: creating CloudFormation changeset',
    '== publish',
    '== check',
  ])('a first deployment, killed at %s', async (step) => {
    account = await Account.open()
    const site = siteFolder(SITE)
    expect(await deploy(site, step)).toMatchObject({ code: undefined, all: expect.stringContaining(step) })
    const second = await deploy(site)
    expect(second, second.all).toMatchObject({ code: 0 })
    expect(await account.things()).toMatchObject({ stacks: ['skerry'] })
    // Four files of each of the three feeds, and four of the whole site.
    expect(Object.keys(await account.files())).toHaveLength(3 * 4 + 4)
  })

  test('a change, an import and the end, killed at each of their steps', async () => {
    account = await Account.open()
    const sites = [siteFolder(SITE), siteFolder(OTHER)] as const
    const articles = folderWith({
      'a.json': JSON.stringify(story('a', 1)),
      'b.json': JSON.stringify(story('b', 1)),
    })
    expect(await deploy(sites[0])).toMatchObject({ code: 0 })

    const put = [articles, '--yes']
    expect(await account.run('import', sites[0], put, '2 new')).toMatchObject({ code: undefined })
    expect(await account.run('import', sites[0], put)).toMatchObject({ code: 0 })
    await account.deliver()
    expect(await account.titles()).toEqual(['Story a take 1', 'Story b take 1'])

    for (const [turn, step] of [
      'skerry: creating CloudFormation changeset',
      '== publish',
      '== check',
    ].entries()) {
      const site = sites[(turn + 1) % 2]!
      expect(await deploy(site, step), step).toMatchObject({ code: undefined })
      const second = await deploy(site)
      expect(second, second.all).toMatchObject({ code: 0 })
      expect(second.out).toMatch(
        site === sites[0] ? /world\/rss\.xml .*2 stories/ : /latest\/rss\.xml .*1 story/,
      )
      const third = await deploy(site)
      expect(third.all).toMatch(/\(no changes\)[\s\S]* 0 files written/)
    }

    const all = ['--yes', '--delete-articles', ARTICLES, '--and-i-mean-it']
    for (const step of ['== empty', '== delete stack', `== delete ${ARTICLES}`])
      expect(await account.run('destroy', sites[0], all, step), step).toMatchObject({ code: undefined })
    expect(await account.run('destroy', sites[0], all)).toMatchObject({ code: 0 })
    expect(await account.things()).toEqual({ buckets: [], stacks: [] })
  })
})
