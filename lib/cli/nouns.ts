import type { RegisterNoun } from './command-run.ts'
import { registerDemonstration } from './demonstration.ts'
import { registerHealth } from './health.ts'
import { registerLists } from './lists.ts'

/** THE TABLE of nouns at the command line, in the order of `--help`. */
export const NOUNS: readonly RegisterNoun[] = [registerHealth, registerLists, registerDemonstration]
