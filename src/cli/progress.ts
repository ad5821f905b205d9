import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '../publish/publishing.ts'

/** Runs this short need no bar (records or feeds). */
const WORTH_SHOWING = 200

/** A progress bar on standard error, if that is a terminal and there is much to do. */
export function progressBar(): { readonly show: (progress: Progress) => void; readonly end: () => void } {
  const bar = new SingleBar(
    { format: '{doing} {bar} {value} of {total}', hideCursor: true },
    Presets.shades_grey,
  )
  let doing = ''
  return {
    show({ doing: task, done, of }) {
      if (!process.stderr.isTTY || of < WORTH_SHOWING) return
      if (task !== doing) bar.start(of, done, { doing: task })
      else bar.update(done)
      doing = task
    },
    end: () => bar.stop(),
  }
}
