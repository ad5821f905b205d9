import type { Listed } from './command.ts'

/** In the order in which they are listed. */
export const COMMANDS: readonly Listed[] = [
  {
    name: 'start',
    usage: 'start [SOURCE [TARGET]] [--port N] [--config FILE] [--state PLACE]',
    purpose: 'publish, serve the feeds on this machine, and publish again whenever an article changes',
    load: async () => (await import('./start.ts')).startCommand,
  },
  {
    name: 'publish',
    usage: 'publish SOURCE TARGET [--config FILE] [--state PLACE] [--now TIME] [--rebuild] [--json]',
    purpose: 'publish the articles in SOURCE as feeds in TARGET, once',
    load: async () => (await import('./publish.ts')).publishCommand,
  },
  {
    name: 'read',
    usage: 'read FILE… [--json] [--config FILE]',
    purpose: "show what is read out of records: our own, ninjs, NewsML-G2, NewsML 1.2, NITF, AP's, text",
    load: async () => (await import('./read.ts')).readCommand,
  },
  {
    name: 'credits',
    usage: 'credits FILE… [--config FILE] [--json] | credits --jsonl | credits --rules',
    purpose: 'explain what is read out of a text: who reported it, what is story and what is not',
    load: async () => (await import('./credits.ts')).creditsCommand,
  },
  {
    name: 'evening',
    usage: 'evening [SOURCE [TARGET]] [--explain] [--config FILE] [--state PLACE] [--now TIME] [--json]',
    purpose: 'show the last evening edition and the coming one, and why each story is in or not',
    load: async () => (await import('./evening.ts')).eveningCommand,
  },
]
