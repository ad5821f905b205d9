/** A bar of a chart, and whether it is ours. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** The value, for people. */
  readonly says: string
  readonly isOurs: boolean
}

/** Bars that are compared with one another: the longest is as long as there is room for. */
export interface BarGroup {
  readonly title: string
  readonly bars: readonly Bar[]
}

const WIDTH = 760
const BARS_FROM = 330
const LONGEST = 340
const LINE = 26
const THICK = 16

/** Horizontal bars as SVG, readable in light and dark. */
export function barChart(title: string, groups: readonly BarGroup[]): string {
  const drawn: string[] = []
  let y = 8
  for (const group of groups) {
    y += LINE
    drawn.push(`<text class="title" x="12" y="${y}">${escaped(group.title)}</text>`)
    const most = Math.max(...group.bars.map(({ value }) => value))
    for (const bar of group.bars) {
      y += LINE
      drawn.push(drawnBar(bar, most, y))
    }
    y += LINE / 2
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 8}" width="${WIDTH}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 14px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 }
.ours { fill: #0a62c9 }
.other { fill: #8c959f }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.ours { fill: #58a6ff }
.other { fill: #6e7681 }
}
</style>
${drawn.join('\n')}
</svg>
`
}

function drawnBar({ label, value, says, isOurs }: Bar, most: number, y: number): string {
  const width = Math.max((value / most) * LONGEST, 1)
  const kind = isOurs ? 'ours' : 'other'
  return [
    `<text x="${BARS_FROM - 10}" y="${y}" text-anchor="end">${escaped(label)}</text>`,
    `<rect class="${kind}" x="${BARS_FROM}" y="${y - 13}" width="${width.toFixed(1)}" height="${THICK}" rx="2"/>`,
    `<text x="${(BARS_FROM + width + 8).toFixed(1)}" y="${y}">${escaped(says)}</text>`,
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
