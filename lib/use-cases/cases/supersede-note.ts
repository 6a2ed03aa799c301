import type { SupersedeNoteInput } from '#lib/core/cases/case-input.ts'
import { failure } from '#lib/core/errors.ts'
import { findNote, insertNote } from '#lib/db/cases.ts'
import { err, ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { caseInState } from '#lib/use-cases/cases/case-in-state.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Corrects a note by one that takes its place; the first one stays readable. */
export const supersedeNote = defineUseCase<SupersedeNoteInput, { readonly noteId: string }>({
  name: 'cases/supersede-note',
  permission: 'cases:work',
  run: async (context, { caseId, noteId: supersedesId, body }) => {
    const { tx, actor, now, newId } = context
    const found = await caseInState(tx, caseId, 'add-note')
    if (!found.ok) return found
    const old = await findNote(tx, caseId, supersedesId)
    if (old === null) return err(failure('case/note-not-found'))
    if (old.superseded) return err(failure('case/note-superseded'))
    const noteId = newId()
    await insertNote(tx, { id: noteId, caseId, authorId: staffIdOf(actor), body, supersedesId, at: now })
    const event = await recordCaseEvent(context, {
      caseId,
      type: 'case.note-added',
      facts: { noteId, supersedesId },
    })
    return ok({ value: { noteId }, events: [event] })
  },
})
