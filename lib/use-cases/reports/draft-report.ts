import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { digestJson } from '#lib/core/digest.ts'
import { draftStr, EMPTY_FILER } from '#lib/core/reports/draft-str.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import type { CaseState } from '#lib/db/cases.ts'
import { findLatestWorksheet } from '#lib/db/cases.ts'
import { findCustomer } from '#lib/db/customers.ts'
import type { DecisionState } from '#lib/db/decisions.ts'
import { nextNumber } from '#lib/db/number-series.ts'
import { findLatestFiler, insertReport } from '#lib/db/reports.ts'
import { assert } from '#lib/std/assert.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import type { Context } from '#lib/use-cases/define.ts'

/** Drafts the report that a decision asks for, from the evidence approved; part of the approval's own change. */
export async function draftReport(
  { tx, now, newId, actor }: Context,
  file: CaseState,
  decision: DecisionState,
): Promise<AuditEventDraft> {
  const at = now.toISOString()
  const filedOn = tokyoDay(at)
  const year = Number(filedOn.slice(0, 4))
  const customer = await findCustomer(tx, file.customerId)
  const worksheet = await findLatestWorksheet(tx, file.id)
  assert(customer !== null && worksheet !== null, 'a decided case has a customer and a worksheet')
  const number = await nextNumber(tx, 'report', year)
  const { id: _id, caseId: _caseId, version: _version, authorId: _author, at: _at, ...sheet } = worksheet
  const model = draftStr({
    year,
    number,
    filedOn,
    filer: (await findLatestFiler(tx)) ?? EMPTY_FILER,
    customer: customer.payload,
    evidence: decision.evidence,
    worksheet: sheet,
    case: { year: file.year, number: file.number },
    decision: { ...decision, at },
  })
  const id = newId()
  const by = actorRef(actor)
  await insertReport(
    tx,
    { id, year, number, caseId: file.id, decisionId: decision.id, createdBy: by, createdAt: now },
    { id: newId(), reportId: id, number: 1, model, digest: digestJson(model), savedBy: by, savedAt: now },
  )
  return { type: 'report.drafted', subject: { kind: 'report', id }, facts: { year, number, caseId: file.id } }
}
