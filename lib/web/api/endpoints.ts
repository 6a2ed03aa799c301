import { z } from 'zod'
import { REASON_CODES } from '#lib/core/alerts/reasons.ts'
import { type CustomerInput, customerInputSchema, externalIdSchema } from '#lib/core/customers/customer.ts'
import { failure } from '#lib/core/errors.ts'
import {
  GATE_ANSWERS,
  type TransactionInput,
  transactionInputSchema,
} from '#lib/core/transactions/transaction.ts'
import { err, ok } from '#lib/std/result.ts'
import {
  type RecordCustomerInput,
  type RecordedCustomer,
  recordCustomer,
} from '#lib/use-cases/customers/record-customer.ts'
import { type GateReply, ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { nameDoubtsSchema } from '#lib/web/api/name-doubts.ts'
import type { ApiEndpoint } from '#lib/web/api/run-api.ts'

/** What `POST /api/v1/transactions` answers: codes with facts for the exchange's systems, never words for a customer. */
export const gateReplySchema = z
  .strictObject({
    answer: z.enum(GATE_ANSWERS),
    reasons: z.array(
      z.strictObject({ code: z.enum(REASON_CODES), facts: z.record(z.string(), z.unknown()) }),
    ),
    nameDoubts: nameDoubtsSchema,
    screeningId: z.uuid(),
    transactionId: z.uuid(),
    alertNumber: z.int().optional(),
  })
  .meta({
    id: 'GateReply',
    description:
      'Carry out the transaction only on `release`. Reasons are for the exchange’s systems and staff and must not be shown to the customer (犯収法 8 条 4 項).',
  })

/** What `GET /api/v1/transactions/{externalId}` answers. */
export const transactionStandingSchema = z
  .strictObject({
    externalId: externalIdSchema,
    answer: z.enum(GATE_ANSWERS).meta({ description: 'What the gate answered at first' }),
    status: z
      .enum(['released', 'held', 'rejected'])
      .meta({ description: 'Carry out the transaction only when `released`' }),
    decidedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When the desk ended the hold; null while it stands or when there was none' }),
  })
  .meta({ id: 'TransactionStanding' })

/** What `PUT /api/v1/customers/{externalId}` answers. */
export const recordedCustomerSchema = z
  .strictObject({
    customerId: z.uuid(),
    version: z.int(),
    created: z.boolean(),
    changed: z.boolean(),
    screeningId: z.uuid().nullable(),
    hits: z.int(),
    nameDoubts: nameDoubtsSchema,
  })
  .meta({ id: 'RecordedCustomer' })

/** `POST /api/v1/transactions`: 201 with the answer; 200 with the first answer for a repeat. */
export const postTransaction: ApiEndpoint<TransactionInput, TransactionInput, GateReply> = {
  permission: 'transactions:write',
  schema: transactionInputSchema,
  input: ok,
  change: ingestTransaction,
  answer: ({ repeated, alertNumber, ...rest }) => {
    const body: z.input<typeof gateReplySchema> = {
      ...rest,
      reasons: rest.reasons.map(({ code, facts }) => ({ code, facts: { ...facts } })),
      nameDoubts: [...rest.nameDoubts],
      ...(alertNumber === null ? {} : { alertNumber }),
    }
    return { status: repeated ? 200 : 201, body }
  },
}

/** `PUT /api/v1/customers/{externalId}`: 201 when created, else 200. */
export function putCustomer(
  externalId: string,
): ApiEndpoint<CustomerInput, RecordCustomerInput, RecordedCustomer> {
  return {
    permission: 'customers:write',
    schema: customerInputSchema,
    input: (customer) => {
      const id = externalIdSchema.safeParse(externalId)
      if (id.success) return ok({ externalId: id.data, customer })
      const facts = { parameter: 'externalId' }
      return err(failure('input/invalid', facts, [{ pointer: '', code: 'invalid_format', facts }]))
    },
    change: recordCustomer,
    answer: (value) => {
      const body: z.input<typeof recordedCustomerSchema> = { ...value, nameDoubts: [...value.nameDoubts] }
      return { status: value.created ? 201 : 200, body }
    },
  }
}
