import { FULL_DEMONSTRATION } from '#lib/core/demonstration/exchange.ts'
import { loadDemonstration, planEndingNow } from '#lib/use-cases/demonstration/load-demonstration.ts'
import { loadTransfers } from '#lib/use-cases/demonstration/load-transfers.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { answerFailure } from './answer-failure.ts'
import { CLI_EXIT, type CliAnswer, type CliContext, type RegisterNoun } from './command-run.ts'

interface Options {
  readonly customers: string
  readonly transactions: string
  readonly seed: string
}

const MS_PER_SECOND = 1_000

/** `demonstration load`: fills a database without customers with the demonstration exchange. */
export const registerDemonstration: RegisterNoun = (program, run) => {
  program
    .command('demonstration')
    .description('the demonstration exchange')
    .command('load')
    .description('fill a database without customers with invented people and ninety days of business')
    .option('--customers <count>', 'how many customers', String(FULL_DEMONSTRATION.customers))
    .option('--transactions <count>', 'how many transactions', String(FULL_DEMONSTRATION.transactions))
    .option(
      '--seed <text>',
      'what it is drawn from; the same seed gives the same exchange',
      FULL_DEMONSTRATION.seed,
    )
    .action((options: Options) => run((context) => load(context, options).finally(closeIndex)))
}

async function load({ caller, say }: CliContext, options: Options): Promise<CliAnswer> {
  const operator = caller()
  const customers = wholeNumber(options.customers)
  const transactions = wholeNumber(options.transactions)
  if (customers === null || transactions === null)
    return {
      value: { error: 'not a whole number' },
      lines: ['Counts are whole numbers.'],
      exit: CLI_EXIT.usage,
    }
  const started = performance.now()
  const loaded = await loadDemonstration(operator, {
    plan: planEndingNow(operator, { seed: options.seed, customers, transactions }),
    onProgress: (done, total) => {
      const rate = Math.round((done * MS_PER_SECOND) / (performance.now() - started))
      say(`${done} of ${total} written, ${rate} a second`)
    },
  })
  if (!loaded.ok) return answerFailure(loaded.error)
  const transfers = await loadTransfers(caller())
  if (!transfers.ok) return answerFailure(transfers.error)
  const seconds = (performance.now() - started) / MS_PER_SECOND
  const value = { ...loaded.value, seed: options.seed, seconds: Number(seconds.toFixed(1)) }
  return { value, lines: Object.entries(value).map(([key, figure]) => `${key.padEnd(12)} ${figure}`) }
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}
