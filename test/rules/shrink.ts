import { type Plan, type Played, play } from './day.ts'

/**
 * The fewest steps of a failing day that still fail by the same rule, as far as they are found in the time given
 * (milliseconds): halves are left out first, then ever smaller pieces.
 */
export async function shrink(
  plan: Plan,
  failed: Played,
  time: number,
): Promise<{ plan: Plan; played: Played }> {
  const end = Date.now() + time
  let best = {
    plan: { ...plan, steps: plan.steps.filter((step) => step <= failed.failedAt!) },
    played: failed,
  }
  for (let size = Math.ceil(best.plan.steps.length / 2); size >= 1 && Date.now() < end; ) {
    const smaller = await withoutSome(best, size, end)
    if (smaller) best = smaller
    else if (size === 1) break
    size = Math.min(smaller ? size : Math.ceil(size / 2), best.plan.steps.length)
  }
  return best
}

async function withoutSome(best: { plan: Plan; played: Played }, size: number, end: number) {
  const { plan, played } = best
  for (let from = plan.steps.length - size; from > -size && Date.now() < end; from -= size) {
    const steps = plan.steps.filter((_, at) => at < from || at >= from + size)
    const tried = await play({ ...plan, steps }).catch(() => undefined)
    if (tried?.faults[0]?.rule === played.faults[0]!.rule)
      return { plan: { ...plan, steps: steps.filter((step) => step <= tried.failedAt!) }, played: tried }
  }
  return undefined
}

const SHOWN = 30

/** What is wrong, and what led to it. */
export function told({ plan, played }: { plan: Plan; played: Played }, steps: number): string {
  const { faults, log } = played
  return [
    `seed ${plan.seed}, made of ${steps} steps: ${plan.steps.join(',')}`,
    ...faults.slice(0, 8).map(({ rule, what }) => `  ${rule}: ${what}`),
    ...(faults.length > 8 ? [`  and ${faults.length - 8} more`] : []),
    `the last of what led to it:`,
    ...log.slice(-SHOWN).map((line) => `  ${line}`),
  ].join('\n')
}
