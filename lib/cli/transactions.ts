import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { transactionInputSchema } from '#lib/core/transactions/transaction.ts'
import { unusableText } from '#lib/std/unusable-text.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import type { CliContext, RegisterNoun } from './command-run.ts'
import { importRecords, type RecordOutcome } from './import-records.ts'
import { nestRow, TRANSACTION_COLUMNS } from './record-columns.ts'

/** `transactions import`: NDJSON or CSV, each row through the gate. */
export const registerTransactions: RegisterNoun = (program, run) => {
  program
    .command('transactions')
    .description('transactions of customers')
    .command('import')
    .description(
      'take the transactions of a file through the gate; a second run makes up what the first left',
    )
    .requiredOption('--file <path>', 'NDJSON or CSV, plain or gzip (docs/api.md names the columns)')
    .action((options: { file: string }) =>
      run((context) =>
        importRecords({
          file: options.file,
          badFile: 'transaction/bad-file',
          columns: { known: TRANSACTION_COLUMNS, toRecord: nestRow },
          keyOf: (value) => String((value as { customerExternalId?: unknown } | null)?.customerExternalId),
          put: (value) => putTransaction(context, value),
          bar: process.stderr.isTTY === true,
        }),
      ),
    )
}

async function putTransaction({ caller }: CliContext, value: unknown): Promise<RecordOutcome> {
  const unusable = unusableText(value).map((pointer) => ({ pointer, code: 'unusable_text' }))
  if (unusable.length > 0) return { error: failure('input/invalid', {}, unusable) }
  const parsed = transactionInputSchema.safeParse(value)
  if (!parsed.success) {
    return { error: failure('input/invalid', {}, fieldErrorsOf(parsed.error.issues, value)) }
  }
  const done = await ingestTransaction(caller(), parsed.data)
  if (!done.ok) return { error: done.error }
  return { count: done.value.repeated ? 'repeated' : done.value.answer }
}
