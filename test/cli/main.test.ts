import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exists, newFolder, wirefeed } from './command.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** A clone in which of all packages only one is installed that checks what was typed, and what `help` there answers. */
async function helpIn(clone: string) {
  for (const part of ['src', 'package.json'])
    await cp(join(ROOT, part), join(clone, part), { recursive: true })
  await mkdir(join(clone, 'node_modules'), { recursive: true })
  await symlink(join(ROOT, 'node_modules/valibot'), join(clone, 'node_modules/valibot'))
  const main = join(clone, 'src/cli/main.ts')
  return await wirefeed(['help'], { main, env: { NODE_COMPILE_CACHE: '' } })
}

describe('wirefeed is there soon', () => {
  test('what is listed is listed without what it takes to do it', async () => {
    const { code, out, err } = await helpIn(await newFolder())
    expect(out).toMatch(/wirefeed start .*wirefeed evening /s)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('it is kept compiled with what npm has installed, and nowhere else in the clone', async () => {
    const clone = await newFolder()
    await helpIn(clone)
    expect(await exists(join(clone, 'node_modules/.cache/wirefeed'))).toBe(true)
    expect((await readdir(clone)).sort()).toEqual(['node_modules', 'package.json', 'src'])
  })

  test('where it cannot be kept it runs all the same', async () => {
    const clone = await newFolder()
    await mkdir(join(clone, 'node_modules'))
    await writeFile(join(clone, 'node_modules/.cache'), 'in the way')
    expect(await helpIn(clone)).toMatchObject({ code: 0, err: '' })
  })
})
