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
