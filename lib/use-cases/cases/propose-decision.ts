import { actionProblems } from '#lib/core/cases/actions.ts'
import type { ProposeDecisionInput } from '#lib/core/cases/case-input.ts'
import { type Evidence, evidenceDigest, evidenceKinds } from '#lib/core/cases/evidence.ts'
import { reasonsWithoutEvidence } from '#lib/core/cases/reason-codes.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { readEvidence } from '#lib/db/case-evidence.ts'
import { findLatestWorksheet, setCaseStatus, type WorksheetState } from '#lib/db/cases.ts'
import { countDecisions, insertDecision } from '#lib/db/decisions.ts'
import { lockCustomerById } from '#lib/db/holds.ts'
import { err, ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { caseInState } from '#lib/use-cases/cases/case-in-state.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

export interface ProposedDecision {
  readonly decisionId: string
  readonly number: number
  readonly evidenceDigest: string
}

/**
 * Puts a decision forward over exactly the evidence that the proposer's page showed, and keeps that evidence with it.
 * Needs a worksheet; for a customer of high risk one made by method 27-ハ.
 */
export const proposeDecision = defineUseCase<ProposeDecisionInput, ProposedDecision>({
  name: 'cases/propose-decision',
  permission: 'decisions:propose',
  run: async (context, input) => {
    const { tx } = context
    const { caseId } = input
    const found = await caseInState(tx, caseId, 'propose-decision')
    if (!found.ok) return found
    await lockCustomerById(tx, found.value.customerId)
    const worksheet = await findLatestWorksheet(tx, caseId)
    if (worksheet === null) return err(failure('case/worksheet-missing'))
    const evidence = await readEvidence(tx, caseId)
    if (evidence === null) return err(failure('case/not-found'))
    const problem = problemOf(input, worksheet, evidence)
    if (problem !== null) return err(problem)
    const proposed = await writeDecision(context, { input, worksheet, evidence })
    await setCaseStatus(tx, caseId, { status: 'proposed' })
    const event = await recordCaseEvent(context, {
      caseId,
      type: 'case.decision-proposed',
      facts: { ...proposed, actions: input.actions, reasonCodes: input.reasonCodes },
    })
    return ok({ value: proposed, events: [event] })
  },
})

function problemOf(
  input: ProposeDecisionInput,
  worksheet: WorksheetState,
  evidence: Evidence,
): AppError | null {
  if (evidenceDigest(evidence) !== input.evidenceDigest) return failure('case/evidence-changed')
  if (evidence.customer.riskRating === 'high' && worksheet.method !== '27-ha-high-risk')
    return failure('case/worksheet-incomplete', { needs: '27-ha-high-risk' })
  const [missing] = reasonsWithoutEvidence(input.reasonCodes, evidenceKinds(evidence))
  if (missing !== undefined) return failure('case/reason-lacks-evidence', { code: missing })
  const [contradiction] = actionProblems({
    actions: input.actions,
    reasons: input.reasonCodes,
    suspicious: worksheet.suspicious,
    heldTransactions: evidence.transactions.filter(({ status }) => status === 'held').length,
    customerFrozen: evidence.customer.status === 'frozen',
  })
  return contradiction === undefined ? null : failure('case/actions-contradict', { ...contradiction })
}

async function writeDecision(
  { tx, actor, now, newId }: Context,
  made: { input: ProposeDecisionInput; worksheet: WorksheetState; evidence: Evidence },
): Promise<ProposedDecision> {
  const { input, worksheet, evidence } = made
  const decisionId = newId()
  const number = (await countDecisions(tx, input.caseId)) + 1
  await insertDecision(tx, {
    id: decisionId,
    caseId: input.caseId,
    number,
    actions: input.actions,
    reasonCodes: input.reasonCodes,
    rationale: input.rationale,
    worksheetId: worksheet.id,
    evidence,
    evidenceDigest: input.evidenceDigest,
    proposedBy: staffIdOf(actor),
    proposedAt: now,
  })
  return { decisionId, number, evidenceDigest: input.evidenceDigest }
}
