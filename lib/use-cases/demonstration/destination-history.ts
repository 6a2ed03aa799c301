import { receiverNameOf } from '#lib/core/customers/destination.ts'
import type { DemonstrationDestination } from '#lib/core/demonstration/exchange.ts'
import { digestJson } from '#lib/core/digest.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { readAssetAddress } from '#lib/core/transactions/asset-address.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { HistoryRows } from '#lib/db/demonstration.ts'
import { destinationRows } from '#lib/db/destination-rows.ts'
import { screeningRow } from '#lib/db/screenings.ts'
import { assert } from '#lib/std/assert.ts'
import { screenDestination } from '#lib/use-cases/customers/judge-destinations.ts'
import { addRows, atMoment, auditRows, type History } from '#lib/use-cases/demonstration/history.ts'
import { ensureWallet } from '#lib/use-cases/demonstration/transaction-history.ts'

/**
 * Adds the registration of a destination to the rows, screened as `PUT …/destinations` does it. One that meets a list is left
 * out: from then on the gate would hold what the story lets pass.
 */
export function addDestination(
  history: History,
  rows: HistoryRows,
  { entry, ms }: { readonly entry: DemonstrationDestination; readonly ms: number },
): void {
  const { input, externalId, customerExternalId } = entry
  const customer = history.customers.get(customerExternalId)
  const read = readAssetAddress(input.address, { asset: input.asset, chain: input.chain })
  assert(customer !== undefined && read.ok, `the demonstration's destination ${externalId} is well formed`)
  const context = atMoment(history, ms)
  const { value: address } = read.value
  const tag = input.tag ?? read.value.tag
  const party = {
    ...{ id: context.newId(), customerId: customer.id, address: address.raw, tag },
    ...{ label: input.label ?? null, receiver: input.receiver },
  }
  const { screening, run } = screenDestination(context, history.lists, party)
  if (run.hits.length > 0) return
  const { family, canonical, raw, checksum } = address
  const { format } = parseAddress(raw)
  const at = context.now
  const wallet = { id: context.newId(), family, canonical, raw, format, checksum, at }
  const change = {
    ...{
      id: party.id,
      versionId: context.newId(),
      customerId: customer.id,
      externalId,
      version: 1,
      anew: true,
    },
    ...{ input, address, tag, receiverName: receiverNameOf(input.receiver), payloadHash: digestJson(input) },
    ...{
      walletId: ensureWallet(history, rows, wallet),
      screeningId: screening.id,
      at,
      by: actorRef(context.actor),
    },
  }
  addRows(rows, 'screening', [screeningRow(screening)])
  const made = destinationRows(change)
  addRows(rows, 'destination', made.destination)
  addRows(rows, 'destination_version', made.destination_version)
  const { version, payloadHash } = change
  const facts = {
    externalId,
    customerId: customer.id,
    version,
    payloadHash,
    screeningId: screening.id,
    held: false,
  }
  const subject = { kind: 'destination', id: party.id } as const
  addRows(rows, 'audit_event', auditRows(history, ms, [{ type: 'destination.registered', subject, facts }]))
}
