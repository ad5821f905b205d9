import type { Deployment } from '../src/config/deployment.ts'
import { loadDeployment } from '../src/config/load.ts'
import { type Account, accountFor } from './aws/account.ts'
import { articlesIn, bucketOf, empty, remove } from './aws/bucket.ts'
import { command, confirm, Failure, say, Usage } from './aws/command.ts'
import { deletedStack, firstFailureOf, notOurs, settledStack } from './aws/stack.ts'
import { HERE } from './here.ts'

const HELP = `
npm run destroy [-- OPTIONS]

Takes the site off AWS: the feeds, the function, the CDN, the alarms, their logs. The articles stay, in their bucket, and
npm run deploy takes them up again. It can be stopped at any point and run again.

  --delete-articles BUCKET   delete the articles too, in every version, and the catalog: nothing brings them back.
                             It must be their bucket's name, and asks for it again, unless --and-i-mean-it
  --and-i-mean-it            do not ask again
`

/** While a stack is being deleted, a run may write one more feed, and then its bucket is not empty. */
const TRIES = 3

const OPTIONS = { 'delete-articles': { type: 'string' }, 'and-i-mean-it': { type: 'boolean' } } as const

await command(HELP, OPTIONS, async (values) => {
  const { deployment } = await loadDeployment(values.config, HERE)
  const account = await accountFor(deployment)
  const { name } = deployment
  const articles = bucketOf('articles', name, account)
  const isAll = values['delete-articles'] !== undefined
  if (isAll && values['delete-articles'] !== articles)
    throw new Usage(
      `The articles are in ${articles}, not in ${values['delete-articles']}.`,
      'nothing was done',
    )

  const stack = await settledStack(name)
  if (stack && !(stack.isOurs ?? true)) throw notOurs(name)
  const stored = await articlesIn(articles)
  if (!stack && (stored === undefined || !isAll)) {
    say(`There is no stack ${name} in account ${account.id}, region ${account.region}.`)
    if (stored !== undefined) say(`The articles are still in ${articles}: ${stored} of them.`)
    return
  }
  for (const line of planOf(deployment, account, { isThere: !!stack, stored, isAll })) say(line)
  if (values['dry-run']) return
  await confirm('All subscribers lose their feeds. Go ahead?', values.yes, name)
  if (isAll && stored !== undefined)
    await confirm('And the articles are lost for ever?', values['and-i-mean-it'] ?? false, articles)

  if (stack) await removeStack(name, bucketOf('feeds', name, account))
  if (isAll) {
    say(`== delete ${articles}`)
    await remove(articles)
  }
  say(isAll ? 'All is gone.' : `Gone, but for the articles in ${articles}.`)
})

interface There {
  readonly isThere: boolean
  readonly stored: number | undefined
  readonly isAll: boolean
}

function planOf({ name }: Deployment, account: Account, { isThere, stored, isAll }: There): string[] {
  const articles = bucketOf('articles', name, account)
  return [
    ...(isThere
      ? [`delete stack ${name} in account ${account.id}, region ${account.region}, with all feeds`]
      : []),
    ...(stored === undefined ? [] : [`${isAll ? 'DELETE' : 'keep'} the ${stored} articles in ${articles}`]),
  ]
}

async function removeStack(name: string, feeds: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    say(`== empty ${feeds}`)
    await empty(feeds)
    const began = new Date()
    say(`== delete stack ${name}`)
    const left = await deletedStack(name)
    if (!left) return
    if (attempt === TRIES)
      throw new Failure(
        `Stack ${name} is ${left.status}. ${(await firstFailureOf(name, began)) ?? ''}`,
        'mend what will not go, and run this again',
      )
  }
}
