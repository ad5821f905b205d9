import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder, wirefeed } from './command.ts'

const BODY = [
  'The last steam ferry on Lake Hvarnen will run all winter after its crew and the island’s three villages found the money for coal.',
  'Captain Ebba Stranne said 212 households had paid in, and one had paid in firewood.',
  '“Nobody should have to row to the dentist,” she said.',
  'The first boat leaves on Monday at six, ice permitting.',
]
const RELATED = [
  'Coal or current? The long quarrel over a short crossing',
  'Island school looks for a teacher – and a second pupil',
  'Stranne: ‘I was born on that boat’',
]
const BLURB =
  'Up before the boat? Sign up for our newsletter and have the morning’s headlines with your coffee.'

/** Wire copy as people paste it: no headline, the outlet on top, cross-references between, all signed at the end. */
const COPY = `Via Radio Lindmark

${BODY[0]}

Read more: ${RELATED[0]}

${BODY[1]}\u00a0

READ ALSO  ${RELATED[1]}

${BODY[2]}

Read more: ${RELATED[2]}

${BODY[3]}

ek/lw (dpa, Reuters, AFP, AP)

${BLURB}
`

const ANSWER = {
  via: 'Radio Lindmark',
  staff: ['ek', 'lw'],
  agencies: ['dpa', 'Reuters', 'AFP', 'AP'],
  dateline: null,
  body: BODY,
  related: RELATED,
  boilerplate: [BLURB],
  found: [
    { line: 1, rule: 'via-line', text: 'Via Radio Lindmark' },
    { line: 3, rule: 'related-label', text: `Read more: ${RELATED[0]}` },
    { line: 5, rule: 'related-label-bare', text: `READ ALSO ${RELATED[1]}` },
    { line: 7, rule: 'related-label', text: `Read more: ${RELATED[2]}` },
    { line: 9, rule: 'signature', text: 'ek/lw (dpa, Reuters, AFP, AP)' },
    { line: 10, rule: 'boilerplate-call', text: BLURB },
  ],
}

const FLAT = { headline: 'Short', body_text: 'PARIS (AFP) – One sentence is enough.' }

const folder = await newFolder()
for (const [name, text] of Object.entries({
  'ferry.txt': COPY,
  'flat.json': JSON.stringify(FLAT),
  'broken.json': '{\n"headline": "x\n}',
  noendung: 'BERLIN (dpa) - Eine Datei ohne Endung.',
}))
  await writeFile(join(folder, name), text)

const credits = (args: readonly string[], input?: string) =>
  wirefeed(['credits', ...args], { cwd: folder, ...(input !== undefined && { input }) })

describe('in words', () => {
  test('who is credited, what was left out, which rule read what, and the body', async () => {
    const { code, out, err } = await credits(['ferry.txt'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.split('\n').map((line) => line.trim())
    expect(lines).toEqual(expect.arrayContaining(['via       Radio Lindmark', 'staff     ek, lw']))
    expect(out).toContain(
      'agencies  dpa (Deutsche Presse-Agentur), Reuters, AFP (Agence France-Presse), AP (Associated Press)',
    )
    for (const title of RELATED) expect(lines).toContain(`related   ${title}`)
    expect(lines).toContain(`removed   ${BLURB}`)
    expect(out).toMatch(/line 1, via-line: Via Radio Lindmark/)
    expect(lines.slice(lines.indexOf('body') + 1).filter(Boolean)).toEqual(BODY)
  })

  test('nobody', async () => {
    const { code, out } = await credits(['-'], 'It rained.\n')
    expect(out).toMatch(/^-\n {2}nobody is credited\n/)
    expect(code).toBe(0)
  })
})

describe('--json', () => {
  test('one file is an object', async () => {
    const { code, out } = await credits(['--json', 'ferry.txt'])
    expect(JSON.parse(out)).toEqual({ id: 'ferry.txt', ...ANSWER })
    expect(code).toBe(0)
  })

  test('standard input, as "-"', async () => {
    const { out } = await credits(['--json', '-'], COPY)
    expect(JSON.parse(out)).toEqual({ id: '-', ...ANSWER })
  })

  test('lines that end as on Windows read the same', async () => {
    const { out } = await credits(['--json', '-'], COPY.replaceAll('\n', '\r\n'))
    expect(JSON.parse(out)).toEqual({ id: '-', ...ANSWER })
  })

  test('several files are a list, in order, whatever their format and ending', async () => {
    const { code, out } = await credits(['--json', 'flat.json', 'noendung', 'ferry.txt'])
    expect(JSON.parse(out)).toMatchObject([
      { id: 'flat.json', agencies: ['AFP'], dateline: { place: 'PARIS', agency: 'AFP' }, via: null },
      { id: 'noendung', agencies: ['dpa'], body: ['Eine Datei ohne Endung.'] },
      { id: 'ferry.txt', agencies: ANSWER.agencies },
    ])
    expect(code).toBe(0)
  })

  test('of several files one is missing and one broken: they are named, the others answered, still as a list', async () => {
    const { code, out, err } = await credits(['--json', 'missing.txt', 'ferry.txt', 'broken.json'])
    expect(JSON.parse(out)).toEqual([{ id: 'ferry.txt', ...ANSWER }])
    expect(err).toMatch(/^wirefeed: missing\.txt: .*no such file/m)
    expect(err).toMatch(/^wirefeed: broken\.json: line 2: not JSON/m)
    expect(code).toBe(1)
  })

  test('the only file is missing', async () => {
    const { code, out, err } = await credits(['missing.txt'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^wirefeed: missing\.txt: .*no such file/)
  })
})

describe('--jsonl', () => {
  const ask = (id: unknown, text: unknown) => JSON.stringify({ id, text })

  test('answers each line with a line, in order; blank lines and the last line end do not matter', async () => {
    const input = [ask('ferry', COPY), '', ask('2', FLAT.body_text)].join('\n')
    const { code, out, err } = await credits(['--jsonl'], input)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'ferry', ...ANSWER },
      expect.objectContaining({ id: '2', agencies: ['AFP'], body: ['One sentence is enough.'] }),
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('a line ends at a line feed only, and a byte order mark is no part of it', async () => {
    const { code, out } = await credits(
      ['--jsonl'],
      `\ufeff${ask(1, 'It rained.\u2028It stopped (AFP)')}\r\n`,
    )
    expect(out.split('\n')).toHaveLength(2)
    expect(JSON.parse(out)).toMatchObject({ id: 1 })
    expect(code).toBe(0)
  })

  test('the members of an answer are these, in this order', async () => {
    const { out } = await credits(['--jsonl'], ask('x', 'It rained.'))
    expect(Object.keys(JSON.parse(out))).toEqual([
      'id',
      'via',
      'staff',
      'agencies',
      'dateline',
      'body',
      'related',
      'boilerplate',
      'found',
    ])
  })

  test('no text is nobody and nothing', async () => {
    const { code, out } = await credits(['--jsonl'], ask('x', ''))
    const nothing = {
      via: null,
      staff: [],
      agencies: [],
      dateline: null,
      body: [],
      related: [],
      boilerplate: [],
      found: [],
    }
    expect(JSON.parse(out)).toEqual({ id: 'x', ...nothing })
    expect(code).toBe(0)
  })

  test.for<[what: string, line: string]>([
    ['no JSON', 'hello'],
    ['no object', '["x", "text"]'],
    ['null', 'null'],
    ['no text', '{"id": "x"}'],
    ['text that is none', '{"id": "x", "text": 5}'],
    ['no id', '{"text": "It rained."}'],
  ])('a bad line (%s) is named by its number, and the others are answered', async ([, line]) => {
    const { code, out, err } = await credits(['--jsonl'], `${ask(1, 'One.')}\n${line}\n${ask(3, 'Three.')}\n`)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((answer) => JSON.parse(answer).id),
    ).toEqual([1, 3])
    expect(err).toBe('wirefeed: line 2 is not {"id", "text"}\n')
    expect(code).toBe(1)
  })
})

test('--rules lists every rule once, with its reason', async () => {
  const { code, out } = await credits(['--rules'])
  const names = out.split('\n').filter((line) => /^\S/.test(line))
  expect(code).toBe(0)
  expect(names.length).toBeGreaterThan(60)
  expect(new Set(names).size).toBe(names.length)
  expect(out.match(/^ {4}\S.{10,}$/gm)).toHaveLength(names.length)
})

test('--config names the agencies of a site', async () => {
  const site = join(folder, 'site.json')
  await writeFile(site, JSON.stringify({ agencies: { Skerry: { id: 'skerry' } } }))
  const { out } = await credits(
    ['--json', '--config', site, '-'],
    'The ferry stays in port. ab/cd (Skerry, AFP)\n',
  )
  expect(JSON.parse(out).agencies).toEqual(['Skerry', 'AFP'])
  const { code, err } = await credits(['--config', 'none.json', '-'], 'x\n')
  expect({ code, err: /there is no .*none\.json/.test(err) }).toEqual({ code: 2, err: true })
})
