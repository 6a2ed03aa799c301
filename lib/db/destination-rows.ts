import type { CopyRow } from '#lib/db/copy-rows.ts'
import type { DestinationChange } from '#lib/db/destinations.ts'

/** A new entry of an address book as rows for COPY. */
export function destinationRows(
  change: DestinationChange,
): Record<'destination' | 'destination_version', CopyRow[]> {
  const { id, customerId, externalId, input, address, walletId, version, payloadHash, screeningId, at } =
    change
  const destination = {
    id,
    customer_id: customerId,
    external_id: externalId,
    status: 'registered',
    wallet_id: walletId,
    asset: input.asset,
    chain: address.chain,
    address: address.raw,
    tag: change.tag,
    label: input.label ?? null,
    receiver: input.receiver,
    receiver_name: change.receiverName,
    counterparty_class: input.class,
    vasp: input.vasp ?? null,
    current_version: version,
    payload_hash: payloadHash,
    last_screening_id: screeningId,
    registered_at: at,
    created_at: at,
    updated_at: at,
  }
  const kept = {
    id: change.versionId,
    destination_id: id,
    version,
    status: 'registered',
    wallet_id: walletId,
    payload: input,
    payload_hash: payloadHash,
    screening_id: screeningId,
    recorded_at: at,
    recorded_by: change.by,
  }
  return { destination: [destination], destination_version: [kept] }
}
