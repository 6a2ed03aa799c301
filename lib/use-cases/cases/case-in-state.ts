import { type CaseVerb, nextCaseStatus } from '#lib/core/cases/transitions.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { type CaseState, findCaseForUpdate } from '#lib/db/cases.ts'
import type { Tx } from '#lib/db/tx.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Locks the case if this may be done to it now: `case/not-found`, `case/wrong-state`. */
export async function caseInState(
  tx: Tx,
  caseId: string,
  verb: CaseVerb,
): Promise<Result<CaseState, AppError>> {
  const found = await findCaseForUpdate(tx, caseId)
  if (found === null) return err(failure('case/not-found'))
  if (nextCaseStatus(found.status, verb) === null)
    return err(failure('case/wrong-state', { status: found.status, verb }))
  return ok(found)
}
