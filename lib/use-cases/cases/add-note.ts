import type { AddNoteInput } from '#lib/core/cases/case-input.ts'
import { insertNote } from '#lib/db/cases.ts'
import { ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { caseInState } from '#lib/use-cases/cases/case-in-state.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Writes a note (覚書) into a case. It stays as written. */
export const addNote = defineUseCase<AddNoteInput, { readonly noteId: string }>({
  name: 'cases/add-note',
  permission: 'cases:work',
  run: async (context, { caseId, body }) => {
    const { tx, actor, now, newId } = context
    const found = await caseInState(tx, caseId, 'add-note')
    if (!found.ok) return found
    const noteId = newId()
    await insertNote(tx, {
      id: noteId,
      caseId,
      authorId: staffIdOf(actor),
      body,
      supersedesId: null,
      at: now,
    })
    const event = await recordCaseEvent(context, { caseId, type: 'case.note-added', facts: { noteId } })
    return ok({ value: { noteId }, events: [event] })
  },
})
