import type { AppError } from '#lib/core/errors.ts'
import { findListDownload, nextFetchMs } from '#lib/core/lists/downloads.ts'
import { isStale } from '#lib/core/lists/freshness.ts'
import { LIST_SOURCES, type ListSource } from '#lib/core/lists/sources.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type LastFetch, listLastFetches, listScheduledSources } from '#lib/db/list-fetches.ts'
import { listSelfActivating } from '#lib/db/list-settings.ts'
import { type ListVersionRow, listCurrentVersionRows, listLastChecks } from '#lib/db/screens/list-screens.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { type CertificateStanding, readCertificateStandings } from '#lib/queries/lists/certificate-alarms.ts'
import type { Result } from '#lib/std/result.ts'

/** A source's words and terms, without what only the parser needs. */
export type ListSourceWords = Pick<
  ListSource,
  | 'id'
  | 'title'
  | 'short'
  | 'authority'
  | 'homepage'
  | 'licence'
  | 'attribution'
  | 'staleAfterHours'
  | 'indispensable'
>

/** One source with its version in force and, when another waits, the newest. */
export interface ListOverviewRow {
  readonly source: ListSourceWords
  readonly inForce: ListVersionRow | null
  /** The newest version when it is not the one in force: it waits for activation. */
  readonly waiting: ListVersionRow | null
  /** When the source was last fetched with success, changed or not. */
  readonly checkedAt: string | null
  /** Nobody has fetched it for longer than its source allows; a snapshot counts from its publication. */
  readonly stale: boolean
  /** How the completion certificate of the version in force stands; null without one. */
  readonly certificate: CertificateStanding | null
  /** The newest try to fetch it; null before the first. */
  readonly lastFetch: LastFetch | null
  /** When it is fetched next by schedule; null where it comes by hand, or the operator has not allowed it. */
  readonly nextFetchAt: string | null
  /** It may put its versions in force by itself; otherwise two people do. */
  readonly selfActivation: boolean
}

/** Every source that we know, with its freshness (`lists:read`); one without a version has none in force. */
export async function listOverview(
  actor: Actor,
  now: Date,
): Promise<Result<readonly ListOverviewRow[], AppError>> {
  return await authorised(actor, 'lists:read', async () => {
    const known = await readKnown(now)
    return LIST_SOURCES.map((source) => overviewRow(source, known))
  })
}

interface Known {
  readonly versions: readonly ListVersionRow[]
  readonly checks: ReadonlyMap<string, string>
  readonly certificates: readonly CertificateStanding[]
  readonly fetches: readonly LastFetch[]
  readonly scheduled: readonly string[]
  readonly selfActivating: readonly string[]
  readonly now: Date
}

/** What the database knows of every source's freshness. */
export async function readKnown(now: Date): Promise<Known> {
  const [versions, checks, fetches, scheduled, selfActivating] = await Promise.all([
    listCurrentVersionRows(),
    listLastChecks(),
    listLastFetches(),
    listScheduledSources(),
    listSelfActivating('pool'),
  ])
  const active = versions.filter(({ status }) => status === 'active')
  const certificates = await readCertificateStandings(active, now)
  return { versions, certificates, checks, fetches, scheduled, selfActivating, now }
}

/** One source's row from what the database knows. */
export function overviewRow(source: ListSource, known: Known): ListOverviewRow {
  const { versions, now } = known
  const checkedAt = known.checks.get(source.id) ?? null
  const own = versions.filter((version) => version.sourceId === source.id)
  const inForce = own.find((version) => version.status === 'active') ?? null
  const newest = own[0] ?? null
  const waits =
    newest !== null && (newest.status === 'awaiting_activation' || newest.status === 'quarantined')
  const waiting = waits ? newest : null
  return {
    source: sourceWords(source),
    inForce,
    waiting,
    checkedAt,
    stale: staleOf(source, inForce, { checkedAt, now }),
    certificate: known.certificates.find(({ versionId }) => versionId === inForce?.id) ?? null,
    lastFetch: known.fetches.find((fetch) => fetch.sourceId === source.id) ?? null,
    nextFetchAt: known.scheduled.includes(source.id) ? nextFetchAt(source.id, now) : null,
    selfActivation: known.selfActivating.includes(source.id),
  }
}

function nextFetchAt(sourceId: string, now: Date): string | null {
  const download = findListDownload(sourceId)
  return download === null ? null : new Date(nextFetchMs(download, now.getTime())).toISOString()
}

export function sourceWords(source: ListSource): ListSourceWords {
  const { id, title, short, authority, homepage, licence, attribution, staleAfterHours, indispensable } =
    source
  return { id, title, short, authority, homepage, licence, attribution, staleAfterHours, indispensable }
}

function staleOf(
  source: ListSource,
  inForce: ListVersionRow | null,
  { checkedAt, now }: { checkedAt: string | null; now: Date },
): boolean {
  // One that the house may do without, and does, cannot grow old.
  if (inForce === null) return source.indispensable
  if (checkedAt === null) return true
  const facts = {
    publishedAtMs: Date.parse(`${inForce.publishedOn}T00:00:00Z`),
    checkedAtMs: Date.parse(checkedAt),
    snapshot: inForce.snapshot,
    staleAfterHours: source.staleAfterHours,
  }
  return isStale(facts, now.getTime())
}
