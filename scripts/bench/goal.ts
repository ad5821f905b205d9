/** What is to hold of what was measured, and whether it does. */
export interface Goal {
  /** What was measured, and beside what. */
  readonly of: string
  readonly is: string
  readonly goal: string
  readonly isMet: boolean
}

/** That something is at most so many times something else. */
export function atMost(times: number, of: string, figure: number, beside: number): Goal {
  const ratio = figure / beside
  return { of, is: `${decimals(ratio)} ×`, goal: `at most ${times} ×`, isMet: ratio <= times }
}

/** That something is so; `is`: how it is instead, or what shows it. */
export function holds(goal: string, of: string, is: string, isMet: boolean): Goal {
  return { of, is, goal, isMet }
}

/** A figure with three digits that count: 0.0123, 1.23, 123. */
export function decimals(figure: number): string {
  if (figure === 0) return '0'
  const behind = 2 - Math.floor(Math.log10(Math.abs(figure)))
  return figure.toFixed(Math.min(Math.max(behind, 0), 4))
}
