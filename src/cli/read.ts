import { loadSite } from '../config/load.ts'
import { explainRecord, type Site } from '../publish/explain.ts'
import { type Command, folderTypedIn, pathTyped, readArguments, UsageError } from './command.ts'
import { answersOf, describeAnswer, type ItemAnswer, rejected } from './read-text.ts'
import { recordFile } from './record-file.ts'

const OPTIONS = { config: { type: 'string' }, json: { type: 'boolean' } } as const

export const readCommand: Command = {
  help: `wirefeed read FILE…

Shows what is read out of each FILE, item by item: stories, and what is no story and why (a package, a picture, an advisory,
a story that is withdrawn). The format is known by the content.

  --json          a line of JSON for each item, also for files that are rejected
  --config FILE   the site's configuration, for the agencies it adds or renames (default: as for publish)

Exit code: 0 all well; 1 a file could not be read; 2 usage wrong.
`,
  run: async (args, usage) => {
    const { values, positionals } = readArguments(args, OPTIONS)
    if (positionals.length === 0) throw new UsageError(`usage: wirefeed ${usage}`)
    const site = await loadSite(values.config && pathTyped(values.config), folderTypedIn())
    const print = values.json ? (answer: ItemAnswer) => `${JSON.stringify(answer)}\n` : describeAnswer
    let code = 0
    for (const name of positionals) {
      for (const answer of await itemsIn(name, site)) {
        process.stdout.write(print(answer))
        if (answer.rejected !== null) code = 1
      }
    }
    return code
  },
}

async function itemsIn(name: string, site: Site): Promise<readonly ItemAnswer[]> {
  try {
    return answersOf(name, explainRecord(await recordFile(name), site))
  } catch (error) {
    return [rejected(name, (error as Error).message)]
  }
}
