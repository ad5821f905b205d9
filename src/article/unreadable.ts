import type { Problem } from './article.ts'
import { cleanLine } from './clean.ts'

/** Why a record is rejected, thrown where no article can come of it any more; the door answers with its problem. */
export class Unreadable extends Error {
  readonly problem: Problem

  constructor(reason: string, line?: number) {
    super(cleanLine(reason))
    this.name = 'Unreadable'
    this.problem = line === undefined ? { reason: this.message } : { reason: this.message, line }
  }
}
