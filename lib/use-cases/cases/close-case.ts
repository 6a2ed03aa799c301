import type { CaseIdInput } from '#lib/core/cases/case-input.ts'
import { failure } from '#lib/core/errors.ts'
import { setCaseStatus } from '#lib/db/cases.ts'
import { countUnapprovedReports } from '#lib/db/reports.ts'
import { err, ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { caseInState } from '#lib/use-cases/cases/case-in-state.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Closes a decided case. A report that it asked for must be approved first. */
export const closeCase = defineUseCase<CaseIdInput, { readonly caseId: string }>({
  name: 'cases/close-case',
  permission: 'cases:work',
  run: async (context, { caseId }) => {
    const { tx, now } = context
    const found = await caseInState(tx, caseId, 'close')
    if (!found.ok) return found
    if ((await countUnapprovedReports(tx, caseId)) > 0) return err(failure('case/report-open'))
    await setCaseStatus(tx, caseId, { status: 'closed', closedAt: now })
    const event = await recordCaseEvent(context, { caseId, type: 'case.closed', facts: {} })
    return ok({ value: { caseId }, events: [event] })
  },
})
