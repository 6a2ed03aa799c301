import type { PartyRecord } from '#lib/core/customers/customer-parties.ts'
import type { BornName } from '#lib/core/screening/name-sieve.ts'
import { database } from '#lib/db/client.ts'
import { JOINED_NAMES, splitNames } from '#lib/db/customer-names.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Reader, readerOf } from '#lib/db/tx.ts'

/** A customer with what of its current record is screened, and its name and number for whoever reads of it. */
export interface CustomerParties {
  readonly id: string
  readonly externalId: string
  readonly displayName: string
  readonly record: PartyRecord
}

interface Row extends Omit<CustomerParties, 'record'> {
  readonly kind: PartyRecord['kind']
  readonly names: PartyRecord['names']
  readonly aliases: PartyRecord['aliases'] | null
  readonly born: string | null
  readonly nationality: string | null
  readonly owners: PartyRecord['beneficialOwners']
  readonly documents: PartyRecord['kyc']['identityDocuments'] | null
  readonly registrationNumber: string | null
}

/** A customer as its names alone: enough to tell whom a change of the lists cannot concern. */
export interface NamedCustomer {
  readonly id: string
  /** Every name of its record, its beneficial owners' too. */
  readonly names: readonly BornName[]
  readonly owners: number
}

/**
 * The next customers by id with their names, read without their records, so that everybody can be gone through quickly;
 * `after` null for the first. Closed accounts are included: whoever was served is screened.
 */
export async function listNamedCustomersAfter(
  after: string | null,
  limit: number,
): Promise<readonly NamedCustomer[]> {
  const found = await database().pool.query<Omit<NamedCustomer, 'names'> & { readonly names: string | null }>(
    {
      name: 'named-customers',
      text: `SELECT c.id::text, ${JOINED_NAMES} AS names,
        CASE WHEN c.kind = 'corporation'
          THEN (SELECT count(*) FROM beneficial_owner o WHERE o.customer_id = c.id) ELSE 0 END::int AS owners
      FROM customer c WHERE $1::uuid IS NULL OR c.id > $1::uuid ORDER BY c.id LIMIT $2`,
      values: [after, limit],
    },
  )
  return found.rows.map((row) => ({ ...row, names: splitNames(row.names) }))
}

/** These customers with what of their current records is screened, by id. */
export async function listCustomerPartiesOf(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly CustomerParties[]> {
  const rows = await readerOf(reader).$queryRaw<Row[]>`
    ${SCREENED} WHERE c.id = ANY(${[...ids]}::uuid[]) ORDER BY c.id`
  return rows.map(partiesOf)
}

const SCREENED = Prisma.sql`
  SELECT c.id::text, c.external_id AS "externalId", c.display_name AS "displayName", c.kind::text,
    v.payload->'names' AS names, NULLIF(v.payload->'aliases', '[]') AS aliases,
    v.payload->>'dateOfBirth' AS born, v.payload->'kyc'->>'nationality' AS nationality,
    v.payload->'beneficialOwners' AS owners, v.payload->'kyc'->'identityDocuments' AS documents,
    v.payload->>'registrationNumber' AS "registrationNumber"
  FROM customer c JOIN customer_version v ON v.customer_id = c.id AND v.version = c.current_version`

function partiesOf(row: Row): CustomerParties {
  const { id, externalId, displayName, kind, names, aliases, born, nationality, owners } = row
  const { documents, registrationNumber } = row
  return {
    id,
    externalId,
    displayName,
    record: {
      kind,
      names,
      aliases: aliases ?? [],
      dateOfBirth: born,
      registrationNumber,
      kyc: { nationality, identityDocuments: documents ?? [] },
      beneficialOwners: owners,
    },
  }
}
