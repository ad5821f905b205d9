import { text as textOf } from 'node:stream/consumers'
import { loadSite } from '../config/load.ts'
import { type Credits, creditRules, explainRecord, explainText, type Site } from '../publish/explain.ts'
import { type Command, folderTypedIn, pathTyped, readArguments, UsageError } from './command.ts'
import { answerOf, type CreditsAnswer, describeCredits } from './credits-text.ts'
import { recordFile } from './record-file.ts'

const OPTIONS = {
  config: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  rules: { type: 'boolean' },
} as const

export const creditsCommand: Command = {
  help: `wirefeed credits FILE…

Explains what is read out of each file: where it was taken from (via), staff, agencies, dateline, related titles, the
lines left out, the body, and which rule read what in which line (blank lines are not counted). A FILE of "-" is text on
standard input.

  --config FILE   the site's configuration, for the agencies it adds or renames (default: as for publish)
  --json          the same for machines: an object for one file, a list for several
  --jsonl         reads lines of {"id", "text"} from standard input, and answers each with a line of
                  {"id", "via", "staff", "agencies", "dateline", "body", "related", "boilerplate", "found"}
  --rules         lists the rules by name, in the order they are tried, with their reasons

Exit code: 0 all well; 1 a file or line could not be read; 2 usage wrong.
`,
  run: async (args, usage) => {
    const { values, positionals } = readArguments(args, OPTIONS)
    if (values.rules && positionals.length === 0 && !values.jsonl) return listRules()
    if ((values.jsonl ?? false) !== (positionals.length === 0))
      throw new UsageError(`usage: wirefeed ${usage}`)
    const site = await loadSite(values.config && pathTyped(values.config), folderTypedIn())
    if (values.jsonl) return await answerLines(site)
    const files = await Promise.all(positionals.map((name) => explainFile(name, site)))
    if (values.json)
      printJson(
        files.flatMap(({ answers }) => answers),
        files.length,
      )
    else for (const { text } of files) process.stdout.write(text)
    for (const { name, problem } of files)
      if (problem) process.stderr.write(`wirefeed: ${name}: ${problem}\n`)
    return files.some(({ problem }) => problem) ? 1 : 0
  },
}

function listRules(): number {
  for (const { name, reason } of creditRules) process.stdout.write(`${name}\n    ${reason}\n`)
  return 0
}

interface ExplainedFile {
  readonly name: string
  readonly text: string
  readonly answers: readonly CreditsAnswer[]
  readonly problem?: string
}

async function explainFile(name: string, site: Site): Promise<ExplainedFile> {
  try {
    const { stories, problem } = await explanationOf(name, site)
    return {
      name,
      text: stories.map((credits) => describeCredits(name, credits)).join(''),
      answers: stories.map((credits) => answerOf(name, credits)),
      ...(problem && { problem: problem.line ? `line ${problem.line}: ${problem.reason}` : problem.reason }),
    }
  } catch (error) {
    return { name, text: '', answers: [], problem: (error as Error).message }
  }
}

async function explanationOf(
  name: string,
  site: Site,
): Promise<{ stories: readonly Credits[]; problem?: { reason: string; line?: number } }> {
  if (name === '-') return { stories: [explainText(await textOf(process.stdin), site)] }
  const { articles, problem } = explainRecord(await recordFile(name), site)
  return { stories: articles.map(({ credits }) => credits), ...(problem && { problem }) }
}

/** One object for one file of one story, else a list: what is printed must not depend on which files could be read. */
function printJson(answers: readonly CreditsAnswer[], files: number): void {
  const isOne = files === 1 && answers.length === 1
  process.stdout.write(`${JSON.stringify(isOne ? answers[0] : answers, null, 2)}\n`)
}

async function answerLines(site: Site): Promise<number> {
  let code = 0
  let number = 0
  for await (const line of linesOf(process.stdin)) {
    number += 1
    if (line.trim() === '') continue
    const asked = parseLine(line)
    if (asked) process.stdout.write(`${JSON.stringify(answerOf(asked.id, explainText(asked.text, site)))}\n`)
    else {
      process.stderr.write(`wirefeed: line ${number} is not {"id", "text"}\n`)
      code = 1
    }
  }
  return code
}

/** Lines as JSON lines have them: ended by a line feed and nothing else (readline ends them at U+2028 as well). */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

function parseLine(line: string): { id: string; text: string } | undefined {
  try {
    const { id, text } = JSON.parse(line.replace(/^\uFEFF/, ''))
    return typeof text === 'string' && id !== undefined ? { id, text } : undefined
  } catch {
    return undefined
  }
}
