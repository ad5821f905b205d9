import { renderBare } from './bare-feed.ts'
import { publishAll } from './records.ts'

// The script that somebody writes with the `feed` package in an afternoon: no credits, no cleaning, no rules.

const [source, target] = process.argv.slice(2) as [string, string]
publishAll(source, target, renderBare)
