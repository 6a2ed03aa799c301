import { z } from 'zod'
import { CUSTOMER_LIMITS } from '#lib/core/customers/customer.ts'
import type { AppError } from '#lib/core/errors.ts'
import { ENTITY_KINDS } from '#lib/core/lists/listed-entity.ts'
import { isPartialDate } from '#lib/core/lists/partial-date.ts'
import type { Hit } from '#lib/core/screening/hit.ts'
import { TRANSACTION_LIMITS } from '#lib/core/transactions/transaction.ts'
import { addressesIn } from '#lib/core/wallets/address-words.ts'
import { insertScreenings } from '#lib/db/screenings.ts'
import { ok, type Result } from '#lib/std/result.ts'
import { defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { type IndexInForce, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { runScreening, screeningOf } from '#lib/use-cases/screening/run-screening.ts'

/** Most names or addresses asked about at once. */
const QUESTIONS_MAX = 20

/** A question put to the lists by hand (随時照合): names of one party, addresses, or both. */
export const adHocInputSchema = z
  .strictObject({
    names: z.array(z.string().trim().min(1).max(CUSTOMER_LIMITS.nameChars)).max(QUESTIONS_MAX).default([]),
    kind: z.enum(ENTITY_KINDS).default('unknown'),
    dateOfBirth: z.string().refine(isPartialDate, { error: 'no_date' }).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    addresses: z
      .array(z.string().trim().min(1).max(TRANSACTION_LIMITS.addressChars))
      .max(QUESTIONS_MAX)
      .default([]),
  })
  .refine((input) => input.names.length + input.addresses.length > 0, { error: 'one_question' })
export type AdHocInput = z.infer<typeof adHocInputSchema>

/** The stored screening and its hits, strongest first. */
export interface AdHocScreening {
  readonly screeningId: string
  readonly at: string
  readonly durationUs: number
  readonly listVersionIds: readonly string[]
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly hits: readonly Hit[]
}

/** Screens names and addresses by hand; the question and its hits are stored. Error: `screening/no-list-in-force`. */
export const screenAdHoc: UseCase<AdHocInput, AdHocScreening> = async (caller, input) =>
  await screen(caller, { input, lists: await indexInForce(caller) })

const screen = defineUseCase<
  { readonly input: AdHocInput; readonly lists: Result<IndexInForce, AppError> },
  AdHocScreening
>({
  name: 'screening/screen-ad-hoc',
  permission: 'screening:run',
  run: async (context, { input, lists }) => {
    if (!lists.ok) return lists
    const { names, kind, dateOfBirth, country, addresses } = input
    const query = { names, kind, dateOfBirth: dateOfBirth ?? null, country: country ?? null }
    const parties = names.length === 0 ? [] : [{ part: 'query' as const, query }]
    const run = runScreening(lists.value, {
      parties,
      addresses: [...new Set(addresses.flatMap(addressesIn))],
    })
    const screening = screeningOf(context, { lists: lists.value, run, subject: 'ad_hoc', subjectId: null })
    await insertScreenings(context.tx, [screening])
    const { id, durationUs, matcherVersion, policyVersion } = screening
    const hits = run.hits.map(({ hit }) => hit)
    return ok({
      value: {
        ...{
          screeningId: id,
          at: context.now.toISOString(),
          durationUs,
          matcherVersion,
          policyVersion,
          hits,
        },
        listVersionIds: lists.value.versionIds,
      },
      events: [
        {
          type: 'screening.run',
          subject: { kind: 'screening', id },
          facts: { names: names.length, addresses: addresses.length, hits: hits.length },
        },
      ],
    })
  },
})
