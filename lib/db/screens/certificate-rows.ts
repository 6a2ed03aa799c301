import { type Reader, readerOf } from '#lib/db/tx.ts'

/** What the re-screening that a list version asked for reached. Instants as ISO 8601 UTC. */
export interface CertificateRow {
  readonly versionId: string
  readonly sourceId: string
  readonly number: number
  readonly publishedOn: string
  readonly sha256: string
  readonly activatedAt: string | null
  /** Parties and their wallet addresses that the version lists. */
  readonly records: number
  readonly listedWallets: number
  readonly runId: string
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly startedAt: string
  readonly customersExpected: number
  /** The most that any run begun before this one was to reach. */
  readonly customersBefore: number
  readonly customersScreened: number
  /** Of them those whose earlier screening still answers, since nothing that changed concerns them. */
  readonly customersCarried: number
  readonly customersMissing: number | null
  readonly customersFinishedAt: string | null
  readonly walletsExpected: number
  readonly walletsChecked: number
  readonly walletsFinishedAt: string | null
  readonly destinationsExpected: number
  readonly destinationsChecked: number
  readonly failures: number
  /** The run that it follows and what changed since; all null where everybody was screened in full. */
  readonly baseRunId: string | null
  readonly deltaEntries: number | null
  readonly deltaDigest: string | null
  /** Since when nobody goes on with it, and who said so. */
  readonly pausedAt: string | null
  readonly pausedBy: string | null
  /** Every list that was in force in the run, e.g. `ofac-sdn 7`. */
  readonly lists: readonly {
    readonly sourceId: string
    readonly number: number
    readonly publishedOn: string
  }[]
  readonly signedAt: string | null
  readonly signedBy: string | null
}

/**
 * The certificate of each of these versions: of the run that was signed, else of the first that reached its end with the
 * version in force, else of the newest that has begun. None of a version before any has begun.
 */
export async function listCertificateRows(
  reader: Reader,
  versionIds: readonly string[],
): Promise<readonly CertificateRow[]> {
  return await readerOf(reader).$queryRaw<CertificateRow[]>`
    SELECT DISTINCT ON (v.id) v.id::text AS "versionId", v.source_id AS "sourceId", v.number,
      to_char(v.published_on, 'YYYY-MM-DD') AS "publishedOn", v.sha256, utc_text(v.activated_at) AS "activatedAt",
      v.records, v.wallets AS "listedWallets", r.id::text AS "runId", r.matcher_version AS "matcherVersion",
      r.policy_version AS "policyVersion", utc_text(r.started_at) AS "startedAt",
      r.customers_expected AS "customersExpected", r.customers_screened AS "customersScreened",
      r.customers_carried AS "customersCarried", r.customers_missing AS "customersMissing",
      r.base_run_id::text AS "baseRunId", r.delta_entries AS "deltaEntries", r.delta_digest AS "deltaDigest",
      utc_text(r.paused_at) AS "pausedAt", r.paused_by AS "pausedBy", utc_text(r.customers_finished_at) AS "customersFinishedAt",
      r.wallets_expected AS "walletsExpected", r.wallets_checked AS "walletsChecked",
      utc_text(r.wallets_finished_at) AS "walletsFinishedAt", r.destinations_expected AS "destinationsExpected",
      r.destinations_checked AS "destinationsChecked",
      (SELECT coalesce(max(o.customers_expected), 0) FROM rescreen_run o
       WHERE o.started_at < r.started_at) AS "customersBefore",
      (SELECT count(*)::int FROM rescreen_failure f WHERE f.run_id = r.id) AS failures,
      (SELECT jsonb_agg(jsonb_build_object('sourceId', o.source_id, 'number', o.number,
         'publishedOn', to_char(o.published_on, 'YYYY-MM-DD')) ORDER BY o.source_id)
       FROM list_version o WHERE o.id = ANY(set.version_ids)) AS lists,
      utc_text(c.signed_at) AS "signedAt", c.signed_by::text AS "signedBy"
    FROM list_version v
    JOIN list_version_set set ON v.id = ANY(set.version_ids)
    JOIN rescreen_run r ON r.list_version_set_id = set.id
    LEFT JOIN certificate_signature c ON c.version_id = v.id AND c.run_id = r.id
    WHERE v.id = ANY(${[...versionIds]}::uuid[])
    ORDER BY v.id, c.signed_at IS NULL, (r.customers_finished_at IS NULL OR r.wallets_finished_at IS NULL),
      CASE WHEN r.customers_finished_at IS NULL OR r.wallets_finished_at IS NULL
        THEN -extract(epoch FROM r.started_at) ELSE extract(epoch FROM r.started_at) END`
}

/** The certificate of one version; null before any run has begun. */
export async function findCertificateRow(reader: Reader, versionId: string): Promise<CertificateRow | null> {
  const [row] = await listCertificateRows(reader, [versionId])
  return row ?? null
}

/** A customer whom a run could not screen. */
export interface CertificateFailureRow {
  readonly customerId: string
  readonly externalId: string
  readonly message: string
}

/** The customers whom a run could not screen, by their external id. */
export async function listCertificateFailureRows(
  runId: string,
  limit: number,
): Promise<readonly CertificateFailureRow[]> {
  return await readerOf('pool').$queryRaw<CertificateFailureRow[]>`
    SELECT k.id::text AS "customerId", k.external_id AS "externalId", f.message
    FROM rescreen_failure f JOIN customer k ON k.id = f.customer_id
    WHERE f.run_id = ${runId}::uuid ORDER BY k.external_id LIMIT ${limit}`
}

/** The version that a text names: its id, or `source:number`. */
export async function findVersionIdNamed(text: string): Promise<string | null> {
  const rows = await readerOf('pool').$queryRaw<{ id: string }[]>`
    SELECT id::text FROM list_version WHERE id::text = ${text} OR source_id || ':' || number = ${text}`
  return rows[0]?.id ?? null
}
