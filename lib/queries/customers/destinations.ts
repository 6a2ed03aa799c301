import { z } from 'zod'
import {
  DESTINATION_STATUSES,
  type DestinationDecision,
  type DestinationReceiver,
} from '#lib/core/customers/destination.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  type DestinationRow,
  findCustomerId,
  findDestinationRow,
  listDestinationRows,
} from '#lib/db/screens/destination-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import { type Page, pageOf, pagingShape, single, sliceOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

/** Which entries of an address book the exchange's system asks for. */
export const destinationListFilter = z.object({
  ...pagingShape,
  status: single(z.enum(DESTINATION_STATUSES).nullable().default(null).catch(null)),
})

/** An entry as the exchange's systems read it: whether they may send there, and nothing of why (犯収法 8 条 4 項). */
export interface DestinationStanding
  extends Pick<
    DestinationRow,
    | 'externalId'
    | 'status'
    | 'asset'
    | 'chain'
    | 'address'
    | 'tag'
    | 'label'
    | 'class'
    | 'vasp'
    | 'version'
    | 'registeredAt'
    | 'removedAt'
  > {
  readonly receiver: DestinationReceiver
  readonly decision: DestinationDecision
}

/** A page of a customer's address book, newest first (`destinations:write`; `customer/not-found`). */
export async function customerDestinations(
  actor: Actor,
  customerExternalId: string,
  filter: z.infer<typeof destinationListFilter>,
): Promise<Result<Page<DestinationStanding>, AppError>> {
  return await authorisedOne(actor, 'destinations:write', {
    missing: failure('customer/not-found'),
    read: async () => {
      const customerId = await findCustomerId(customerExternalId)
      if (customerId === null) return null
      const { status } = filter
      const counted = await listDestinationRows({ customerId, status }, sliceOf(filter))
      return pageOf({ ...counted, rows: counted.rows.map(standingOf) }, filter)
    },
  })
}

/** One entry (`destinations:write`; `destination/not-found`). */
export async function customerDestination(
  actor: Actor,
  customerExternalId: string,
  externalId: string,
): Promise<Result<DestinationStanding, AppError>> {
  return await authorisedOne(actor, 'destinations:write', {
    missing: failure('destination/not-found'),
    read: async () => {
      const row = await findDestinationRow(customerExternalId, externalId)
      return row === null ? null : standingOf(row)
    },
  })
}

function standingOf(row: DestinationRow): DestinationStanding {
  const { externalId, status, asset, chain, address, tag, label, receiver, version } = row
  const { class: keeper, vasp, registeredAt, removedAt, alertNumbers } = row
  const decision = status === 'registered' && alertNumbers.length === 0 ? 'accepted' : 'held'
  return {
    ...{ externalId, status, decision, asset, chain, address, tag, label, receiver, class: keeper, vasp },
    ...{ version, registeredAt, removedAt },
  }
}
