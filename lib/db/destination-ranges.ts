import type { ScreeningBasis } from '#lib/db/customers.ts'
import type { DestinationParty } from '#lib/db/destinations.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** A registered entry of an address book with what decides whether its newest screening may be carried over. */
export interface RangedDestination extends DestinationParty {
  readonly version: number
  readonly lastScreeningId: string
  /**
   * `already`: screened on these lists before; `open`: its newest screening answers unless a changed entry concerns it;
   * `full`: it must be screened anew.
   */
  readonly state: 'already' | 'open' | 'full'
  /** States of listed entries that its newest screening met. */
  readonly hitIds: readonly string[]
}

/** The next registered entries by id; `after` null for the first. `setIds`: sets of lists whose screenings still answer. */
export async function listRegisteredAfter(
  after: string | null,
  basis: ScreeningBasis & { readonly setIds: readonly string[] },
  limit: number,
): Promise<readonly RangedDestination[]> {
  return await readerOf('pool').$queryRaw<RangedDestination[]>`
    SELECT d.id::text, d.customer_id::text AS "customerId", d.address, d.tag, d.label, d.receiver,
      d.current_version AS version, d.last_screening_id::text AS "lastScreeningId",
      CASE WHEN s.matcher_version <> ${basis.matcherVersion} OR s.policy_version <> ${basis.policyVersion} THEN 'full'
        WHEN s.list_version_set_id = ${basis.listVersionSetId}::uuid THEN 'already'
        WHEN s.list_version_set_id <> ALL (${[...basis.setIds]}::uuid[]) THEN 'full'
        ELSE 'open' END AS state,
      CASE WHEN s.hit_count = 0 THEN '[]'::jsonb ELSE (SELECT COALESCE(jsonb_agg(h.entry_version_id), '[]')
        FROM screening_hit h WHERE h.screening_id = s.id) END AS "hitIds"
    FROM destination d JOIN screening s ON s.id = d.last_screening_id
    WHERE d.status = 'registered' AND (${after}::uuid IS NULL OR d.id > ${after}::uuid) ORDER BY d.id LIMIT ${limit}`
}

/** Locks these entries to the end of the change and gives those that stand as they were read. */
export async function lockUnchanged(
  tx: Tx,
  entries: readonly RangedDestination[],
): Promise<readonly RangedDestination[]> {
  const rows = await prismaOf(tx).$queryRaw<{ id: string; version: number; last: string }[]>`
    SELECT id::text, current_version AS version, last_screening_id::text AS last FROM destination
    WHERE id = ANY(${entries.map(({ id }) => id)}::uuid[]) AND status = 'registered' ORDER BY id FOR NO KEY UPDATE`
  const now = new Map(rows.map(({ id, version, last }) => [id, `${version} ${last}`]))
  return entries.filter(({ id, version, lastScreeningId }) => now.get(id) === `${version} ${lastScreeningId}`)
}

/** Notes the newest screening of each entry. */
export async function setLastDestinationScreenings(
  tx: Tx,
  screenings: readonly { readonly destinationId: string; readonly screeningId: string }[],
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE destination d SET last_screening_id = r."screeningId"
    FROM jsonb_to_recordset(${JSON.stringify(screenings)}::jsonb) AS r("destinationId" uuid, "screeningId" uuid)
    WHERE d.id = r."destinationId"`
}

/** A registered entry as a preview goes through it: where it leads, and the names of whoever receives. */
export interface PreviewedDestination extends DestinationParty {
  readonly externalId: string
}

/** The next registered entries by id, for a preview; `after` null for the first. */
export async function listDestinationsAfter(
  after: string | null,
  limit: number,
): Promise<readonly PreviewedDestination[]> {
  return await readerOf('pool').$queryRaw<PreviewedDestination[]>`
    SELECT id::text, external_id AS "externalId", customer_id::text AS "customerId", address, tag, label, receiver
    FROM destination WHERE status = 'registered' AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${limit}`
}

/** How many entries are registered. */
export async function countDestinations(reader: Reader = 'pool'): Promise<number> {
  const rows = await readerOf(reader).$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM destination WHERE status = 'registered'`
  return rows[0]?.n ?? 0
}
