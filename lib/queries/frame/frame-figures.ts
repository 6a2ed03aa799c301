import type { AppError } from '#lib/core/errors.ts'
import { LIST_SOURCES, type ListSourceId } from '#lib/core/lists/sources.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import { countWaiting, listVersionsInForce, type VersionInForceRow } from '#lib/db/frame.ts'
import { othersWaiting } from '#lib/queries/approvals/others-waiting.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How old the version of one list is that screening uses now. */
export interface ListAge {
  readonly sourceId: ListSourceId
  readonly state: 'fresh' | 'stale' | 'missing'
  /** `YYYY-MM-DD`; null while no version is in force. */
  readonly publishedOn: string | null
  /** A dated copy shipped with the product: its age counts from its publication. */
  readonly snapshot: boolean
  readonly ageMs: number
}

export interface FrameFigures {
  /** Null for whom the noun is none of their business. */
  readonly alerts: { readonly open: number; readonly overdue: number } | null
  readonly cases: { readonly open: number } | null
  readonly approvals: { readonly waiting: number } | null
  readonly lists: readonly ListAge[]
}

/** The figures around every page: what waits, and how fresh the lists are. */
export function frameFigures(actor: Actor, now: Date): Promise<Result<FrameFigures, AppError>> {
  return authorised(actor, 'desk:read', async () => {
    const [waiting, versions] = await Promise.all([countWaiting('pool', now), listVersionsInForce('pool')])
    const cases = isAllowed(actor, 'cases:read')
    const reports = isAllowed(actor, 'reports:read') ? waiting.reportsInReview : 0
    return {
      alerts: isAllowed(actor, 'alerts:read')
        ? { open: waiting.openAlerts, overdue: waiting.overdueAlerts }
        : null,
      cases: cases ? { open: waiting.openCases } : null,
      approvals: cases ? { waiting: waiting.proposedCases + reports + othersWaiting(actor, waiting) } : null,
      lists: LIST_SOURCES.flatMap((source) => {
        const version = versions.find((row) => row.sourceId === source.id)
        return source.indispensable || version !== undefined ? [listAge(source, version, now)] : []
      }),
    }
  })
}

function listAge(
  source: (typeof LIST_SOURCES)[number],
  version: VersionInForceRow | undefined,
  now: Date,
): ListAge {
  const sourceId = source.id
  if (version === undefined)
    return { sourceId, state: 'missing', publishedOn: null, snapshot: false, ageMs: 0 }
  const { publishedOn, snapshot } = version
  const since = snapshot ? Date.parse(`${publishedOn}T00:00:00+09:00`) : version.fetchedAt.getTime()
  const ageMs = Math.max(0, now.getTime() - since)
  const limit = snapshot ? DAY_MS : source.staleAfterHours * HOUR_MS
  return { sourceId, state: ageMs > limit ? 'stale' : 'fresh', publishedOn, snapshot, ageMs }
}
