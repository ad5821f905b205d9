import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { story } from '../publish/newsroom.ts'
import { exists, filesIn, type Newsroom, newsroom, wirefeed } from './command.ts'

type Words = (room: Newsroom) => readonly string[]

/** `publish SOURCE TARGET` and more. */
const publish =
  (...more: readonly string[]): Words =>
  ({ articles, target }) => ['publish', articles, target, ...more]

describe('wrong usage or configuration: exit code 2, a message that says what, and nothing touched', () => {
  test.for<[what: string, words: Words, message: RegExp]>([
    ['no such command', () => ['publsh'], /there is no command "publsh"; try "wirefeed help"/],
    ['no SOURCE', () => ['publish'], /usage: wirefeed publish SOURCE TARGET/],
    ['no TARGET', ({ articles }) => ['publish', articles], /usage: wirefeed publish SOURCE TARGET/],
    ['one place too many', publish('third'), /usage: wirefeed publish SOURCE TARGET/],
    ['an unknown option', publish('--frob'), /Unknown option '--frob'/],
    ['an option without its value', publish('--now'), /--now/],
    ['a value where none belongs', publish('--json=yes'), /--json/],
    ['no time', publish('--now', 'soon'), /soon is not a time such as 2026-/],
    ['a day alone', publish('--now', '2026-11-21'), /2026-11-21 is not a time/],
    ['a day that does not exist', publish('--now', '2026-02-30T12:00Z'), /2026-02-30T12:00Z is not a time/],
    ['an hour that does not exist', publish('--now', '2026-02-03T25:00Z'), /2026-02-03T25:00Z is not a time/],
    ['a time and more', publish('--now', '2026-11-21T12:00Z (noon)'), /is not a time/],
    [
      'no such SOURCE',
      ({ folder, target }) => ['publish', join(folder, 'no'), target],
      /there is no folder .*\/no\n/,
    ],
    [
      'a file as SOURCE',
      ({ articles, target }) => ['publish', join(articles, 'a.json'), target],
      /a\.json is not a folder/,
    ],
    [
      'a file as TARGET',
      ({ articles }) => ['publish', articles, join(articles, 'a.json')],
      /a\.json is not a folder/,
    ],
    ['TARGET is SOURCE', ({ articles }) => ['publish', articles, articles], /TARGET must not lie in SOURCE/],
    [
      'TARGET in SOURCE',
      ({ articles }) => ['publish', articles, join(articles, 'public')],
      /TARGET must not lie in SOURCE/,
    ],
    [
      'SOURCE in TARGET',
      ({ articles, folder }) => ['publish', articles, folder],
      /SOURCE must not lie in TARGET/,
    ],
    [
      'the catalog in TARGET',
      (room) => publish('--state', join(room.target, '.state'))(room),
      /catalog must not lie in TARGET/,
    ],
    [
      'the catalog is TARGET',
      (room) => publish('--state', room.target)(room),
      /catalog must not lie in TARGET/,
    ],
    [
      'the catalog among the articles',
      (room) => publish('--state', join(room.articles, 'state'))(room),
      /only a hidden folder/,
    ],
    [
      'a bucket of a name that none can have',
      ({ target }) => ['publish', 's3://News/articles', target],
      /s3:\/\/News\/articles is neither .* lower-case/,
    ],
    [
      'an address of another kind',
      ({ articles }) => ['publish', articles, 'ftp://news/public'],
      /ftp:\/\/news\/public is neither a folder nor/,
    ],
    [
      'a bucket without a name for the catalog',
      publish('--state', 's3:///state'),
      /s3:\/\/\/state is neither/,
    ],
    [
      'TARGET in SOURCE, in S3',
      () => ['publish', 's3://news/a', 's3://news//a/feeds/'],
      /TARGET must not lie in SOURCE/,
    ],
    [
      'SOURCE in TARGET, in S3',
      () => ['publish', 's3://news/a', 's3://news'],
      /SOURCE must not lie in TARGET/,
    ],
    [
      'the catalog in TARGET, in S3',
      () => ['publish', 's3://news/a', 's3://news/b', '--state', 's3://news/b/.state'],
      /catalog must not lie in TARGET/,
    ],
    [
      'the catalog among the articles, in S3',
      () => ['publish', 's3://news/a', 's3://news/b', '--state', 's3://news/a/state'],
      /only a hidden folder can hold the catalog/,
    ],
    [
      'a laptop for the address of feeds on AWS',
      () => ['publish', 's3://news/a', 's3://news/b'],
      /feeds in s3:\/\/news\/b would give http:\/\/localhost:8080\/ as their address: set "base"/,
    ],
    ['start on a bucket', ({ articles }) => ['start', articles, 's3://news'], /start works on folders/],
    ['no such configuration', publish('--config', 'no.json'), /there is no .*no\.json/],
    ['a wrong configuration', publish('--config', 'wrong.json'), /wrong\.json:\nunknown option titel/],
    ['start: no such port', () => ['start', '--port', 'http'], /http is not a port/],
    ['start: a port too high', () => ['start', '--port', '65536'], /65536 is not a port/],
    ['start: one place too many', () => ['start', 'a', 'b', 'c'], /usage: wirefeed start/],
    [
      'evening: one place too many',
      ({ articles }) => ['evening', articles, 'x', 'y'],
      /usage: wirefeed evening/,
    ],
    ['evening: no time', ({ articles }) => ['evening', articles, '--now', 'noon'], /noon is not a time/],
    ['evening: there is none', ({ articles }) => ['evening', articles], /this site has no evening edition/],
    ['credits: no file', () => ['credits'], /usage: wirefeed credits FILE/],
    ['credits: files and --jsonl', () => ['credits', 'a.txt', '--jsonl'], /usage: wirefeed credits FILE/],
  ])('%s', async ([, words, message]) => {
    const room = await newsroom({ 'a.json': story('a', 1) })
    await writeFile(join(room.folder, 'wrong.json'), '{ "titel": "x" }')
    const before = await filesIn(room.folder)
    const { code, out, err } = await wirefeed(words(room), { cwd: room.folder })
    expect(err).toMatch(message)
    expect(err).toMatch(/^wirefeed: /)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(await filesIn(room.folder)).toEqual(before)
    expect((await readdir(room.folder)).sort()).toEqual(['articles', 'wirefeed.config.json', 'wrong.json'])
    expect(await readdir(room.articles)).toEqual(['a.json'])
  })

  test('places are compared by where they really are', async () => {
    const room = await newsroom({ 'a.json': story('a', 1) })
    await symlink(room.articles, join(room.folder, 'link'))
    const inside = await wirefeed(['publish', room.articles, join(room.folder, 'link', 'public')])
    expect(inside).toMatchObject({ code: 2, err: expect.stringMatching(/TARGET must not lie in SOURCE/) })
    await mkdir(join(room.target, 'private'), { recursive: true })
    await symlink(join(room.target, 'private'), join(room.articles, '.wirefeed'))
    expect(await room.publish()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/must not lie in TARGET/),
    })
  })

  test('places beside each other may begin alike', async () => {
    const room = await newsroom({ 'a.json': story('a', 1) })
    expect(await wirefeed(['publish', room.articles, `${room.articles}-public`])).toMatchObject({ code: 0 })
  })
})

describe('where a path typed is meant', () => {
  test.for<[who: string, npm: Readonly<Record<string, string>>, from: 'folder' | 'elsewhere']>([
    ['the shell: from where it is', {}, 'folder'],
    ['npm run wirefeed: from where npm was started', { npm_lifecycle_event: 'wirefeed' }, 'elsewhere'],
    ['npm start: from where npm was started', { npm_lifecycle_event: 'start' }, 'elsewhere'],
    [
      "another package's script: from where it runs",
      { npm_lifecycle_event: 'build', INIT_CWD: '/' },
      'folder',
    ],
    ['npm that does not say from where', { npm_lifecycle_event: 'wirefeed', INIT_CWD: '' }, 'folder'],
  ])('%s', async ([, npm, from]) => {
    const room = await newsroom({ 'articles/a.json': story('a', 1) })
    await writeFile(join(room.folder, 'wirefeed.config.json'), '{ "feeds": [{ "id": "ours" }] }')
    const away = await newsroom()
    const { code } = await wirefeed(['publish', 'articles', 'public', '--state', 'state'], {
      cwd: from === 'folder' ? room.folder : away.folder,
      env: { INIT_CWD: room.folder, ...npm },
    })
    expect(code).toBe(0)
    expect(await exists(join(room.target, 'ours/rss.xml'))).toBe(true)
    expect(await exists(join(room.folder, 'state'))).toBe(true)
    expect((await readdir(away.folder)).sort()).toEqual(['articles', 'wirefeed.config.json'])
  })
})

describe('help', () => {
  test.for([[], ['help'], ['--help'], ['-h']])('%j lists the commands', async (words) => {
    const { code, out, err } = await wirefeed(words)
    expect(out).toMatch(/wirefeed start .*wirefeed publish SOURCE TARGET .*wirefeed credits FILE/s)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test.for(['start', 'publish', 'credits'])('of %s', async (name) => {
    const { code, out } = await wirefeed([name, '--help'])
    expect(out).toMatch(new RegExp(`^wirefeed ${name} `))
    expect(code).toBe(0)
  })
})
