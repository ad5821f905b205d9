import type { SiteConfig } from '../config/config.ts'
import { loadSite } from '../config/load.ts'
import { RecordMemory } from '../publish/memory.ts'
import { publish } from '../publish/publish.ts'
import type { Publishing } from '../publish/publishing.ts'
import type { Report } from '../publish/report.ts'
import { endpointIn, s3Address } from '../store/s3-address.ts'
import { type Command, folderTypedIn, pathTyped, readArguments, timeTyped, UsageError } from './command.ts'
import { openStores, placesOf } from './places.ts'
import { progressBar } from './progress.ts'
import { describeReport } from './report-text.ts'

const OPTIONS = {
  config: { type: 'string' },
  state: { type: 'string' },
  now: { type: 'string' },
  rebuild: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export const publishCommand: Command = {
  help: `wirefeed publish SOURCE TARGET

Publishes the articles in SOURCE as feeds in TARGET, each a folder or s3://BUCKET/PREFIX. What has not changed since
the last run is neither read nor written. For S3, credentials and region are found as every AWS tool finds them
(AWS_PROFILE, AWS_REGION, …); AWS_ENDPOINT_URL, and no profile, names another server that speaks S3.

  --config FILE   the site's configuration (default: wirefeed.config.ts or .json here, else built-in defaults)
  --state PLACE   where the catalog of what was published is (default: SOURCE/.wirefeed); never inside TARGET
  --now TIME      publish as at this time, ISO 8601 (default: the clock)
  --rebuild       read every record anew, whether or not it seems to have changed
  --json          print the report as JSON

Exit code: 0 all well; 1 some records were rejected or some feeds failed, the rest is published; 2 usage or
configuration wrong, nothing touched; 3 it broke, and the next run finishes what this one began.
`,
  run: async (args, usage) => {
    const { values, positionals } = readArguments(args, OPTIONS)
    const [source, target, ...others] = positionals
    if (!source || !target || others.length > 0) throw new UsageError(`usage: wirefeed ${usage}`)
    const now = values.now === undefined ? undefined : timeTyped(values.now)
    const publishNow = await publisher({ source, target, ...values })
    const report = await publishNow({ ...(now && { now }), ...(values.rebuild && { changed: 'all' }) })
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report))
    return isClean(report) ? 0 : 1
  },
}

interface Wanted {
  readonly source: string
  readonly target: string
  readonly state?: string | undefined
  readonly config?: string | undefined
}

type Wish = Partial<Pick<Publishing, 'now' | 'changed'>>

/** Makes ready to publish, any number of times. All that can be wrong with the arguments is found out here. */
export async function publisher(
  { source, target, state, config }: Wanted,
  defaults: SiteConfig = {},
): Promise<(wish?: Wish) => Promise<Report>> {
  const site = await loadSite(config === undefined ? undefined : pathTyped(config), folderTypedIn(), defaults)
  const places = await placesOf(source, target, state)
  expectAddress(site.base, target)
  const memory = new RecordMemory()
  return async ({ now = new Date().toISOString(), changed } = {}) => {
    const progress = progressBar()
    try {
      // Opened each time: whoever deletes a folder between two runs gets it back.
      const stores = await openStores(places)
      return await publish({ ...stores, site, now, memory, changed, onProgress: progress.show })
    } finally {
      progress.end()
    }
  }
}

/** Feeds on AWS that give a laptop as their address are what becomes of a configuration that has been forgotten. */
function expectAddress(base: string, target: string): void {
  const isOnAws = s3Address(target) && !endpointIn(process.env)
  if (isOnAws && new URL(base).hostname === 'localhost')
    throw new UsageError(
      `feeds in ${target} would give ${base} as their address: set "base" in the configuration`,
    )
}

export function isClean({ rejected, unread, failed }: Report): boolean {
  return rejected.length + unread.length + failed.length === 0
}
