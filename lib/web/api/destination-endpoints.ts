import { z } from 'zod'
import { REASON_CODES } from '#lib/core/alerts/reasons.ts'
import { externalIdSchema } from '#lib/core/customers/customer.ts'
import {
  DESTINATION_DECISIONS,
  DESTINATION_STATUSES,
  type DestinationInput,
  destinationIdSchema,
  destinationInputSchema,
} from '#lib/core/customers/destination.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import {
  type RecordDestinationInput,
  type RecordedDestination,
  recordDestination,
} from '#lib/use-cases/customers/record-destination.ts'
import {
  type RemoveDestinationInput,
  type RemovedDestination,
  removeDestination,
} from '#lib/use-cases/customers/remove-destination.ts'
import { nameDoubtsSchema } from '#lib/web/api/name-doubts.ts'
import type { ApiEndpoint } from '#lib/web/api/run-api.ts'

const decision = z.enum(DESTINATION_DECISIONS).meta({
  description:
    'Send there on the customer’s word only when `accepted`; the gate holds a withdrawal to what is `held`',
})

/** What `PUT …/destinations/{destinationId}` answers: codes with facts for the exchange's systems, never for a customer. */
export const recordedDestinationSchema = z
  .strictObject({
    destinationId: z.uuid(),
    version: z.int(),
    created: z.boolean(),
    changed: z.boolean(),
    decision,
    reasons: z.array(
      z.strictObject({ code: z.enum(REASON_CODES), facts: z.record(z.string(), z.unknown()) }),
    ),
    screeningId: z.uuid(),
    alertNumbers: z.array(z.int()),
    nameDoubts: nameDoubtsSchema,
  })
  .meta({
    id: 'RecordedDestination',
    description:
      'Reasons are for the exchange’s systems and staff and must not be shown to the customer (犯収法 8 条 4 項).',
  })

/** What `DELETE …/destinations/{destinationId}` answers. */
export const removedDestinationSchema = z
  .strictObject({ destinationId: z.uuid(), version: z.int(), changed: z.boolean() })
  .meta({ id: 'RemovedDestination' })

const { receiver, class: keeper } = destinationInputSchema.shape

/** An entry as `GET` gives it. */
export const destinationStandingSchema = z
  .strictObject({
    externalId: destinationIdSchema,
    status: z.enum(DESTINATION_STATUSES),
    decision,
    asset: z.string(),
    chain: z.string(),
    address: z.string(),
    tag: z.string().nullable(),
    label: z.string().nullable(),
    receiver,
    class: keeper,
    vasp: z.string().nullable(),
    version: z.int(),
    registeredAt: z.iso.datetime(),
    removedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Destination' })

/** A page of them. */
export const destinationPageSchema = z
  .strictObject({
    rows: z.array(destinationStandingSchema),
    page: z.int(),
    pageSize: z.int(),
    total: z.int(),
    totalIsExact: z.boolean(),
  })
  .meta({ id: 'DestinationPage' })

/** The two ids of the path, both the exchange's own. */
export interface DestinationPath {
  readonly externalId: string
  readonly destinationId: string
}

/** `PUT /api/v1/customers/{externalId}/destinations/{destinationId}`: 201 when created, else 200. */
export function putDestination(
  path: DestinationPath,
): ApiEndpoint<DestinationInput, RecordDestinationInput, RecordedDestination> {
  return {
    permission: 'destinations:write',
    schema: destinationInputSchema,
    input: (destination) => {
      const ids = readPath(path)
      return ids.ok ? ok({ ...ids.value, destination }) : ids
    },
    change: recordDestination,
    answer: (value) => {
      const body: z.input<typeof recordedDestinationSchema> = {
        ...value,
        reasons: value.reasons.map(({ code, facts }) => ({ code, facts: { ...facts } })),
        alertNumbers: [...value.alertNumbers],
        nameDoubts: [...value.nameDoubts],
      }
      return { status: value.created ? 201 : 200, body }
    },
  }
}

/** `DELETE` of the same address: 200, also when it had been removed before. */
export function deleteDestination(
  path: DestinationPath,
): ApiEndpoint<undefined, RemoveDestinationInput, RemovedDestination> {
  return {
    permission: 'destinations:write',
    schema: null,
    input: () => readPath(path),
    change: removeDestination,
    answer: (value) => {
      const body: z.input<typeof removedDestinationSchema> = value
      return { status: 200, body }
    },
  }
}

function readPath({ externalId, destinationId }: DestinationPath): Result<RemoveDestinationInput, AppError> {
  const parts = {
    externalId: externalIdSchema.safeParse(externalId),
    destinationId: destinationIdSchema.safeParse(destinationId),
  }
  const wrong = (['externalId', 'destinationId'] as const).find((parameter) => !parts[parameter].success)
  if (wrong === undefined) return ok({ customerExternalId: externalId, externalId: destinationId })
  const facts = { parameter: wrong }
  return err(failure('input/invalid', facts, [{ pointer: '', code: 'invalid_format', facts }]))
}
