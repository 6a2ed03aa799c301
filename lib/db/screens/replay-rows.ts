import type { HitDifference } from '#lib/core/screening/replayed-hits.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ReplayOutcome } from '#lib/db/screening-replays.ts'
import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import { actorOfRef } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A replay as the screening's page shows it; what it came to is null while it waits for a worker. */
export interface ReplayRow {
  readonly id: string
  readonly askedAt: string
  readonly askedBy: ActorRef
  readonly finishedAt: string | null
  readonly outcome: ReplayOutcome | null
  readonly storedDigest: string | null
  readonly rerunDigest: string | null
  readonly matcherVersion: string | null
  readonly policyVersion: string | null
  readonly differences: readonly HitDifference[] | null
  readonly durationMs: number | null
}

/** The newest replays of a screening. */
export async function listReplayRows(screeningId: string, limit: number): Promise<readonly ReplayRow[]> {
  return await readerOf('pool').$queryRaw<ReplayRow[]>`
    SELECT r.id::text, utc_text(r.asked_at) AS "askedAt", ${actorOfRef(Prisma.sql`r.asked_by`)} AS "askedBy",
      utc_text(r.finished_at) AS "finishedAt", r.outcome, r.stored_digest AS "storedDigest",
      r.rerun_digest AS "rerunDigest", r.matcher_version AS "matcherVersion", r.policy_version AS "policyVersion",
      r.differences, r.duration_ms AS "durationMs"
    FROM screening_replay r WHERE r.screening_id = ${screeningId}::uuid ORDER BY r.asked_at DESC, r.id LIMIT ${limit}`
}
