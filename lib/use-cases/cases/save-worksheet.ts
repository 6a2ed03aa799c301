import type { SaveWorksheetInput } from '#lib/core/cases/case-input.ts'
import { findLatestWorksheet, insertWorksheet } from '#lib/db/cases.ts'
import { ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { caseInState } from '#lib/use-cases/cases/case-in-state.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Saves the statutory comparison (規則 26・27 条) as a new version; earlier ones stay. */
export const saveWorksheet = defineUseCase<SaveWorksheetInput, { readonly version: number }>({
  name: 'cases/save-worksheet',
  permission: 'cases:work',
  run: async (context, { caseId, ...sheet }) => {
    const { tx, actor, now, newId } = context
    const found = await caseInState(tx, caseId, 'save-worksheet')
    if (!found.ok) return found
    const latest = await findLatestWorksheet(tx, caseId)
    const version = (latest?.version ?? 0) + 1
    await insertWorksheet(tx, {
      id: newId(),
      caseId,
      version,
      ...sheet,
      authorId: staffIdOf(actor),
      at: now,
    })
    const event = await recordCaseEvent(context, {
      caseId,
      type: 'case.worksheet-saved',
      facts: { version, method: sheet.method, suspicious: sheet.suspicious },
    })
    return ok({ value: { version }, events: [event] })
  },
})
