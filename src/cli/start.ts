import { relative } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import type { Report } from '../publish/report.ts'
import { isHidden } from '../store/key.ts'
import { type Command, ofThisPackage, pathTyped, readArguments, UsageError } from './command.ts'
import { publisher } from './publish.ts'
import { describeChange, describeReport } from './report-text.ts'
import { serve } from './serve.ts'

const OPTIONS = {
  port: { type: 'string', default: '8080' },
  config: { type: 'string' },
  state: { type: 'string' },
} as const

export const startCommand: Command = {
  help: `wirefeed start [SOURCE [TARGET]]

Publishes the articles in SOURCE (default: examples/articles) into TARGET (default: public), serves TARGET on
http://localhost:8080/, and publishes again when an article changes, an embargo lifts or a story expires, until Ctrl-C.

  --port N        another port; 0 takes any that is free
  --config FILE   as for "publish"
  --state PLACE   as for "publish"
`,
  run: async (args, usage) => {
    const { values, positionals } = readArguments(args, OPTIONS)
    const [source = ofThisPackage('examples/articles'), target = ofThisPackage('public'), ...others] =
      positionals
    if (others.length > 0) throw new UsageError(`usage: wirefeed ${usage}`)
    const port = portTyped(values.port)
    if ([source, target].some((place) => place.includes('://')))
      throw new UsageError(
        'start works on folders: it watches SOURCE and serves TARGET; see "publish" for s3://',
      )
    const { server, address } = await serve(pathTyped(target), port)
    try {
      const publishNow = await publisher({ source, target, ...values }, { base: address })
      const first = await publishNow()
      process.stdout.write(describeReport(first))
      const stop = interrupted()
      process.stdout.write(`\nServing ${address}  (Ctrl-C stops)\n`)
      const watcher = watching(pathTyped(source))
      const republisher = keepPublishing(publishNow, troubleIn(first), watcher.again)
      watcher.begin(republisher.soon)
      await stop
      // In this order: a run that gets to its end may have the folder watched anew.
      await republisher.stop()
      await watcher.end()
      return 0
    } finally {
      server.close()
      server.closeAllConnections()
    }
  },
}

/**
 * Watches a folder. Where it has gone away meanwhile, or may have, `again` watches the one that has come in its place:
 * of one that goes and comes quickly there is not always an event.
 */
function watching(folder: string) {
  let watcher: FSWatcher | undefined
  let tell = () => {}
  let isGone = false

  function again(mayBeGone = false): void {
    if (watcher && !isGone && !mayBeGone) return
    isGone = false
    void watcher?.close()
    watcher = watch(folder, { ignored: isHiddenIn(folder), ignoreInitial: true, awaitWriteFinish: SETTLED })
    // What changed after the last run and before the watcher was ready gives no event.
    watcher.on('ready', tell).on('all', (event, path) => {
      if (event === 'unlinkDir' && path === folder) isGone = true
      tell()
    })
  }

  return {
    again,
    begin(onChange: () => void): void {
      tell = onChange
      again()
    },
    end: async () => await watcher?.close(),
  }
}

/** A file is taken as written once its size has stood still this long (milliseconds). */
const SETTLED = { stabilityThreshold: 200, pollInterval: 50 }
/** Changes that come together are published together (milliseconds). */
const TOGETHER_MS = 100
/** After a run that broke, the next one comes this soon (milliseconds). */
const RETRY_MS = 5_000
/** Timers cannot wait longer than this (milliseconds, 2^31 - 1); they are set again then. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** Publishes again soon after each call of `soon`, and when a report says that time alone will change something. */
function keepPublishing(
  publishNow: () => Promise<Report>,
  knownTrouble: string,
  onSuccess: (isAfterFailure: boolean) => void,
) {
  // Two timers: setting the alarm at the end of a run must not forget a change that came during it.
  let pending: NodeJS.Timeout | undefined
  let alarm: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let isStopped = false
  let hasFailed = false

  function soon(): void {
    clearTimeout(pending)
    if (isStopped) return
    pending = setTimeout(() => {
      running = running.then(again)
    }, TOGETHER_MS)
  }

  async function again(): Promise<void> {
    try {
      const report = await publishNow()
      onSuccess(hasFailed)
      hasFailed = false
      const trouble = troubleIn(report)
      // An article that breaks changes no feed, and whoever broke it is looking here.
      const isNews = report.written.length > 0 || trouble !== knownTrouble
      if (isNews) process.stdout.write(`${clock()} ${describeChange(report)}`)
      knownTrouble = trouble
      wakeAt(report.next)
    } catch (error) {
      hasFailed = true
      process.stderr.write(`${clock()} not published, trying again: ${(error as Error).message}\n`)
      wakeAt(new Date(Date.now() + RETRY_MS).toISOString())
    }
  }

  function wakeAt(next: string | undefined): void {
    clearTimeout(alarm)
    if (next === undefined || isStopped) return
    const wait = Math.max(0, Date.parse(next) - Date.now())
    alarm = setTimeout(soon, Math.min(wait, LONGEST_WAIT_MS))
  }

  return {
    soon,
    stop: async () => {
      isStopped = true
      clearTimeout(pending)
      clearTimeout(alarm)
      await running
    },
  }
}

function troubleIn({ rejected, unread, failed }: Report): string {
  return JSON.stringify([rejected, unread, failed])
}

function clock(): string {
  return new Date().toLocaleTimeString('en-GB')
}

function portTyped(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`${text} is not a port (0 to 65535)`)
  return port
}

/** Hidden files below the folder; it may itself be a hidden one. */
function isHiddenIn(folder: string): (path: string) => boolean {
  return (path) => isHidden(relative(folder, path).replaceAll('\\', '/'))
}

async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
