import { isSecondPerson } from '#lib/core/cases/four-eyes.ts'
import { type CaseVerb, nextCaseStatus } from '#lib/core/cases/transitions.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { type CaseState, findCaseForUpdate } from '#lib/db/cases.ts'
import { type DecisionState, findDecision } from '#lib/db/decisions.ts'
import type { Tx } from '#lib/db/tx.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

interface Judging {
  readonly caseId: string
  readonly decisionId: string
  readonly me: string
  readonly verb: CaseVerb
}

/**
 * Locks the case and gives the decision that this person may judge: `case/not-found`, `case/already-decided` when
 * somebody else was first, `case/wrong-state`, `case/same-person`.
 */
export async function decisionToJudge(
  tx: Tx,
  { caseId, decisionId, me, verb }: Judging,
): Promise<Result<{ readonly file: CaseState; readonly decision: DecisionState }, AppError>> {
  const file = await findCaseForUpdate(tx, caseId)
  const decision = file === null ? null : await findDecision(tx, caseId, decisionId)
  if (file === null || decision === null) return err(failure('case/not-found'))
  if (decision.outcome !== null) return err(failure('case/already-decided', { outcome: decision.outcome }))
  if (nextCaseStatus(file.status, verb) === null)
    return err(failure('case/wrong-state', { status: file.status, verb }))
  if (!isSecondPerson(decision.proposedBy, me)) return err(failure('case/same-person'))
  return ok({ file, decision })
}
