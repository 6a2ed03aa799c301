import { evidenceDigest } from '#lib/core/cases/evidence.ts'
import type { WorkedCase } from '#lib/core/demonstration/worked-cases.ts'
import { readEvidence } from '#lib/db/case-evidence.ts'
import { assert } from '#lib/std/assert.ts'
import { HOUR_MS } from '#lib/std/instant.ts'
import { addNote } from '#lib/use-cases/cases/add-note.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { closeCase } from '#lib/use-cases/cases/close-case.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { returnDecision } from '#lib/use-cases/cases/return-decision.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { type Desk, must } from '#lib/use-cases/demonstration/desk.ts'
import { fileReport, submitDraft } from '#lib/use-cases/demonstration/work-report.ts'

const NOTE_AFTER_MS = HOUR_MS / 2
const WORKSHEET_AFTER_MS = 3 * HOUR_MS
const PROPOSAL_AFTER_MS = 3.4 * HOUR_MS
const JUDGEMENT_AFTER_MS = 5 * HOUR_MS
const REPORT_AFTER_MS = 8 * HOUR_MS
const CLOSING_AFTER_MS = 22 * HOUR_MS

/** Works one case through the verbs of the desk, as far as the table says, each at its hour. */
export async function workCase(
  desk: Desk,
  { worked, alertIds, endMs }: { worked: WorkedCase; alertIds: readonly string[]; endMs: number },
): Promise<void> {
  const openedMs = endMs - worked.openedHoursAgo * HOUR_MS
  const { caseId } = must(await openCase(desk.analyst(openedMs), { alertIds: [...alertIds] }))
  must(await addNote(desk.analyst(openedMs + NOTE_AFTER_MS), { caseId, body: worked.note }))
  if (worked.until === 'opened') return
  const { worksheet, actions, reasonCodes, rationale, comment } = worked
  must(await saveWorksheet(desk.analyst(openedMs + WORKSHEET_AFTER_MS), { caseId, ...worksheet }))
  const proposal = { actions: [...actions], reasonCodes: [...reasonCodes], rationale }
  const decided = { caseId, ...proposal, evidenceDigest: await digestNow(caseId) }
  const { decisionId } = must(await proposeDecision(desk.analyst(openedMs + PROPOSAL_AFTER_MS), decided))
  if (worked.until === 'proposed') return
  const judge = desk.supervisor(openedMs + JUDGEMENT_AFTER_MS)
  if (worked.until === 'returned') {
    must(await returnDecision(judge, { caseId, decisionId, comment }))
    return
  }
  must(await approveDecision(judge, { caseId, decisionId, evidenceDigest: await digestNow(caseId), comment }))
  if (actions.includes('report')) await submitDraft(desk, { caseId, ms: openedMs + REPORT_AFTER_MS })
  if (worked.until === 'report-submitted') return
  if (actions.includes('report')) await fileReport(desk, { caseId, ms: openedMs + REPORT_AFTER_MS })
  must(await closeCase(desk.analyst(openedMs + CLOSING_AFTER_MS), { caseId }))
}

async function digestNow(caseId: string): Promise<string> {
  const evidence = await readEvidence('pool', caseId)
  assert(evidence !== null, 'a case that was just opened has evidence')
  return evidenceDigest(evidence)
}
