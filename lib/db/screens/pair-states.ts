import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { readerOf } from '#lib/db/tx.ts'

/** What was judged of a clearing and what is so now: enough to say field by field what changed. */
export interface PairStates {
  readonly entryBefore: ListedEntity
  /** As the list in force states it; null when it lists the party no more. */
  readonly entryNow: ListedEntity | null
  /** What was put to the matcher when it was judged, and at the customer's newest screening. */
  readonly partiesBefore: readonly ScreenedParty[]
  readonly partiesNow: readonly ScreenedParty[]
  readonly matcherBefore: { readonly matcherVersion: string; readonly policyVersion: string }
  readonly matcherNow: { readonly matcherVersion: string; readonly policyVersion: string } | null
}

/** Both states of one clearing; null when there is none. The newest screening is that which reopened it, if one did. */
export async function findPairStates(id: string): Promise<PairStates | null> {
  const versions = (alias: string) =>
    Prisma.raw(
      `jsonb_build_object('matcherVersion', ${alias}.matcher_version, 'policyVersion', ${alias}.policy_version)`,
    )
  const rows = await readerOf('pool').$queryRaw<PairStates[]>`
    SELECT v.payload AS "entryBefore",
      (SELECT x.payload FROM list_entry_version x
        JOIN list_version av ON av.source_id = x.source_id AND av.status = 'active'
        WHERE x.entry_id = p.entry_id AND x.from_number <= av.number
          AND (x.to_number IS NULL OR av.number < x.to_number)) AS "entryNow",
      COALESCE(s.input->'parties', '[]') AS "partiesBefore", COALESCE(n.input->'parties', '[]') AS "partiesNow",
      ${versions('s')} AS "matcherBefore", CASE WHEN n.id IS NULL THEN NULL ELSE ${versions('n')} END AS "matcherNow"
    FROM cleared_pair p JOIN list_entry_version v ON v.id = p.entry_version_id
    JOIN screening_hit h ON h.id = p.screening_hit_id JOIN screening s ON s.id = h.screening_id
    JOIN customer k ON k.id = p.customer_id
    LEFT JOIN screening n ON n.id = COALESCE(p.reopened_screening_id, k.last_screening_id)
    WHERE p.id = ${id}::uuid`
  return rows[0] ?? null
}

/** A standing clearing that a list version would ask about again, or whose party it lists no more. */
export interface PairUnderVersion {
  readonly pairId: string
  readonly customer: { readonly id: string; readonly externalId: string; readonly displayName: string }
  readonly partyNames: readonly string[]
  readonly entryKey: string
  readonly primaryName: string
  readonly gravity: string
  readonly change: 'entry_changed' | 'delisted'
  readonly before: ListedEntity
  /** Null when the version does not list the party. */
  readonly after: ListedEntity | null
}

/** The standing clearings that a version of a list would not leave as they are, and how many there are in all. */
export async function listPairsUnderVersion(
  versionId: string,
  limit: number,
): Promise<{ readonly rows: readonly PairUnderVersion[]; readonly total: number }> {
  const rows = await readerOf('pool').$queryRaw<(PairUnderVersion & { total: number })[]>`
    SELECT p.id::text AS "pairId", p.party_names AS "partyNames", e.key AS "entryKey", v.primary_name AS "primaryName",
      jsonb_build_object('id', k.id, 'externalId', k.external_id, 'displayName', k.display_name) AS customer,
      p.gravity, CASE WHEN x.id IS NULL THEN 'delisted' ELSE 'entry_changed' END AS change,
      v.payload AS before, x.payload AS after, count(*) OVER ()::int AS total
    FROM list_version n JOIN list_entry e ON e.source_id = n.source_id JOIN cleared_pair p ON p.entry_id = e.id
    JOIN list_entry_version v ON v.id = p.entry_version_id JOIN customer k ON k.id = p.customer_id
    LEFT JOIN list_entry_version x ON x.entry_id = e.id AND x.from_number <= n.number
      AND (x.to_number IS NULL OR n.number < x.to_number)
    WHERE n.id = ${versionId}::uuid AND p.ended_at IS NULL AND x.payload_hash IS DISTINCT FROM p.payload_hash
    ORDER BY (x.id IS NULL), p.gravity DESC, p.id LIMIT ${limit}`
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
