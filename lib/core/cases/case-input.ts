import { z } from 'zod'
import { DECISION_LIMITS, proposalShape, writtenText } from '#lib/core/cases/decision.ts'
import { checkInquiry, worksheetShape } from '#lib/core/cases/worksheet.ts'

/** Most alerts put into a case in one go. */
const CASE_ALERTS_MAX = 50

const caseId = z.uuid()
/** SHA-256 of the evidence that the page showed. */
const evidenceDigest = z.string().regex(/^[0-9a-f]{64}$/)
const comment = writtenText(DECISION_LIMITS.commentMin, DECISION_LIMITS.commentMax)
const body = writtenText(1, DECISION_LIMITS.noteMax)

/** Opening a case from alerts of one customer. */
export const openCaseSchema = z.strictObject({ alertIds: z.array(z.uuid()).min(1).max(CASE_ALERTS_MAX) })
export type OpenCaseInput = z.infer<typeof openCaseSchema>

/** Asking whether a customer's freeze still has its ground. */
export const reviewFreezeSchema = z.strictObject({ customerId: z.uuid() })
export type ReviewFreezeInput = z.infer<typeof reviewFreezeSchema>

export const addAlertToCaseSchema = z.strictObject({ caseId, alertId: z.uuid() })
export type AddAlertToCaseInput = z.infer<typeof addAlertToCaseSchema>

export const assignCaseSchema = z.strictObject({ caseId, assigneeId: z.uuid() })
export type AssignCaseInput = z.infer<typeof assignCaseSchema>

export const addNoteSchema = z.strictObject({ caseId, body })
export type AddNoteInput = z.infer<typeof addNoteSchema>

/** A note is corrected only by one that supersedes it. */
export const supersedeNoteSchema = z.strictObject({ caseId, noteId: z.uuid(), body })
export type SupersedeNoteInput = z.infer<typeof supersedeNoteSchema>

export const saveWorksheetSchema = z.strictObject({ caseId, ...worksheetShape }).superRefine(checkInquiry)
export type SaveWorksheetInput = z.infer<typeof saveWorksheetSchema>

/** Putting a decision forward over exactly the evidence that the page showed. */
export const proposeDecisionSchema = z.strictObject({ caseId, ...proposalShape, evidenceDigest })
export type ProposeDecisionInput = z.infer<typeof proposeDecisionSchema>

/** Approving exactly the decision and the evidence that the page showed. */
export const approveDecisionSchema = z.strictObject({
  caseId,
  decisionId: z.uuid(),
  evidenceDigest,
  comment: z
    .string()
    .trim()
    .max(DECISION_LIMITS.commentMax)
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value)),
})
export type ApproveDecisionInput = z.infer<typeof approveDecisionSchema>

export const returnDecisionSchema = z.strictObject({ caseId, decisionId: z.uuid(), comment })
export type ReturnDecisionInput = z.infer<typeof returnDecisionSchema>

export const caseIdSchema = z.strictObject({ caseId })
export type CaseIdInput = z.infer<typeof caseIdSchema>
