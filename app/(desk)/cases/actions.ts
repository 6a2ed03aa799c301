'use server'

import {
  addAlertToCaseSchema,
  addNoteSchema,
  approveDecisionSchema,
  assignCaseSchema,
  caseIdSchema,
  proposeDecisionSchema,
  returnDecisionSchema,
  saveWorksheetSchema,
  supersedeNoteSchema,
} from '#lib/core/cases/case-input.ts'
import { addAlertToCase } from '#lib/use-cases/cases/add-alert-to-case.ts'
import { addNote } from '#lib/use-cases/cases/add-note.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { assignCase } from '#lib/use-cases/cases/assign-case.ts'
import { closeCase } from '#lib/use-cases/cases/close-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { returnDecision } from '#lib/use-cases/cases/return-decision.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { supersedeNote } from '#lib/use-cases/cases/supersede-note.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function addAlertAction(input: unknown) {
  return runAction(addAlertToCase, addAlertToCaseSchema, input)
}

export async function assignCaseAction(input: unknown) {
  return runAction(assignCase, assignCaseSchema, input)
}

export async function addNoteAction(input: unknown) {
  return runAction(addNote, addNoteSchema, input)
}

export async function supersedeNoteAction(input: unknown) {
  return runAction(supersedeNote, supersedeNoteSchema, input)
}

export async function saveWorksheetAction(input: unknown) {
  return runAction(saveWorksheet, saveWorksheetSchema, input)
}

export async function proposeDecisionAction(input: unknown) {
  return runAction(proposeDecision, proposeDecisionSchema, input)
}

export async function approveDecisionAction(input: unknown) {
  return runAction(approveDecision, approveDecisionSchema, input)
}

export async function returnDecisionAction(input: unknown) {
  return runAction(returnDecision, returnDecisionSchema, input)
}

export async function closeCaseAction(input: unknown) {
  return runAction(closeCase, caseIdSchema, input)
}
