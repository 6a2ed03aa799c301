import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { ClearedPair } from '#lib/core/screening/cleared-pair.ts'
import { type LapsedPair, type Recalled, recall } from '#lib/core/screening/cleared-pair.ts'
import type { Hit } from '#lib/core/screening/hit.ts'
import { metNames, recordHashes, type ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { setPairsEnded } from '#lib/db/cleared-pairs.ts'
import type { Context } from '#lib/use-cases/define.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'

/** What is remembered about the hits of a screening of a customer's record. */
export function recallFor(
  run: {
    readonly input: { readonly parties: readonly ScreenedParty[] }
    readonly hits: readonly { readonly part: string; readonly hit: Hit }[]
  },
  pairs: readonly ClearedPair[],
  {
    lists,
    now,
  }: { readonly lists: Pick<IndexInForce, 'matcherVersion' | 'policyVersion'>; readonly now: Date },
): Recalled {
  if (pairs.length === 0) return { dismissed: [], lapsed: [] }
  const { parties } = run.input
  const { matcherVersion, policyVersion } = lists
  return recall(
    { met: metNames(parties, run.hits), record: recordHashes(parties), pairs },
    { matcherVersion, policyVersion, at: now.toISOString() },
  )
}

/** Ends clearings that do not answer any more: the question is open again, by itself, with what changed. */
export async function reopenPairs(
  { tx, now, actor }: Pick<Context, 'tx' | 'now' | 'actor'>,
  lapsed: readonly LapsedPair[],
  { screeningId, alertId }: { readonly screeningId: string; readonly alertId?: string | undefined },
): Promise<AuditEventDraft[]> {
  if (lapsed.length === 0) return []
  const pairs = lapsed.map(({ pair, lapses }) => ({ id: pair.id, lapses }))
  await setPairsEnded(tx, pairs, { as: 'reopened', at: now, by: actorRef(actor), screeningId, alertId })
  return pairs.map(({ id, lapses }) => ({
    type: 'cleared-pair.reopened',
    subject: { kind: 'cleared_pair', id },
    facts: { lapses: [...lapses], screeningId, alertId: alertId ?? null },
  }))
}
