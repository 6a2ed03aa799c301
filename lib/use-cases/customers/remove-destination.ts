import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { lockCustomer } from '#lib/db/customers.ts'
import { findDestination, removeDestination as takeOut } from '#lib/db/destinations.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Which entry of which customer's address book. */
export interface RemoveDestinationInput {
  readonly customerExternalId: string
  readonly externalId: string
}

/** What became of it. */
export interface RemovedDestination {
  readonly destinationId: string
  readonly version: number
  /** False when it had been removed before. */
  readonly changed: boolean
}

/**
 * Takes an entry out of a customer's address book: it is screened no more and no withdrawal finds it, but all that it was
 * and every alert on it stays. Removing it again changes nothing. Errors: `customer/not-found`, `destination/not-found`.
 */
export const removeDestination = defineUseCase<RemoveDestinationInput, RemovedDestination>({
  name: 'customers/remove-destination',
  permission: 'destinations:write',
  run: async ({ tx, newId, now, actor }, { customerExternalId, externalId }) => {
    const customerId = await lockCustomer(tx, customerExternalId)
    if (customerId === null) return err(failure('customer/not-found'))
    const known = await findDestination(tx, customerId, externalId)
    if (known === null) return err(failure('destination/not-found'))
    const { id, status } = known
    const changed = status === 'registered'
    if (changed) await takeOut(tx, known, { versionId: newId(), at: now, by: actorRef(actor) })
    const version = known.version + (changed ? 1 : 0)
    const type = changed ? 'destination.removed' : 'destination.unchanged'
    return ok({
      value: { destinationId: id, version, changed },
      events: [{ type, subject: { kind: 'destination', id }, facts: { externalId, customerId, version } }],
    })
  },
})
