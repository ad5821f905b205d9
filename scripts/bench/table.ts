/** A table in Markdown: what its rows are about stands on the left, figures on the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = heads.map((_, at) => (at === 0 ? '---' : '--:'))
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function count(number: number): string {
  return number.toLocaleString('en')
}

export function megabytes(bytes: number): string {
  const figure = bytes / 1e6
  return figure < 10 ? figure.toFixed(2) : figure.toFixed(0)
}
