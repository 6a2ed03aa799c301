import type { CopyRow } from '#lib/db/copy-rows.ts'
import type { CustomerChange } from '#lib/db/customers.ts'

/** The tables that hold one customer's record. */
type CustomerTable = 'customer' | 'customer_version' | 'customer_name' | 'beneficial_owner'

/** A new customer's record; without a screening where that is yet to come. */
type NewRecord = Omit<CustomerChange, 'screeningId'> & { readonly screeningId: string | null }

/** A new customer's record as rows for COPY. */
export function customerRows(
  externalId: string,
  { id, input, summary, at, ...change }: NewRecord,
): Record<CustomerTable, CopyRow[]> {
  const customer = {
    id,
    external_id: externalId,
    kind: input.kind,
    display_name: summary.displayName,
    kana_name: summary.kanaName,
    latin_name: summary.latinName,
    search_text: summary.searchText,
    nationality: summary.nationality,
    residence: summary.residence,
    risk_rating: input.kyc.riskRating,
    opened_on: input.openedOn,
    current_version: change.version,
    payload_hash: change.payloadHash,
    last_screening_id: change.screeningId,
    created_at: at,
    updated_at: at,
  }
  const version = {
    id: change.versionId,
    customer_id: id,
    version: change.version,
    payload: input,
    payload_hash: change.payloadHash,
    recorded_at: at,
    recorded_by: change.by,
  }
  const names = change.names.map((name) => ({ customer_id: id, ...name }))
  const owners = change.owners.map((owner, ordinal) => ({
    id: owner.id,
    customer_id: id,
    ordinal,
    names: owner.names,
    date_of_birth: owner.dateOfBirth,
    nationality: owner.nationality,
    residence: owner.residence,
    ownership_percent: owner.ownershipPercent,
  }))
  return { customer: [customer], customer_version: [version], customer_name: names, beneficial_owner: owners }
}
