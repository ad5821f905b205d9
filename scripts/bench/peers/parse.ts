import { recordsIn } from './records.ts'

// The floor: whoever publishes records of JSON has to do at least this.

let count = 0
for (const _ of recordsIn(process.argv[2]!)) count += 1
console.log(count)
