import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { database } from '#lib/db/client.ts'
import type { ScreeningBasis } from '#lib/db/customers.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** Where a re-screening stands. */
export interface RunState {
  readonly id: string
  readonly customersFinishedAt: Date | null
  readonly walletsFinished: boolean
  /** The finished run that it follows: then only what changed since is put to everybody. */
  readonly baseRunId: string | null
  readonly paused: boolean
}

/** The run over these lists with this matcher and policy; null before it has begun. */
export async function findRun(reader: Reader, basis: ScreeningBasis): Promise<RunState | null> {
  const rows = await readerOf(reader).$queryRaw<RunState[]>`
    SELECT id::text, customers_finished_at AS "customersFinishedAt",
      wallets_finished_at IS NOT NULL AS "walletsFinished", base_run_id::text AS "baseRunId",
      paused_at IS NOT NULL AS paused FROM rescreen_run
    WHERE list_version_set_id = ${basis.listVersionSetId}::uuid AND matcher_version = ${basis.matcherVersion}
      AND policy_version = ${basis.policyVersion}`
  return rows[0] ?? null
}

/** What a run that follows another one compares: the run before, and what changed since. */
export interface RunBase {
  readonly runId: string
  readonly deltaDigest: string
  readonly deltaEntries: number
}

/** Begins a run over everybody who is known now. False when another worker has just begun it. */
export async function insertRun(
  tx: Tx,
  run: ScreeningBasis & { readonly id: string; readonly at: Date; readonly base: RunBase | null },
): Promise<boolean> {
  const { base } = run
  const begun = await prismaOf(tx).$executeRaw`
    INSERT INTO rescreen_run (id, list_version_set_id, matcher_version, policy_version, started_at,
      customers_expected, customers_screened, wallets_expected, wallets_checked, destinations_expected, base_run_id,
      delta_digest, delta_entries)
    SELECT ${run.id}::uuid, ${run.listVersionSetId}::uuid, ${run.matcherVersion}, ${run.policyVersion}, ${run.at},
      count(*), 0, (SELECT count(*) FROM wallet), 0,
      (SELECT count(*) FROM destination WHERE status = 'registered'),
      ${base?.runId ?? null}::uuid, ${base?.deltaDigest ?? null}, ${base?.deltaEntries ?? null}::int
    FROM customer
    ON CONFLICT (list_version_set_id, matcher_version, policy_version) DO NOTHING`
  return begun === 1
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
  done: {
    readonly screened: number
    /** Of them those whose newest screening still answers. */
    readonly carried: number
    readonly failures: readonly RescreenFailure[]
    readonly at: Date
  },
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
    UPDATE rescreen_run SET customers_screened = customers_screened + ${done.screened},
      customers_carried = customers_carried + ${done.carried}
    WHERE id = ${runId}::uuid AND customers_finished_at IS NULL`
}

/** Customers that a run was to reach, that have a screening that answers, of them carried over, and that are missing. */
export interface ReachedCustomers {
  readonly expected: number
  readonly screened: number
  readonly carried: number
  readonly missing: number
}

/**
 * Ends the customers' part: counts in what is stored how many of those who were known at the start have a screening on the
 * run's basis or one that was carried over (`setIds`: the lists of the run before and of those it followed), and how many
 * are missing. Nothing happens when it has ended before. The open ranges are read once, not for every customer: there are
 * as many ranges as customers call for.
 */
export async function finishRunCustomers(
  tx: Tx,
  runId: string,
  { at, setIds }: { readonly at: Date; readonly setIds: readonly string[] },
): Promise<ReachedCustomers | null> {
  const rows = await prismaOf(tx).$queryRaw<ReachedCustomers[]>`
    WITH run AS (SELECT * FROM rescreen_run WHERE id = ${runId}::uuid AND customers_finished_at IS NULL FOR UPDATE),
    open AS MATERIALIZED (
      SELECT after_id, upto_id FROM rescreen_batch WHERE run_id = ${runId}::uuid AND done_at IS NULL),
    known AS MATERIALIZED (
      SELECT s.list_version_set_id = run.list_version_set_id AS anew, f.customer_id IS NOT NULL AS failed,
        s.list_version_set_id = ANY (${[...setIds]}::uuid[]) AND NOT EXISTS (SELECT 1 FROM open WHERE
          (open.after_id IS NULL OR c.id > open.after_id) AND (open.upto_id IS NULL OR c.id <= open.upto_id)) AS carried
      FROM run JOIN customer c ON c.created_at <= run.started_at
        LEFT JOIN screening s ON s.id = c.last_screening_id AND s.matcher_version = run.matcher_version
          AND s.policy_version = run.policy_version
        LEFT JOIN rescreen_failure f ON f.run_id = run.id AND f.customer_id = c.id),
    who AS (
      SELECT count(*)::int AS expected, count(*) FILTER (WHERE anew OR (carried AND NOT failed))::int AS screened,
        count(*) FILTER (WHERE carried AND NOT failed AND anew IS NOT TRUE)::int AS carried,
        count(*) FILTER (WHERE failed AND anew IS NOT TRUE)::int AS failed
      FROM known)
    UPDATE rescreen_run r SET customers_expected = who.expected, customers_screened = who.screened,
      customers_carried = who.carried,
      customers_missing = greatest(who.expected - who.screened - who.failed, 0), customers_finished_at = ${at}
    FROM who, run WHERE r.id = run.id
    RETURNING r.customers_expected AS expected, r.customers_screened AS screened, r.customers_carried AS carried,
      r.customers_missing AS missing`
  return rows[0] ?? null
}

/** Notes how many addresses have been checked so far; a count for the eye, no judgement. */
export async function setRunWallets(runId: string, checked: number): Promise<void> {
  await database().pool.query(
    'UPDATE rescreen_run SET wallets_checked = $2 WHERE id = $1 AND wallets_finished_at IS NULL',
    [runId, checked],
  )
}

/** Notes how many entries of address books have been gone through so far; a count for the eye, no judgement. */
export async function setRunDestinations(runId: string, checked: number): Promise<void> {
  await database().pool.query(
    'UPDATE rescreen_run SET destinations_checked = $2 WHERE id = $1 AND wallets_finished_at IS NULL',
    [runId, checked],
  )
}

/**
 * Ends the part of addresses and address books: counts in what is stored the entries that were registered at the start and
 * still are, and those of them that have a screening on the run's basis or one that was carried over (`setIds`), less those
 * that could not be screened. Nothing happens when it has ended before.
 */
export async function finishRunWallets(
  tx: Tx,
  runId: string,
  {
    checked,
    book,
    at,
  }: {
    readonly checked: number
    readonly book: { readonly setIds: readonly string[]; readonly failedIds: readonly string[] }
    readonly at: Date
  },
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE rescreen_run r SET wallets_checked = ${checked}, wallets_finished_at = ${at},
      destinations_expected = known.expected, destinations_checked = known.checked
    FROM (
      SELECT count(*)::int AS expected, count(*) FILTER (WHERE s.matcher_version = run.matcher_version
          AND s.policy_version = run.policy_version
          AND (s.list_version_set_id = run.list_version_set_id OR s.list_version_set_id = ANY (${[...book.setIds]}::uuid[]))
          AND d.id <> ALL (${[...book.failedIds]}::uuid[]))::int
        AS checked
      FROM rescreen_run run JOIN destination d ON d.status = 'registered' AND d.registered_at <= run.started_at
        JOIN screening s ON s.id = d.last_screening_id WHERE run.id = ${runId}::uuid) known
    WHERE r.id = ${runId}::uuid AND r.wallets_finished_at IS NULL`
}

/** Locks the run over these lists to the end of the change and gives where it stands; null before it has begun. */
export async function findRunForUpdate(
  tx: Tx,
  runId: string,
): Promise<{ readonly paused: boolean; readonly ended: boolean } | null> {
  const rows = await prismaOf(tx).$queryRaw<{ paused: boolean; ended: boolean }[]>`
    SELECT paused_at IS NOT NULL AS paused,
      customers_finished_at IS NOT NULL AND wallets_finished_at IS NOT NULL AS ended
    FROM rescreen_run WHERE id = ${runId}::uuid FOR UPDATE`
  return rows[0] ?? null
}

/** Lets the workers leave a run alone, since when and by whose word; null lets them go on. */
export async function setRunPaused(
  tx: Tx,
  runId: string,
  paused: { readonly at: Date; readonly by: string } | null,
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE rescreen_run SET paused_at = ${paused?.at ?? null}, paused_by = ${paused?.by ?? null}
    WHERE id = ${runId}::uuid`
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
