import { z } from 'zod'
import { customerInputSchema, externalIdSchema } from '#lib/core/customers/customer.ts'
import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { unusableText } from '#lib/std/unusable-text.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import type { CliContext, RegisterNoun } from './command-run.ts'
import { importRecords, type RecordOutcome } from './import-records.ts'
import { CUSTOMER_COLUMNS, nestRow } from './record-columns.ts'

/** `customers import`: NDJSON or CSV, each row recorded and screened. */
export const registerCustomers: RegisterNoun = (program, run) => {
  program
    .command('customers')
    .description('customers of the exchange')
    .command('import')
    .description('record and screen the customers of a file; unchanged ones make no new version')
    .requiredOption('--file <path>', 'NDJSON or CSV, plain or gzip (docs/api.md names the columns)')
    .action((options: { file: string }) =>
      run((context) =>
        importRecords({
          file: options.file,
          badFile: 'customer/bad-file',
          columns: { known: CUSTOMER_COLUMNS, toRecord: nestRow },
          keyOf: (value) => String((value as { externalId?: unknown } | null)?.externalId),
          put: (value) => putCustomer(context, value),
          bar: process.stderr.isTTY === true,
        }),
      ),
    )
}

const rowSchema = z.looseObject({ externalId: externalIdSchema })

async function putCustomer({ caller }: CliContext, value: unknown): Promise<RecordOutcome> {
  const unusable = unusableText(value).map((pointer) => ({ pointer, code: 'unusable_text' }))
  if (unusable.length > 0) return { error: failure('input/invalid', {}, unusable) }
  const row = rowSchema.safeParse(value)
  if (!row.success) return { error: failure('input/invalid', {}, fieldErrorsOf(row.error.issues, value)) }
  const { externalId, ...rest } = row.data
  const parsed = customerInputSchema.safeParse(rest)
  if (!parsed.success)
    return { error: failure('input/invalid', {}, fieldErrorsOf(parsed.error.issues, rest)) }
  const done = await recordCustomer(caller(), { externalId, customer: parsed.data })
  if (!done.ok) return { error: done.error }
  const { created, changed } = done.value
  return { count: created ? 'created' : changed ? 'changed' : 'unchanged' }
}
