import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { database } from '#lib/db/client.ts'
import type { ScreeningBasis } from '#lib/db/customers.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** Where a re-screening stands. */
export interface RunState {
  readonly id: string
  readonly customersFinished: boolean
  readonly walletsFinished: boolean
}

/** The run over these lists with this matcher and policy; null before it has begun. */
export async function findRun(reader: Reader, basis: ScreeningBasis): Promise<RunState | null> {
  const rows = await readerOf(reader).$queryRaw<RunState[]>`
    SELECT id::text, customers_finished_at IS NOT NULL AS "customersFinished",
      wallets_finished_at IS NOT NULL AS "walletsFinished" FROM rescreen_run
    WHERE list_version_set_id = ${basis.listVersionSetId}::uuid AND matcher_version = ${basis.matcherVersion}
      AND policy_version = ${basis.policyVersion}`
  return rows[0] ?? null
}

/** Begins a run over everybody who is known now; those already screened on the same basis count as done. */
export async function insertRun(
  tx: Tx,
  run: ScreeningBasis & { readonly id: string; readonly at: Date },
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    INSERT INTO rescreen_run (id, list_version_set_id, matcher_version, policy_version, started_at,
      customers_expected, customers_screened, wallets_expected, wallets_checked)
    SELECT ${run.id}::uuid, ${run.listVersionSetId}::uuid, ${run.matcherVersion}, ${run.policyVersion}, ${run.at},
      count(*), count(s.id), (SELECT count(*) FROM wallet), 0
    FROM customer c LEFT JOIN screening s ON s.id = c.last_screening_id
      AND s.list_version_set_id = ${run.listVersionSetId}::uuid AND s.matcher_version = ${run.matcherVersion}
      AND s.policy_version = ${run.policyVersion}
    ON CONFLICT (list_version_set_id, matcher_version, policy_version) DO NOTHING`
}

const FAILURE_COLUMNS = {
  run_id: 'uuid',
  customer_id: 'uuid',
  message: 'text',
  at: 'timestamptz',
} as const satisfies BulkColumns

/** A customer whose record could not be screened, and what was said. */
export interface RescreenFailure {
  readonly customerId: string
  readonly message: string
}

/** Notes what a batch did; the run's row is touched last in a change, since other workers wait for it. */
export async function addToRun(
  tx: Tx,
  runId: string,
  done: { readonly screened: number; readonly failures: readonly RescreenFailure[]; readonly at: Date },
): Promise<void> {
  await bulkInsert(
    tx,
    { table: 'rescreen_failure', columns: FAILURE_COLUMNS },
    done.failures.map(({ customerId, message }) => ({
      run_id: runId,
      customer_id: customerId,
      message,
      at: done.at,
    })),
  )
  await prismaOf(tx).$executeRaw`
    UPDATE rescreen_run SET customers_screened = customers_screened + ${done.screened}
    WHERE id = ${runId}::uuid AND customers_finished_at IS NULL`
}

/**
 * Ends the customers' part: counts in the stored screenings how many of those who were known at the start were screened
 * on the run's basis, and how many are missing. Nothing happens when it has ended before.
 */
export async function finishRunCustomers(tx: Tx, runId: string, at: Date): Promise<void> {
  await prismaOf(tx).$executeRaw`
    WITH run AS (SELECT * FROM rescreen_run WHERE id = ${runId}::uuid AND customers_finished_at IS NULL FOR UPDATE),
    who AS (
      SELECT count(*)::int AS expected,
        count(*) FILTER (WHERE EXISTS (SELECT 1 FROM screening s WHERE s.subject = 'customer' AND s.subject_id = c.id
          AND s.list_version_set_id = run.list_version_set_id AND s.matcher_version = run.matcher_version
          AND s.policy_version = run.policy_version))::int AS screened,
        count(f.customer_id)::int AS failed
      FROM run JOIN customer c ON c.created_at <= run.started_at
        LEFT JOIN rescreen_failure f ON f.run_id = run.id AND f.customer_id = c.id)
    UPDATE rescreen_run r SET customers_expected = who.expected, customers_screened = who.screened,
      customers_missing = greatest(who.expected - who.screened - who.failed, 0), customers_finished_at = ${at}
    FROM who, run WHERE r.id = run.id`
}

/** Notes how many addresses have been checked so far; a count for the eye, no judgement. */
export async function setRunWallets(runId: string, checked: number): Promise<void> {
  await database().pool.query(
    'UPDATE rescreen_run SET wallets_checked = $2 WHERE id = $1 AND wallets_finished_at IS NULL',
    [runId, checked],
  )
}

/** Ends the addresses' part. Nothing happens when it has ended before. */
export async function finishRunWallets(
  tx: Tx,
  runId: string,
  { checked, at }: { readonly checked: number; readonly at: Date },
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE rescreen_run SET wallets_checked = ${checked}, wallets_finished_at = ${at}
    WHERE id = ${runId}::uuid AND wallets_finished_at IS NULL`
}

/** Signs the certificate of a version; false when it is signed already. */
export async function insertCertificateSignature(
  tx: Tx,
  signature: { readonly versionId: string; readonly runId: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { versionId, runId, by, at } = signature
  const made = await prismaOf(tx).$executeRaw`
    INSERT INTO certificate_signature (version_id, run_id, signed_by, signed_at)
    VALUES (${versionId}::uuid, ${runId}::uuid, ${by}::uuid, ${at}) ON CONFLICT DO NOTHING`
  return made === 1
}
