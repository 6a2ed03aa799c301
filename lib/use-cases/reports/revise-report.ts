import { digestJson } from '#lib/core/digest.ts'
import type { ReviseReportInput } from '#lib/core/reports/report-input.ts'
import { applyStrEdit } from '#lib/core/reports/str.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { addRevision } from '#lib/db/reports.ts'
import { ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { reportInState } from '#lib/use-cases/reports/report-in-state.ts'

/** Saves the officer's words and the gaps filled as a new revision; earlier ones stay. */
export const reviseReport = defineUseCase<ReviseReportInput, { readonly revision: number }>({
  name: 'reports/revise-report',
  permission: 'reports:draft',
  run: async ({ tx, actor, now, newId }, { reportId, revision, edit }) => {
    const found = await reportInState(tx, { reportId, revision, verb: 'revise' })
    if (!found.ok) return found
    const model = applyStrEdit(found.value.model, edit)
    const digest = digestJson(model)
    const number = revision + 1
    await addRevision(tx, {
      id: newId(),
      reportId,
      number,
      model,
      digest,
      savedBy: actorRef(actor),
      savedAt: now,
    })
    return ok({
      value: { revision: number },
      events: [
        {
          type: 'report.revised',
          subject: { kind: 'report', id: reportId },
          facts: { revision: number, digest },
        },
      ],
    })
  },
})
