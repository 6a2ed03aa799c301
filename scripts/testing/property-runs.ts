import fc from 'fast-check'

// `npm run soak` asks for many more runs of every property, under a seed that it prints.
const runs = Number(process.env.SEKISHO_PROPERTY_RUNS ?? '')
const seed = Number(process.env.SEKISHO_PROPERTY_SEED ?? '')
if (runs > 0)
  fc.configureGlobal({ numRuns: runs, seed, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false })
