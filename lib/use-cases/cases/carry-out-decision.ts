import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { familyOf } from '#lib/core/cases/reason-codes.ts'
import { TELLS_APART } from '#lib/core/screening/cleared-pair.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { listCaseAlertsForUpdate, setAlertsCleared } from '#lib/db/alert-work.ts'
import type { CaseState } from '#lib/db/cases.ts'
import type { DecisionState } from '#lib/db/decisions.ts'
import {
  findFreezeForUpdate,
  insertFreeze,
  listCaseHoldsForUpdate,
  setFreezeLifted,
  setHoldsEnded,
} from '#lib/db/holds.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { draftReport } from '#lib/use-cases/reports/draft-report.ts'
import { rememberClearedAlerts } from '#lib/use-cases/screening/remember-pairs.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Does what an approved decision says, action by action, and tells of each thing done. */
export async function carryOutDecision(
  context: Context,
  file: CaseState,
  decision: DecisionState,
): Promise<readonly AuditEventDraft[]> {
  const { actions } = decision
  return [
    ...(actions.includes('unfreeze') ? await unfreeze(context, file, decision) : []),
    ...(actions.includes('release') ? await endHolds(context, decision, 'released') : []),
    ...(actions.includes('reject') ? await endHolds(context, decision, 'rejected') : []),
    ...(actions.includes('freeze') ? await freeze(context, file, decision) : []),
    ...(actions.includes('report') ? [await draftReport(context, file, decision)] : []),
    ...(await clearAlerts(context, decision)),
  ]
}

async function endHolds(
  { tx, now, actor }: Context,
  decision: DecisionState,
  outcome: 'released' | 'rejected',
): Promise<AuditEventDraft[]> {
  const holds = await listCaseHoldsForUpdate(tx, decision.caseId)
  await setHoldsEnded(tx, holds, { outcome, decisionId: decision.id, by: actorRef(actor), at: now })
  return holds.flatMap((hold): AuditEventDraft[] => [
    {
      type: 'hold.ended',
      subject: { kind: 'hold', id: hold.id },
      facts: { outcome, decisionId: decision.id, transactionId: hold.transactionId },
    },
    {
      type: outcome === 'released' ? 'transaction.released' : 'transaction.rejected',
      subject: { kind: 'transaction', id: hold.transactionId },
      facts: { externalId: hold.externalId, jpyValue: hold.jpyValue, decisionId: decision.id },
    },
  ])
}

async function freeze(
  { tx, now, actor, newId }: Context,
  file: CaseState,
  decision: DecisionState,
): Promise<AuditEventDraft[]> {
  const id = newId()
  const reasonCode = decision.reasonCodes.find((code) => familyOf(code) === 'true_match') ?? ''
  const { customerId } = file
  const placed = await insertFreeze(tx, {
    id,
    customerId,
    reasonCode,
    decisionId: decision.id,
    by: actorRef(actor),
    at: now,
  })
  if (!placed) return []
  return [
    {
      type: 'hold.placed',
      subject: { kind: 'hold', id },
      facts: { kind: 'freeze', customerId, reasonCode },
    },
    {
      type: 'customer.frozen',
      subject: { kind: 'customer', id: customerId },
      facts: { reasonCode, decisionId: decision.id },
    },
  ]
}

/** Lifts the customer's freeze (凍結解除); what else is held stays held until a decision of its own. */
async function unfreeze(
  { tx, now, actor }: Context,
  { customerId }: CaseState,
  decision: DecisionState,
): Promise<AuditEventDraft[]> {
  const freeze = await findFreezeForUpdate(tx, customerId)
  if (freeze === null) return []
  const ending = { decisionId: decision.id, by: actorRef(actor), at: now }
  await setFreezeLifted(tx, { id: freeze.id, customerId }, ending)
  return [
    {
      type: 'hold.ended',
      subject: { kind: 'hold', id: freeze.id },
      facts: { kind: 'freeze', outcome: 'released', decisionId: decision.id, customerId },
    },
    {
      type: 'customer.unfrozen',
      subject: { kind: 'customer', id: customerId },
      facts: { reasonCodes: [...decision.reasonCodes], decisionId: decision.id },
    },
  ]
}

/** When nothing was found true or risky, the alerts are cleared under the decision's own reason. */
async function clearAlerts(context: Context, decision: DecisionState): Promise<AuditEventDraft[]> {
  const { tx, now, actor } = context
  const [code] = decision.reasonCodes
  const harmless = decision.reasonCodes.every((reason) =>
    ['false_match', 'not_suspicious'].includes(familyOf(reason)),
  )
  if (code === undefined || !harmless) return []
  const alerts = await listCaseAlertsForUpdate(tx, decision.caseId)
  await setAlertsCleared(
    tx,
    alerts.map(({ id }) => id),
    { code, note: decision.rationale, by: staffIdOf(actor), at: now },
  )
  const remembered = await rememberClearedAlerts(context, alerts, {
    code: decision.reasonCodes.find((reason) => TELLS_APART.has(reason)) ?? code,
    note: decision.rationale,
    ownerId: decision.proposedBy,
    decision: { id: decision.id, approverId: staffIdOf(actor) },
  })
  const cleared = alerts.map(
    (alert): AuditEventDraft => ({
      type: 'alert.cleared',
      subject: { kind: 'alert', id: alert.id },
      facts: { number: alert.number, code, decisionId: decision.id },
    }),
  )
  return [...cleared, ...remembered]
}
