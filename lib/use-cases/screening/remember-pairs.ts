import { isOwnNameReason } from '#lib/core/alerts/own-name-reason.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import {
  CLEARED_DAYS,
  FOUR_EYES_GRAVITY,
  judgedMatch,
  REVIEW_DAYS,
  TELLS_APART,
} from '#lib/core/screening/cleared-pair.ts'
import { bearersOf } from '#lib/core/screening/screened-parties.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import {
  insertClearedPairs,
  listPairsOfPartyForUpdate,
  type NewClearedPair,
  setPairsEnded,
} from '#lib/db/cleared-pairs.ts'
import { type JudgedHit, listAlertNameHits } from '#lib/db/hit-verdicts.ts'
import { DAY_MS } from '#lib/std/instant.ts'
import type { Context } from '#lib/use-cases/define.ts'

/** Under which judgement hits are told apart: one person's, or a decision's that another person approved. */
export interface Judgement {
  readonly code: string
  readonly note: string
  readonly ownerId: string
  readonly decision: { readonly id: string; readonly approverId: string } | null
}

type ClearedAlert = { readonly id: string; readonly reasons: readonly Reason[] }

/**
 * Remembers what the clearing of alerts tells apart: the hits on the customer's own record that their reasons name,
 * each under the verdict given on it where there was one. A hit that somebody judged otherwise is not remembered.
 */
export async function rememberClearedAlerts(
  context: Context,
  alerts: readonly ClearedAlert[],
  judgement: Judgement,
): Promise<AuditEventDraft[]> {
  const asked = new Set(
    alerts.flatMap(({ id, reasons }) =>
      reasons.filter(isOwnNameReason).map(({ facts }) => `${id} ${facts.entryVersionId} ${facts.query}`),
    ),
  )
  if (asked.size === 0) return []
  const hits = await listAlertNameHits(
    context.tx,
    alerts.map(({ id }) => id),
  )
  const named = hits.filter(({ alertId, hit }) =>
    asked.has(`${alertId} ${hit.entryVersionId} ${hit.matched.query}`),
  )
  return await rememberPairs(context, named, judgement)
}

/** Remembers hits as told apart; a clearing of the same party and entry that stands already is superseded. */
export async function rememberPairs(
  context: Context,
  hits: readonly (JudgedHit & { readonly alertId: string | null; readonly customerId: string })[],
  judgement: Judgement,
): Promise<AuditEventDraft[]> {
  const pairs = new Map<string, NewClearedPair>()
  for (const one of hits) {
    for (const pair of pairsOf(context, one, judgement)) {
      const key = `${pair.customerId} ${pair.partyHash} ${pair.entryVersionId}`
      if (!pairs.has(key)) pairs.set(key, pair)
    }
  }
  const fresh = [...pairs.values()]
  const events: AuditEventDraft[] = []
  for (const pair of fresh) events.push(...(await supersede(context, pair)))
  await insertClearedPairs(context.tx, fresh)
  return [...events, ...fresh.map(remembered)]
}

function pairsOf(
  { newId, now }: Context,
  one: JudgedHit & { readonly alertId: string | null; readonly customerId: string },
  judgement: Judgement,
): NewClearedPair[] {
  const { hit, verdict, screening } = one
  if (hit.kind !== 'name' || (verdict !== null && verdict.verdict !== 'different')) return []
  const { reasonCode, note } = verdict ?? { reasonCode: judgement.code, note: judgement.note }
  const judged = judgedMatch(hit)
  const alone = judgement.decision === null
  if (!TELLS_APART.has(reasonCode) || (alone && judged.gravity === FOUR_EYES_GRAVITY)) return []
  const expiresAt = new Date(now.getTime() + CLEARED_DAYS[judged.gravity] * DAY_MS)
  return bearersOf(one.parties, one.part, hit.matched.query).map((party) => ({
    id: newId(),
    customerId: one.customerId,
    party: party.part,
    partyNames: party.query.names,
    partyHash: party.hash,
    entryVersionId: hit.entryVersionId,
    matcherVersion: screening.matcherVersion,
    policyVersion: screening.policyVersion,
    ...{ judged, reasonCode, note },
    screeningHitId: one.id,
    alertId: one.alertId,
    decisionId: judgement.decision?.id ?? null,
    ownerId: judgement.ownerId,
    secondId: judgement.decision?.approverId ?? null,
    clearedAt: now,
    reviewAt: new Date(expiresAt.getTime() - REVIEW_DAYS * DAY_MS),
    expiresAt,
  }))
}

async function supersede({ tx, now, actor }: Context, pair: NewClearedPair): Promise<AuditEventDraft[]> {
  const { customerId, entryVersionId } = pair
  const of = { customerId, entryVersionId, partyHashes: [pair.partyHash] }
  const standing = await listPairsOfPartyForUpdate(tx, of)
  const ending = { as: 'superseded', at: now, by: actorRef(actor) } as const
  await setPairsEnded(
    tx,
    standing.map(({ id }) => ({ id, lapses: [] })),
    ending,
  )
  return standing.map(({ id }) => ({
    type: 'cleared-pair.superseded',
    subject: { kind: 'cleared_pair', id },
    facts: { customerId, pairId: pair.id },
  }))
}

function remembered(pair: NewClearedPair): AuditEventDraft {
  const { id, customerId, party, judged, reasonCode } = pair
  return {
    type: 'cleared-pair.remembered',
    subject: { kind: 'cleared_pair', id },
    facts: {
      ...{ customerId, party, reasonCode, query: judged.query, candidate: judged.candidate },
      ...{ score: judged.score, entryVersionId: pair.entryVersionId, hitId: pair.screeningHitId },
      ...{ decisionId: pair.decisionId, expiresAt: pair.expiresAt.toISOString() },
    },
  }
}
