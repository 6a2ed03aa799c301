import type { BornName } from '#lib/core/screening/name-sieve.ts'
import { database } from '#lib/db/client.ts'
import { JOINED_NAMES, splitNames } from '#lib/db/customer-names.ts'
import type { ScreeningBasis } from '#lib/db/customers.ts'
import { prismaOf, readerOf, type Tx } from '#lib/db/tx.ts'

/** A range of customers by id, `afterId` < id <= `uptoId`; null is open at that end. */
export interface CustomerRange {
  readonly ordinal: number
  readonly afterId: string | null
  readonly uptoId: string | null
}

/** Cuts everybody into ranges of so many customers, for a run that was just begun; the last range is open. */
export async function insertRanges(tx: Tx, runId: string, customers: number): Promise<void> {
  await prismaOf(tx).$executeRaw`
    WITH cut AS (SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${customers}::int AS part FROM customer),
    bound AS (SELECT part, max(id::text)::uuid AS id FROM cut GROUP BY part),
    range AS (SELECT row_number() OVER (ORDER BY part) AS ordinal, lag(id) OVER (ORDER BY part) AS after_id,
      CASE WHEN lead(id) OVER (ORDER BY part) IS NULL THEN NULL ELSE id END AS upto_id FROM bound)
    INSERT INTO rescreen_batch (run_id, ordinal, after_id, upto_id)
    SELECT ${runId}::uuid, ordinal, after_id, upto_id FROM range
    UNION ALL SELECT ${runId}::uuid, 1, NULL, NULL WHERE NOT EXISTS (SELECT 1 FROM customer)`
}

/** How many ranges nobody has finished. */
export async function countOpenRanges(runId: string): Promise<number> {
  const rows = await readerOf('pool').$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM rescreen_batch WHERE run_id = ${runId}::uuid AND done_at IS NULL`
  return rows[0]?.n ?? 0
}

/** Takes the next range that no other worker holds, to the end of the change; null when there is none. */
export async function takeRange(tx: Tx, runId: string): Promise<CustomerRange | null> {
  const rows = await prismaOf(tx).$queryRaw<CustomerRange[]>`
    SELECT ordinal, after_id::text AS "afterId", upto_id::text AS "uptoId" FROM rescreen_batch
    WHERE run_id = ${runId}::uuid AND done_at IS NULL ORDER BY ordinal LIMIT 1 FOR UPDATE SKIP LOCKED`
  return rows[0] ?? null
}

/** Against which finished runs a customer's newest screening may be carried over, and which hits it may not have. */
export interface Carrying {
  readonly basis: ScreeningBasis
  /** Sets of lists of the run before and of those it followed. */
  readonly setIds: readonly string[]
  /** States of entries that went. */
  readonly goingIds: readonly string[]
}

/**
 * A customer of a range. `already`: screened on these lists before; `open`: its newest screening answers unless one of its
 * names meets an entry that came; `full`: it must be screened anew.
 */
export interface RangedCustomer {
  readonly id: string
  readonly screeningId: string | null
  readonly state: 'already' | 'open' | 'full'
  /** Every name of its record, its owners' too. */
  readonly names: readonly BornName[]
}

/** Everybody in a range, by id, with what decides whether the newest screening may be carried over. */
export async function listRangedCustomers(
  { afterId, uptoId }: CustomerRange,
  { basis, setIds, goingIds }: Carrying,
): Promise<readonly RangedCustomer[]> {
  const found = await database().pool.query<
    Omit<RangedCustomer, 'names'> & { readonly names: string | null }
  >({
    name: 'ranged-customers',
    text: `SELECT c.id::text, c.last_screening_id::text AS "screeningId",
      CASE WHEN s.id IS NULL OR s.matcher_version <> $4 OR s.policy_version <> $5 THEN 'full'
        WHEN s.list_version_set_id = $3::uuid THEN 'already'
        WHEN s.list_version_set_id <> ALL ($6::uuid[]) THEN 'full'
        WHEN EXISTS (SELECT 1 FROM rescreen_failure f WHERE f.customer_id = c.id AND f.at >= s.at) THEN 'full'
        WHEN EXISTS (SELECT 1 FROM cleared_pair p WHERE p.customer_id = c.id AND p.ended_at IS NULL
          AND p.expires_at <= now()) THEN 'full'
        WHEN s.hit_count > 0 AND EXISTS (SELECT 1 FROM screening_hit h
          WHERE h.screening_id = s.id AND h.entry_version_id = ANY ($7::uuid[])) THEN 'full'
        ELSE 'open' END AS state,
      ${JOINED_NAMES} AS names
    FROM customer c LEFT JOIN screening s ON s.id = c.last_screening_id
    WHERE ($1::uuid IS NULL OR c.id > $1::uuid) AND ($2::uuid IS NULL OR c.id <= $2::uuid) ORDER BY c.id`,
    values: [
      afterId,
      uptoId,
      basis.listVersionSetId,
      basis.matcherVersion,
      basis.policyVersion,
      [...setIds],
      [...goingIds],
    ],
  })
  return found.rows.map((row) => ({ ...row, names: splitNames(row.names) }))
}

/** What was found and done in a range. */
export interface RangeOutcome {
  readonly carried: number
  /** SHA-256 over the carried customers with the screenings that still answer. */
  readonly digest: string
  readonly already: readonly string[]
  readonly screened: readonly string[]
  readonly failed: readonly string[]
}

/** Ends a range that this change has taken. */
export async function finishRange(
  tx: Tx,
  runId: string,
  range: CustomerRange & RangeOutcome & { readonly at: Date },
): Promise<void> {
  const { ordinal, carried, digest, already, screened, failed, at } = range
  await prismaOf(tx).$executeRaw`
    UPDATE rescreen_batch SET done_at = ${at}, carried = ${carried}, digest = ${digest},
      already = ${[...already]}::uuid[], screened = ${[...screened]}::uuid[], failed = ${[...failed]}::uuid[]
    WHERE run_id = ${runId}::uuid AND ordinal = ${ordinal}`
}

/** The finished run that a new one on this basis may follow, and the sets of lists back to the last full run. */
export interface BaseRun {
  readonly id: string
  readonly listVersionSetId: string
  readonly setIds: readonly string[]
  /** Whether its look back over past transactions came to an end. */
  readonly lookedBack: boolean
}

/**
 * The newest run with the same matcher and policy that has reached everybody; null when everybody has to be screened in
 * full. `id`: that very run.
 */
export async function findBaseRun(
  tx: Tx | 'pool',
  basis: Pick<ScreeningBasis, 'matcherVersion' | 'policyVersion'>,
  id: string | null = null,
): Promise<BaseRun | null> {
  const rows = await readerOf(tx).$queryRaw<BaseRun[]>`
    WITH RECURSIVE newest AS (
      SELECT id, base_run_id, list_version_set_id, wallets_finished_at FROM rescreen_run
      WHERE customers_missing = 0 AND matcher_version = ${basis.matcherVersion}
        AND policy_version = ${basis.policyVersion} AND (${id}::uuid IS NULL OR id = ${id}::uuid)
      ORDER BY customers_finished_at DESC, id DESC LIMIT 1),
    chain AS (SELECT id, base_run_id, list_version_set_id FROM newest UNION ALL
      SELECT r.id, r.base_run_id, r.list_version_set_id FROM chain JOIN rescreen_run r ON r.id = chain.base_run_id)
    SELECT newest.id::text, newest.wallets_finished_at IS NOT NULL AS "lookedBack",
      newest.list_version_set_id::text AS "listVersionSetId",
      (SELECT array_agg(list_version_set_id::text) FROM chain) AS "setIds" FROM newest`
  return rows[0] ?? null
}
