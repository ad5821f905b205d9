import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Asking } from '../../src/store/asking.ts'
import { StoreError } from '../../src/store/errors.ts'
import { Files } from '../../src/store/files.ts'
import { folderStore } from '../../src/store/folder.ts'
import { describeStore } from './contract.ts'

const parent = await mkdtemp(join(tmpdir(), 'wirefeed-store-'))
afterAll(() => rm(parent, { recursive: true }))

let folders = 0
const newFolder = () => {
  folders += 1
  return join(parent, `${folders}`)
}

const folderAt = (clock: () => number) => folderStore(newFolder(), { files: new Files(new Asking(clock)) })

describeStore('folder', () => folderStore(newFolder()))
describeStore('folder in memory', () => folderAt(() => 0))
describeStore('folder far away', () => {
  let now = 0
  return folderAt(() => {
    now += 1_000
    return now
  })
})

test('at rest a folder holds the files and nothing else', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  await store.write('a/b/c', Buffer.from('x'), 'absent')
  await store.write('d', Buffer.from('y'), 'absent')
  expect((await readdir(folder)).sort()).toEqual(['a', 'd'])
})

test('an edit in place, by any program, moves the version, though size and content stay', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  const version = await store.write('k', Buffer.from('same'), 'absent')
  await utimes(join(folder, 'k'), new Date(), new Date(Date.now() + 1_000))
  expect((await store.read('k'))!.version).not.toBe(version)
})

test('a lock left by a process that died is broken', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  await writeFile(join(folder, '.wirefeed.lock'), `${pid} ${hostname()}`)
  await Promise.all(['a', 'b', 'c'].map((key) => store.write(key, Buffer.from(key), 'absent')))
  expect((await readdir(folder)).sort()).toEqual(['a', 'b', 'c'])
})

test('what a crash left half written is never seen, and overwritten by the next write', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  await writeFile(join(folder, '.wirefeed.next'), 'half of someth')
  expect(await store.list('')).toEqual([])
  await store.write('k', Buffer.from('whole'), 'absent')
  expect(await readdir(folder)).toEqual(['k'])
})

test('links to files are files; links to folders, and folders named like files, are not', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  await store.write('real.txt', Buffer.from('x'), 'absent')
  await symlink(join(folder, 'real.txt'), join(folder, 'link.txt'))
  await symlink(parent, join(folder, 'loop'))
  await symlink(join(folder, 'nowhere'), join(folder, 'dangling'))
  await mkdir(join(folder, 'folder.txt'))
  expect((await store.list('')).map(({ key }) => key).sort()).toEqual(['link.txt', 'real.txt'])
})

test('what can be read and is no file is not there', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  await symlink('/dev/null', join(folder, 'device'))
  expect(await store.list('')).toEqual([])
  expect(await store.read('device')).toBeUndefined()
})

/** Opens a folder whose file `k` is edited in place before each question about it for which `when` holds, counted from 1. */
async function edited(when: (question: number) => boolean) {
  const folder = newFolder()
  await (await folderStore(folder)).write('k', Buffer.from('old'), 'absent')
  let questions = 0
  class Meddling extends Asking {
    override async ask<T>(onTheSpot: () => T): Promise<T> {
      questions += 1
      if (when(questions)) await writeFile(join(folder, 'k'), `edited, question ${questions}`)
      return onTheSpot()
    }
  }
  return await folderStore(folder, { files: new Files(new Meddling()) })
}

// To read a file is to look, to open it, and to read.
test.each([2, 3])('a file edited in place before question %i of a read is read again', async (question) => {
  const store = await edited((asked) => asked === question)
  const { bytes, version } = (await store.read('k'))!
  expect(Buffer.from(bytes).toString()).toBe(`edited, question ${question}`)
  expect(await store.list('')).toMatchObject([{ version, size: bytes.length }])
})

test('a file that is never the same for the length of a read is an error that says so', async () => {
  const store = await edited((asked) => asked % 3 === 0)
  await expect(store.read('k')).rejects.toThrow(/k in .*changed each of the 10 times/)
})

test('what the file system refuses names the place, the key and the reason', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  await store.write('file', Buffer.from('x'), 'absent')
  const refused = store.write('file/below', Buffer.from('x'), 'absent')
  await expect(refused).rejects.toThrow(/file\/below in .*: .*(EEXIST|ENOTDIR)/)
  await expect(refused).rejects.toBeInstanceOf(StoreError)
})

test('files whose names cannot be keys are listed, and cannot be read, so that somebody is told', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  await writeFile(join(folder, 'back\\slash.json'), '{}')
  await writeFile(
    Buffer.concat([Buffer.from(`${folder}/M`), Buffer.from([0xfc]), Buffer.from('nchen.json')]),
    '{}',
  )
  const keys = (await store.list('')).map(({ key }) => key).sort()
  expect(keys).toEqual(['M\ufffdnchen.json', 'back\\slash.json'])
  for (const key of keys) await expect(store.read(key)).rejects.toBeInstanceOf(StoreError)
})

test('a folder where a file should go is an error that names it, and no conflict', async () => {
  const folder = newFolder()
  const store = await folderStore(folder)
  await mkdir(join(folder, 'all', 'rss.xml'), { recursive: true })
  await expect(store.write('all/rss.xml', Buffer.from('x'), 'absent')).rejects.toThrow(
    /all\/rss\.xml.*in the way/,
  )
})

test('a folder that must exist is not made', async () => {
  await expect(folderStore(newFolder(), { mustExist: true })).rejects.toThrow('ENOENT')
})
