import type { Command } from 'commander'
import { z } from 'zod'
import { externalIdSchema } from '#lib/core/customers/customer.ts'
import { destinationIdSchema, destinationInputSchema } from '#lib/core/customers/destination.ts'
import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import {
  customerDestinations,
  type DestinationStanding,
  destinationListFilter,
} from '#lib/queries/customers/destinations.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { unusableText } from '#lib/std/unusable-text.ts'
import { recordDestination } from '#lib/use-cases/customers/record-destination.ts'
import { removeDestination } from '#lib/use-cases/customers/remove-destination.ts'
import { answerFailure } from './answer-failure.ts'
import type { CliAnswer, CliContext, RegisterNoun, Run } from './command-run.ts'
import { importRecords, type RecordOutcome } from './import-records.ts'
import { DESTINATION_COLUMNS, nestRow } from './record-columns.ts'

/** `destinations import`, `list`, `remove`: customers' address books (登録済み出金先). */
export const registerDestinations: RegisterNoun = (program, run) => {
  const noun = program.command('destinations').description("customers' registered withdrawal destinations")
  noun
    .command('import')
    .description('register and screen the destinations of a file; unchanged ones make no new version')
    .requiredOption('--file <path>', 'NDJSON or CSV, plain or gzip (docs/api.md names the columns)')
    .action((options: { file: string }) =>
      run((context) =>
        importRecords({
          file: options.file,
          badFile: 'destination/bad-file',
          columns: { known: DESTINATION_COLUMNS, toRecord: nestRow },
          keyOf: (value) => String((value as { customerExternalId?: unknown } | null)?.customerExternalId),
          put: (value) => putDestination(context, value),
          bar: process.stderr.isTTY === true,
        }),
      ),
    )
  registerList(noun, run)
  noun
    .command('remove')
    .description("take a destination out of a customer's address book; its history stays")
    .requiredOption('--customer <id>', "the exchange's own id of the customer")
    .requiredOption('--id <id>', "the exchange's own id of the destination")
    .action(({ customer, id }: { customer: string; id: string }) =>
      run((context) => remove(context, { customerExternalId: customer, externalId: id })),
    )
}

function registerList(noun: Command, run: Run): void {
  noun
    .command('list')
    .description("a page of a customer's address book, newest first")
    .requiredOption('--customer <id>', "the exchange's own id of the customer")
    .option('--status <status>', 'registered or removed; both when left out')
    .option('--page <n>', 'from 1')
    .option('--page-size <n>', '25, 50 or 100')
    .action((options: { customer: string; status?: string; page?: string; pageSize?: string }) =>
      run(async ({ caller }) => {
        const filter = destinationListFilter.parse(options)
        const asked = await customerDestinations(caller().actor, options.customer, filter)
        if (!asked.ok) return answerFailure(asked.error)
        const { rows, page, pageSize, total } = asked.value
        return {
          value: asked.value as unknown as Json,
          lines: [
            ...rows.map(lineOf),
            `page ${page} of ${Math.max(1, Math.ceil(total / pageSize))}, ${total} in all`,
          ],
        }
      }),
    )
}

function lineOf({
  externalId,
  status,
  decision,
  asset,
  chain,
  address,
  tag,
  label,
}: DestinationStanding): string {
  const standing = status === 'removed' ? status : decision
  return [externalId, standing, asset, chain, address, tag, label].filter((one) => one !== null).join(' ')
}

const rowSchema = z.looseObject({ customerExternalId: externalIdSchema, externalId: destinationIdSchema })

async function putDestination({ caller }: CliContext, value: unknown): Promise<RecordOutcome> {
  const unusable = unusableText(value).map((pointer) => ({ pointer, code: 'unusable_text' }))
  if (unusable.length > 0) return { error: failure('input/invalid', {}, unusable) }
  const row = rowSchema.safeParse(value)
  if (!row.success) return { error: failure('input/invalid', {}, fieldErrorsOf(row.error.issues, value)) }
  const { customerExternalId, externalId, ...rest } = row.data
  const parsed = destinationInputSchema.safeParse(rest)
  if (!parsed.success)
    return { error: failure('input/invalid', {}, fieldErrorsOf(parsed.error.issues, rest)) }
  const asked = { customerExternalId, externalId, destination: parsed.data }
  const done = await recordDestination(caller(), asked)
  if (!done.ok) return { error: done.error }
  const { created, changed, decision } = done.value
  if (!changed) return { count: 'unchanged' }
  return { count: decision === 'held' ? 'held' : created ? 'created' : 'changed' }
}

async function remove(
  { caller }: CliContext,
  asked: { readonly customerExternalId: string; readonly externalId: string },
): Promise<CliAnswer> {
  const done = await removeDestination(caller(), asked)
  if (!done.ok) return answerFailure(done.error)
  const { version, changed } = done.value
  return {
    value: { ...done.value },
    lines: [changed ? `removed, version ${version}` : `had been removed before, version ${version}`],
  }
}
