import type { ReturnDecisionInput } from '#lib/core/cases/case-input.ts'
import { failure } from '#lib/core/errors.ts'
import { setCaseStatus } from '#lib/db/cases.ts'
import { insertApproval } from '#lib/db/decisions.ts'
import { err, ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { decisionToJudge } from '#lib/use-cases/cases/decision-to-judge.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Sends a decision back to its proposer with a comment (差戻し): another person's judgement as well. */
export const returnDecision = defineUseCase<ReturnDecisionInput, { readonly caseId: string }>({
  name: 'cases/return-decision',
  permission: 'decisions:approve',
  run: async (context, { caseId, decisionId, comment }) => {
    const { tx, actor, now, newId } = context
    const me = staffIdOf(actor)
    const found = await decisionToJudge(tx, { caseId, decisionId, me, verb: 'return-decision' })
    if (!found.ok) return found
    const { decision } = found.value
    const recorded = await insertApproval(tx, {
      id: newId(),
      decisionId,
      proposedBy: decision.proposedBy,
      outcome: 'returned',
      evidenceDigest: decision.evidenceDigest,
      comment,
      approverId: me,
      at: now,
    })
    if (!recorded) return err(failure('case/same-person'))
    await setCaseStatus(tx, caseId, { status: 'returned' })
    const event = await recordCaseEvent(context, {
      caseId,
      type: 'case.decision-returned',
      facts: { decisionId, number: decision.number, comment },
    })
    return ok({ value: { caseId }, events: [event] })
  },
})
