import type { ApproveDecisionInput } from '#lib/core/cases/case-input.ts'
import { evidenceDigest } from '#lib/core/cases/evidence.ts'
import { failure } from '#lib/core/errors.ts'
import { readEvidence } from '#lib/db/case-evidence.ts'
import { setCaseStatus } from '#lib/db/cases.ts'
import { insertApproval } from '#lib/db/decisions.ts'
import { lockCustomerById } from '#lib/db/holds.ts'
import { err, ok } from '#lib/std/result.ts'
import { carryOutDecision } from '#lib/use-cases/cases/carry-out-decision.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { decisionToJudge } from '#lib/use-cases/cases/decision-to-judge.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/**
 * Approves a decision (統括管理者の承認, 規則 32 条 1 項 4 号) and carries it out. Another person than its proposer; the
 * evidence as it stands now must be what the proposer saw and what the approver's page showed. Of two people who press
 * at once exactly one succeeds.
 */
export const approveDecision = defineUseCase<ApproveDecisionInput, { readonly caseId: string }>({
  name: 'cases/approve-decision',
  permission: 'decisions:approve',
  run: async (context, { caseId, decisionId, evidenceDigest: shown, comment }) => {
    const { tx, actor, now, newId } = context
    const me = staffIdOf(actor)
    const found = await decisionToJudge(tx, { caseId, decisionId, me, verb: 'approve-decision' })
    if (!found.ok) return found
    const { file, decision } = found.value
    await lockCustomerById(tx, file.customerId)
    const evidence = await readEvidence(tx, caseId)
    const current = evidence === null ? null : evidenceDigest(evidence)
    if (current !== decision.evidenceDigest || current !== shown) return err(failure('case/evidence-changed'))
    const recorded = await insertApproval(tx, {
      id: newId(),
      decisionId,
      proposedBy: decision.proposedBy,
      outcome: 'approved',
      evidenceDigest: current,
      comment,
      approverId: me,
      at: now,
    })
    if (!recorded) return err(failure('case/same-person'))
    const done = await carryOutDecision(context, file, decision)
    await setCaseStatus(tx, caseId, { status: 'approved' })
    const event = await recordCaseEvent(context, {
      caseId,
      type: 'case.decision-approved',
      facts: { decisionId, number: decision.number, actions: [...decision.actions], evidenceDigest: current },
    })
    return ok({ value: { caseId }, events: [event, ...done] })
  },
})
