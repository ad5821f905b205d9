import { loadSite } from '../config/load.ts'
import { type ExplainedEdition, type ExplainedStory, explainEvening } from '../publish/evening.ts'
import {
  type Command,
  folderTypedIn,
  ofThisPackage,
  pathTyped,
  readArguments,
  timeTyped,
  UsageError,
} from './command.ts'
import { openStores, placesOf } from './places.ts'

const OPTIONS = {
  config: { type: 'string' },
  state: { type: 'string' },
  now: { type: 'string' },
  explain: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export const eveningCommand: Command = {
  help: `wirefeed evening [SOURCE [TARGET]]

Shows the last evening edition of what is published from SOURCE (default: examples/articles) into TARGET (default:
public), and the coming one as it would be if nothing more came in. It publishes nothing.

  --explain       with every story that came into question: its points, where they come from, why it is left out
  --json          the same for machines
  --config FILE   as for "publish", as are --state PLACE and --now TIME

Exit code: 0 all well; 2 usage or configuration wrong, or there is no evening edition.
`,
  run: async (args, usage) => {
    const { values, positionals } = readArguments(args, OPTIONS)
    const [source = ofThisPackage('examples/articles'), target = ofThisPackage('public'), ...others] =
      positionals
    if (others.length > 0) throw new UsageError(`usage: wirefeed ${usage}`)
    const now = values.now === undefined ? new Date().toISOString() : timeTyped(values.now)
    const site = await loadSite(values.config && pathTyped(values.config), folderTypedIn())
    const { evening } = site
    if (!evening)
      throw new UsageError('this site has no evening edition ("evening" in its configuration is false)')
    const stores = await openStores(await placesOf(source, target, values.state), 'to read')
    const editions = await explainEvening({ ...stores, now, site: { ...site, evening } })
    process.stdout.write(
      values.json
        ? `${JSON.stringify(editions, null, 2)}\n`
        : editions.map((edition) => describeEdition(edition, values.explain ?? false)).join('\n'),
    )
    return 0
  },
}

function describeEdition({ day, due, isOut, stories }: ExplainedEdition, isExplained: boolean): string {
  const inside = stories.filter(({ place }) => place)
  const outside = isExplained ? stories.filter(({ place }) => !place) : []
  const title = isOut ? 'out since' : 'as it would be now, due'
  return [
    `Evening edition of ${day}, ${title} ${due.slice(0, 16).replace('T', ' ')} UTC: ${inside.length} of ${stories.length}`,
    ...inside.flatMap((story) => describeStory(`${story.place}`, story, isExplained)),
    ...(outside.length > 0 ? ['Left out:'] : []),
    ...outside.flatMap((story) => describeStory('-', story, isExplained)),
    '',
  ].join('\n')
}

function describeStory(
  mark: string,
  { headline, points, because, out }: ExplainedStory,
  isExplained: boolean,
): string[] {
  const line = `${mark.padStart(4)}  ${headline}`
  if (!isExplained) return [line]
  return [line, `      ${points} points: ${because.join('; ')}${out ? `. Left out: ${out}` : ''}`]
}
