import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProposeDecisionInput } from '#lib/core/cases/case-input.ts'
import { database } from '#lib/db/client.ts'
import { sqlState } from '#lib/db/tx.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { closeCase } from '#lib/use-cases/cases/close-case.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { returnDecision } from '#lib/use-cases/cases/return-decision.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import {
  addCustomer,
  addPerson,
  caseWithWorksheet,
  codeOf,
  holdWithdrawal,
  must,
  type Person,
  RATIONALE,
  raiseAlert,
  rowsOf,
  shownDigest,
  worksheetFor,
} from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce } from '#scripts/testing/lists-for-tests.ts'

let officer: Person
let supervisor: Person
let second: Person

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  second = await addPerson('supervisor')
})
afterAll(closeIndex)

const FREEZE: Pick<ProposeDecisionInput, 'actions' | 'reasonCodes' | 'rationale'> = {
  actions: ['reject', 'freeze', 'report'],
  reasonCodes: ['TM-LISTED-ADDRESS', 'RK-DIRECT'],
  rationale: RATIONALE,
}

async function proposal(caseId: string, more: Partial<ProposeDecisionInput> = {}) {
  return { caseId, ...FREEZE, evidenceDigest: await shownDigest(caseId), ...more }
}

async function proposed(by: Person = officer) {
  const file = await caseWithWorksheet(by)
  const decision = must(await proposeDecision(by.caller, await proposal(file.caseId)))
  return { ...file, ...decision }
}

async function approval(file: { caseId: string; decisionId: string }) {
  return {
    caseId: file.caseId,
    decisionId: file.decisionId,
    evidenceDigest: await shownDigest(file.caseId),
    comment: null,
  }
}

describe('putting a decision forward', () => {
  test('keeps the evidence as seen, with its digest, and leaves holds as they are', async () => {
    const file = await proposed()
    const [row] = await rowsOf('SELECT evidence_digest, evidence FROM decision WHERE id = $1', [
      file.decisionId,
    ])
    expect(row?.evidence_digest).toBe(await shownDigest(file.caseId))
    expect(row?.evidence).toMatchObject({
      customer: { externalId: file.externalId },
      transactions: [{ id: file.transactionId, status: 'held' }],
      hits: [{ kind: 'wallet', inForce: true, publishedOn: '2024-01-01' }],
    })
    expect(await rowsOf('SELECT status FROM "transaction" WHERE id = $1', [file.transactionId])).toEqual([
      { status: 'held' },
    ])
  })

  test('needs a worksheet, and the high-risk method for a customer of high risk', async () => {
    const customer = await addCustomer({ kyc: { residence: 'JP', riskRating: 'high' } })
    const { alertId } = await holdWithdrawal(customer.externalId)
    const { caseId } = must(await openCase(officer.caller, { alertIds: [alertId] }))
    expect(codeOf(await proposeDecision(officer.caller, await proposal(caseId)))).toBe(
      'case/worksheet-missing',
    )
    must(await saveWorksheet(officer.caller, worksheetFor(caseId)))
    expect(codeOf(await proposeDecision(officer.caller, await proposal(caseId)))).toBe(
      'case/worksheet-incomplete',
    )
    const inquiry = '顧客に宛先の保有者を照会し、回答を得た上で公開情報を調査した。'
    must(await saveWorksheet(officer.caller, worksheetFor(caseId, { method: '27-ha-high-risk', inquiry })))
    must(await proposeDecision(officer.caller, await proposal(caseId)))
  })

  test('is refused when actions contradict, evidence is lacking or has changed, or the state is wrong', async () => {
    const { caseId, customerId } = await caseWithWorksheet(officer)
    const tried = async (more: Partial<ProposeDecisionInput>) =>
      codeOf(await proposeDecision(officer.caller, await proposal(caseId, more)))
    expect(await tried({ actions: ['release', 'report'] })).toBe('case/actions-contradict')
    expect(await tried({ actions: ['reject', 'freeze'] })).toBe('case/actions-contradict')
    expect(await tried({ reasonCodes: ['TM-LISTED-PERSON'] })).toBe('case/reason-lacks-evidence')
    expect(await tried({ evidenceDigest: '0'.repeat(64) })).toBe('case/evidence-changed')
    const stale = await proposal(caseId)
    await raiseAlert(customerId)
    expect(codeOf(await proposeDecision(officer.caller, stale))).toBe('case/evidence-changed')
    expect(codeOf(await proposeDecision(officer.caller, { ...stale, caseId: v7() }))).toBe('case/not-found')
    must(await proposeDecision(officer.caller, await proposal(caseId)))
    expect(await tried({})).toBe('case/wrong-state')
    expect(codeOf(await saveWorksheet(officer.caller, worksheetFor(caseId)))).toBe('case/wrong-state')
  })
})

describe('approving a decision', () => {
  test('rejects the transaction, freezes the customer and drafts the report, each with its event', async () => {
    const file = await proposed()
    must(await approveDecision(supervisor.caller, await approval(file)))
    expect(await rowsOf('SELECT status FROM "transaction" WHERE id = $1', [file.transactionId])).toEqual([
      { status: 'rejected' },
    ])
    expect(await rowsOf('SELECT status FROM customer WHERE id = $1', [file.customerId])).toEqual([
      { status: 'frozen' },
    ])
    const holds = 'SELECT kind, outcome, reason_code FROM hold WHERE customer_id = $1 ORDER BY kind'
    expect(await rowsOf(holds, [file.customerId])).toEqual([
      { kind: 'freeze', outcome: null, reason_code: 'TM-LISTED-ADDRESS' },
      { kind: 'transaction', outcome: 'rejected', reason_code: 'wallet/listed' },
    ])
    expect(await rowsOf('SELECT status, revision FROM report WHERE case_id = $1', [file.caseId])).toEqual([
      { status: 'draft', revision: 1 },
    ])
    const events = `SELECT type FROM audit_event WHERE use_case = 'cases/approve-decision' ORDER BY position`
    expect((await rowsOf(events)).map((row) => row.type)).toEqual([
      'case.decision-approved',
      'hold.ended',
      'transaction.rejected',
      'hold.placed',
      'customer.frozen',
      'report.drafted',
    ])
  })

  test('releases what was held when nothing is suspicious, and clears the alerts under the decision’s reason', async () => {
    const file = await caseWithWorksheet(officer, { suspicious: false })
    const put = await proposal(file.caseId, { actions: ['release'], reasonCodes: ['FM-ADDRESS-NOT-SAME'] })
    const { decisionId } = must(await proposeDecision(officer.caller, put))
    must(await approveDecision(supervisor.caller, await approval({ ...file, decisionId })))
    expect(await rowsOf('SELECT status FROM "transaction" WHERE id = $1', [file.transactionId])).toEqual([
      { status: 'released' },
    ])
    expect(await rowsOf('SELECT status, cleared_code FROM alert WHERE id = $1', [file.alertId])).toEqual([
      { status: 'cleared', cleared_code: 'FM-ADDRESS-NOT-SAME' },
    ])
    must(await closeCase(officer.caller, { caseId: file.caseId }))
  })

  test('is refused to its proposer, to analysts, and when it is unknown', async () => {
    const file = await proposed(supervisor)
    const judged = await approval(file)
    expect(codeOf(await approveDecision(supervisor.caller, judged))).toBe('case/same-person')
    const back = { caseId: file.caseId, decisionId: file.decisionId, comment: '根拠が足りない。' }
    expect(codeOf(await returnDecision(supervisor.caller, back))).toBe('case/same-person')
    expect(codeOf(await approveDecision(officer.caller, judged))).toBe('auth/not-allowed')
    expect(codeOf(await approveDecision(second.caller, { ...judged, decisionId: v7() }))).toBe(
      'case/not-found',
    )
    must(await approveDecision(second.caller, judged))
  })

  test('is refused when the evidence is not what both saw', async () => {
    const file = await proposed()
    const judged = await approval(file)
    const other = { ...judged, evidenceDigest: '1'.repeat(64) }
    expect(codeOf(await approveDecision(supervisor.caller, other))).toBe('case/evidence-changed')
    await raiseAlert(file.customerId)
    expect(codeOf(await approveDecision(supervisor.caller, judged))).toBe('case/evidence-changed')
    expect(codeOf(await approveDecision(supervisor.caller, await approval(file)))).toBe(
      'case/evidence-changed',
    )
    expect(await rowsOf('SELECT 1 FROM approval WHERE decision_id = $1', [file.decisionId])).toEqual([])
  })

  test('succeeds exactly once when several press at once', async () => {
    const file = await proposed()
    const people = [supervisor, second, ...(await Promise.all([1, 2, 3].map(() => addPerson('supervisor'))))]
    const judged = await approval(file)
    const codes = (await Promise.all(people.map((person) => approveDecision(person.caller, judged)))).map(
      codeOf,
    )
    expect(codes.sort()).toEqual([...Array(4).fill('case/already-decided'), 'ok'])
    const counts = `SELECT (SELECT count(*)::int FROM approval WHERE decision_id = $1) AS approvals,
      (SELECT count(*)::int FROM report WHERE decision_id = $1) AS reports,
      (SELECT count(*)::int FROM hold WHERE decision_id = $1 AND kind = 'freeze') AS freezes`
    expect(await rowsOf(counts, [file.decisionId])).toEqual([{ approvals: 1, reports: 1, freezes: 1 }])
  })
})

describe('a frozen customer', () => {
  test('keeps what was held before and after the freeze: no decision of another case releases it', async () => {
    const first = await proposed()
    const before = await holdWithdrawal(first.externalId)
    const alertIds = [before.alertId]
    must(await approveDecision(supervisor.caller, await approval({ ...first, ...(await reproposed(first)) })))
    const { caseId } = must(await openCase(officer.caller, { alertIds }))
    must(await saveWorksheet(officer.caller, worksheetFor(caseId, { suspicious: false })))
    const release = { actions: ['release' as const], reasonCodes: ['FM-ADDRESS-NOT-SAME' as const] }
    const tried = await proposeDecision(officer.caller, await proposal(caseId, release))
    expect(tried).toMatchObject({
      ok: false,
      error: { code: 'case/actions-contradict', facts: { problem: 'frozen_not_released' } },
    })
  })

  test('stays frozen through a release proposed before the freeze', async () => {
    const frozen = await proposed()
    const { alertId, transactionId } = await holdWithdrawal(frozen.externalId)
    const again = await reproposed(frozen)
    const { caseId } = must(await openCase(officer.caller, { alertIds: [alertId] }))
    must(await saveWorksheet(officer.caller, worksheetFor(caseId, { suspicious: false })))
    const release = { actions: ['release' as const], reasonCodes: ['FM-ADDRESS-NOT-SAME' as const] }
    const { decisionId } = must(await proposeDecision(officer.caller, await proposal(caseId, release)))
    const judged = await approval({ caseId, decisionId })
    must(await approveDecision(supervisor.caller, await approval({ ...frozen, ...again })))
    expect(codeOf(await approveDecision(second.caller, judged))).toBe('case/evidence-changed')
    expect(await rowsOf('SELECT status FROM "transaction" WHERE id = $1', [transactionId])).toEqual([
      { status: 'held' },
    ])
  })

  /** Put forward again, since a new alert of the customer has changed the evidence. */
  async function reproposed({ caseId, decisionId }: { caseId: string; decisionId: string }) {
    must(
      await returnDecision(second.caller, { caseId, decisionId, comment: '新しいアラートを確認すること。' }),
    )
    return must(await proposeDecision(officer.caller, await proposal(caseId)))
  }
})

describe('sending a decision back', () => {
  test('opens the case to work again; the next decision has the next number', async () => {
    const file = await proposed()
    const back = { caseId: file.caseId, decisionId: file.decisionId, comment: '宛先の調査を追記すること。' }
    must(await returnDecision(supervisor.caller, back))
    expect(codeOf(await returnDecision(second.caller, back))).toBe('case/already-decided')
    expect(codeOf(await approveDecision(second.caller, await approval(file)))).toBe('case/already-decided')
    must(await saveWorksheet(officer.caller, worksheetFor(file.caseId)))
    const again = must(await proposeDecision(officer.caller, await proposal(file.caseId)))
    expect(again.number).toBe(2)
    must(await approveDecision(supervisor.caller, await approval({ ...file, decisionId: again.decisionId })))
  })
})

describe('closing a case', () => {
  test('waits for the report that the decision asked for', async () => {
    const file = await proposed()
    expect(codeOf(await closeCase(officer.caller, { caseId: file.caseId }))).toBe('case/wrong-state')
    must(await approveDecision(supervisor.caller, await approval(file)))
    expect(codeOf(await closeCase(officer.caller, { caseId: file.caseId }))).toBe('case/report-open')
    expect(codeOf(await closeCase(officer.caller, { caseId: v7() }))).toBe('case/not-found')
  })
})

describe('the database itself', () => {
  const refusal = async (sql: string, values: readonly unknown[]) => {
    try {
      await database().pool.query(sql, [...values])
      return 'accepted'
    } catch (error) {
      return sqlState(error) ?? 'unknown'
    }
  }

  test('refuses an approval by the proposer, also under another person’s name', async () => {
    const file = await proposed()
    const insert = `INSERT INTO approval (id, decision_id, proposed_by, outcome, evidence_digest, approver_id, at)
      VALUES ($1, $2, $3, 'approved', '', $4, now())`
    expect(await refusal(insert, [v7(), file.decisionId, officer.id, officer.id])).toBe('23514')
    expect(await refusal(insert, [v7(), file.decisionId, supervisor.id, officer.id])).toBe('23503')
  })

  test('refuses to change or remove what was decided', async () => {
    const file = await proposed()
    must(await approveDecision(supervisor.caller, await approval(file)))
    for (const table of ['decision', 'approval', 'case_event', 'case_worksheet', 'report_revision']) {
      expect(await refusal(`UPDATE "${table}" SET id = id`, []), table).toMatch(/^(42501|23001)$/)
      expect(await refusal(`DELETE FROM "${table}"`, []), table).toMatch(/^(42501|23001)$/)
    }
  })
})
