import type { DecisionAction } from '#lib/core/cases/actions.ts'
import type { Evidence } from '#lib/core/cases/evidence.ts'
import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'
import { prismaOf, type Tx, violatedConstraint } from '#lib/db/tx.ts'

/** A decision as it was put forward. */
export interface DecisionState {
  readonly id: string
  readonly caseId: string
  readonly number: number
  readonly actions: readonly DecisionAction[]
  readonly reasonCodes: readonly DecisionReason[]
  readonly rationale: string
  readonly worksheetId: string
  readonly evidence: Evidence
  readonly evidenceDigest: string
  readonly proposedBy: string
  readonly proposedAt: Date
}

export async function insertDecision(tx: Tx, decision: DecisionState): Promise<void> {
  await prismaOf(tx).decision.create({
    data: {
      ...decision,
      actions: [...decision.actions],
      reasonCodes: [...decision.reasonCodes],
      evidence: decision.evidence as unknown as object,
    },
  })
}

/** How many decisions a case has seen: the next one's number is one more. */
export async function countDecisions(tx: Tx, caseId: string): Promise<number> {
  return await prismaOf(tx).decision.count({ where: { caseId } })
}

/** A decision of a case, and what became of it; null when the case has none under this id. */
export async function findDecision(
  tx: Tx,
  caseId: string,
  decisionId: string,
): Promise<(DecisionState & { readonly outcome: 'approved' | 'returned' | null }) | null> {
  const row = await prismaOf(tx).decision.findFirst({
    where: { id: decisionId, caseId },
    include: { approval: { select: { outcome: true } } },
  })
  if (row === null) return null
  const { approval, ...decision } = row
  return {
    ...(decision as unknown as DecisionState),
    outcome: (approval?.outcome ?? null) as 'approved' | 'returned' | null,
  }
}

export interface NewApproval {
  readonly id: string
  readonly decisionId: string
  readonly proposedBy: string
  readonly outcome: 'approved' | 'returned'
  readonly evidenceDigest: string
  readonly comment: string | null
  readonly approverId: string
  readonly at: Date
}

/** Records the second judgement; false when the database refuses it because the same person gave the first one. */
export async function insertApproval(tx: Tx, approval: NewApproval): Promise<boolean> {
  try {
    await prismaOf(tx).approval.create({ data: approval })
    return true
  } catch (error) {
    if (violatedConstraint(error) === 'approval_other_person') return false
    throw error
  }
}
