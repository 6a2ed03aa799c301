import { Prisma } from '#lib/db/generated/client.ts'
import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import { actorOfRef } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** One version of a rule with who recorded it. */
export interface RuleHistoryRow {
  readonly id: string
  readonly ruleId: string
  readonly version: number
  readonly params: Json
  readonly enabled: boolean
  readonly createdBy: ActorRef
  /** UTC, ISO 8601. */
  readonly createdAt: string
}

/** How often a rule fired on one day in Japan. */
export interface RuleFiringRow {
  readonly ruleId: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly count: number
  /** UTC, ISO 8601, of the last time that day. */
  readonly lastAt: string
}

const VERSIONS_MAX = 200

/** Versions of one rule, or of all, newest first. */
export async function listRuleHistory(ruleId: string | null): Promise<readonly RuleHistoryRow[]> {
  return await readerOf('pool').$queryRaw<RuleHistoryRow[]>`
    SELECT v.id::text, v.rule_id AS "ruleId", v.number AS version, v.params, v.enabled,
      ${actorOfRef(Prisma.sql`v.created_by`)} AS "createdBy", utc_text(v.created_at) AS "createdAt"
    FROM rule_version v WHERE ${ruleId}::text IS NULL OR v.rule_id = ${ruleId}
    ORDER BY v.rule_id, v.number DESC LIMIT ${VERSIONS_MAX}`
}

/** How often each rule fired, by day in Japan, since an instant. */
export async function listRuleFirings(since: Date): Promise<readonly RuleFiringRow[]> {
  return await readerOf('pool').$queryRaw<RuleFiringRow[]>`
    SELECT v.rule_id AS "ruleId", to_char(h.at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day,
      count(*)::int AS count, utc_text(max(h.at)) AS "lastAt"
    FROM rule_hit h JOIN rule_version v ON v.id = h.rule_version_id
    WHERE h.at >= ${since} GROUP BY 1, 2 ORDER BY 1, 2`
}
