import {
  addAlertAction,
  addNoteAction,
  approveDecisionAction,
  assignCaseAction,
  closeCaseAction,
  proposeDecisionAction,
  returnDecisionAction,
  saveWorksheetAction,
  supersedeNoteAction,
} from '#app/(desk)/cases/actions.ts'
import type { CaseActions } from '#components/cases/case-actions.ts'

/** The changes that the case page hands to its components. */
export const caseActionSet: CaseActions = {
  saveWorksheet: saveWorksheetAction,
  propose: proposeDecisionAction,
  approve: approveDecisionAction,
  return: returnDecisionAction,
  addNote: addNoteAction,
  supersedeNote: supersedeNoteAction,
  addAlert: addAlertAction,
  assign: assignCaseAction,
  close: closeCaseAction,
}
