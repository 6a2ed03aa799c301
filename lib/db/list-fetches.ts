import type { AppError } from '#lib/core/errors.ts'
import { database } from '#lib/db/client.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

export type FetchOutcome = 'imported' | 'unchanged' | 'failed'

/** One try to fetch a list. */
export interface NewListFetch {
  readonly id: string
  readonly sourceId: string
  readonly startedAt: Date
  readonly endedAt: Date
  readonly outcome: FetchOutcome
  readonly versionId: string | null
  readonly error: AppError | null
  /** What the server said of the list; null when nothing came. */
  readonly remember: {
    readonly url: string
    readonly etag: string | null
    readonly lastModified: string | null
  } | null
}

/** Writes a try down for good. The source's row must exist. */
export async function insertListFetch(tx: Tx, fetch: NewListFetch): Promise<void> {
  const { error, remember, ...row } = fetch
  await prismaOf(tx).listFetch.create({
    data: {
      ...row,
      errorCode: error?.code ?? null,
      ...(error === null ? {} : { errorFacts: { ...error.facts } as object }),
      url: remember?.url ?? null,
      etag: remember?.etag ?? null,
      lastModified: remember?.lastModified ?? null,
    },
  })
}

/** How the server marked the list that was last fetched with success; null before the first. */
export async function findRemembered(sourceId: string): Promise<NewListFetch['remember']> {
  const { rows } = await database().pool.query<NonNullable<NewListFetch['remember']>>(
    `SELECT url, etag, last_modified AS "lastModified" FROM list_fetch
     WHERE source_id = $1 AND outcome <> 'failed' AND url IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT 1`,
    [sourceId],
  )
  return rows[0] ?? null
}

/** What came of the newest try to fetch a source. Instant as ISO 8601 UTC. */
export interface LastFetch {
  readonly sourceId: string
  readonly endedAt: string
  readonly outcome: FetchOutcome
  readonly errorCode: string | null
  /** Of a download that failed: why, as a code. */
  readonly reason: string | null
}

/** The newest try of every source that was ever fetched. */
export async function listLastFetches(): Promise<readonly LastFetch[]> {
  const { rows } = await database().pool.query<LastFetch>(
    `SELECT DISTINCT ON (source_id) source_id AS "sourceId", utc_text(ended_at) AS "endedAt", outcome,
       error_code AS "errorCode", error_facts->>'reason' AS reason
     FROM list_fetch ORDER BY source_id, ended_at DESC, id DESC`,
  )
  return rows
}

/** The sources that are fetched by schedule; none where the operator did not allow it. */
export async function listScheduledSources(): Promise<readonly string[]> {
  const { rows } = await database().pool.query<{ key: string }>(
    `SELECT key FROM pgboss.schedule WHERE name = 'fetch-list'`,
  )
  return rows.map(({ key }) => key)
}
