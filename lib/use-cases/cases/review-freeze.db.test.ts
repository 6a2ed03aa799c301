import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProposeDecisionInput } from '#lib/core/cases/case-input.ts'
import { database } from '#lib/db/client.ts'
import { sqlState } from '#lib/db/tx.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { reviewFreeze } from '#lib/use-cases/cases/review-freeze.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import {
  addCustomer,
  addPerson,
  approvedCase,
  codeOf,
  holdWithdrawal,
  must,
  type Person,
  RATIONALE,
  rowsOf,
  shownDigest,
  worksheetFor,
} from '#scripts/testing/desk-for-tests.ts'
import { UNLISTED_BITCOIN, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import {
  LISTED_ADDRESSES,
  putTestListInForce,
  SDN_ROWS,
  testCaller,
} from '#scripts/testing/lists-for-tests.ts'

let officer: Person
let supervisor: Person

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
})
afterAll(closeIndex)

/** Lifting proposed in this case, on the ground that the listed address is not the customer's. */
async function liftingProposed(caseId: string, actions: ProposeDecisionInput['actions']) {
  must(await saveWorksheet(officer.caller, worksheetFor(caseId, { suspicious: false })))
  const evidenceDigest = await shownDigest(caseId)
  const reasonCodes: ProposeDecisionInput['reasonCodes'] = ['FM-ADDRESS-NOT-SAME']
  const put = { caseId, actions, reasonCodes, rationale: RATIONALE, evidenceDigest }
  return { caseId, ...must(await proposeDecision(officer.caller, put)) }
}

async function approved({ caseId, decisionId, evidenceDigest }: Awaited<ReturnType<typeof liftingProposed>>) {
  return await approveDecision(supervisor.caller, { caseId, decisionId, evidenceDigest, comment: null })
}

const statusOf = async (customerId: string) =>
  (await rowsOf('SELECT status FROM customer WHERE id = $1', [customerId]))[0]?.status

describe('the review of a freeze', () => {
  test('opens a case on what the freeze was decided on, and two people lift it', async () => {
    const frozen = await approvedCase(officer, supervisor)
    const review = must(await reviewFreeze(officer.caller, { customerId: frozen.customerId }))
    const [alert] = await rowsOf('SELECT kind, screening_id FROM alert WHERE case_id = $1', [review.caseId])
    const [first] = await rowsOf('SELECT screening_id FROM alert WHERE id = $1', [frozen.alertId])
    expect(alert).toEqual({ kind: 'customer/freeze-review', screening_id: first?.screening_id })

    const lifting = await liftingProposed(review.caseId, ['unfreeze'])
    expect(await statusOf(frozen.customerId)).toBe('frozen')
    must(await approved(lifting))
    expect(await statusOf(frozen.customerId)).toBe('active')
    const holds = `SELECT outcome, decision_id FROM hold WHERE customer_id = $1 AND kind = 'freeze'`
    expect(await rowsOf(holds, [frozen.customerId])).toEqual([
      { outcome: 'released', decision_id: lifting.decisionId },
    ])
    const events = `SELECT type, subject_kind FROM audit_event WHERE facts->>'decisionId' = $1 ORDER BY position`
    expect(await rowsOf(events, [lifting.decisionId])).toEqual(
      expect.arrayContaining([
        { type: 'hold.ended', subject_kind: 'hold' },
        { type: 'customer.unfrozen', subject_kind: 'customer' },
      ]),
    )
    const next = must(
      await ingestTransaction(
        testCaller(),
        withdrawalInput({ externalId: `TX-${v7()}`, customerExternalId: frozen.externalId }),
      ),
    )
    expect(next.answer).toBe('release')
  })

  test('is refused where nothing is frozen and where a case already waits, and to those who only read', async () => {
    const free = await addCustomer()
    expect(codeOf(await reviewFreeze(officer.caller, { customerId: free.id }))).toBe('case/nothing-frozen')
    const { customerId } = await approvedCase(officer, supervisor)
    const auditor = await addPerson('auditor')
    expect(codeOf(await reviewFreeze(auditor.caller, { customerId }))).toBe('auth/not-allowed')
    must(await reviewFreeze(officer.caller, { customerId }))
    expect(codeOf(await reviewFreeze(officer.caller, { customerId }))).toBe('case/already-open')
  })
})

describe('lifting a freeze', () => {
  test('releases in one decision what has been held since before', async () => {
    const customer = await addCustomer()
    const held = await holdWithdrawal(customer.externalId)
    await frozenByDecision(customer.externalId)
    const { caseId } = must(await openCase(officer.caller, { alertIds: [held.alertId] }))
    must(await approved(await liftingProposed(caseId, ['unfreeze', 'release'])))
    expect(await statusOf(customer.id)).toBe('active')
    expect(await rowsOf('SELECT status FROM "transaction" WHERE id = $1', [held.transactionId])).toEqual([
      { status: 'released' },
    ])
  })

  test('takes a decision that says so: the database lets no release of a transaction end it', async () => {
    const customer = await addCustomer()
    const first = await holdWithdrawal(customer.externalId)
    const releasing = must(await openCase(officer.caller, { alertIds: [first.alertId] }))
    const { decisionId, ...release } = await liftingProposed(releasing.caseId, ['release'])
    must(await approved({ decisionId, ...release }))
    await frozenByDecision(customer.externalId)
    const end = `UPDATE hold SET ended_at = now(), ended_by = 'x', outcome = 'released', decision_id = $2
      WHERE customer_id = $1 AND kind = 'freeze'`
    const refused = await database()
      .pool.query(end, [customer.id, decisionId])
      .then(() => 'accepted', sqlState)
    expect(refused).toBe('23001')
    expect(await statusOf(customer.id)).toBe('frozen')
  })
})

test('that the party was delisted lifts a freeze only once a list in force says so', async () => {
  const { customerId } = await approvedCase(officer, supervisor)
  const { caseId } = must(await reviewFreeze(officer.caller, { customerId }))
  must(await saveWorksheet(officer.caller, worksheetFor(caseId, { suspicious: false })))
  const tried = async () =>
    await proposeDecision(officer.caller, {
      ...{ caseId, actions: ['unfreeze'], reasonCodes: ['FM-DELISTED'], rationale: RATIONALE },
      evidenceDigest: await shownDigest(caseId),
    })
  expect(codeOf(await tried())).toBe('case/reason-lacks-evidence')
  const [listed = '', ...others] = SDN_ROWS
  await putTestListInForce('2024-02-01', [listed.replace('DOB 25 Mar 1977', 'DOB 1977'), ...others])
  expect(codeOf(await tried())).toBe('case/reason-lacks-evidence')
  const another = listed
    .replace('25308,"YAN', '25399,"WANG')
    .replace(LISTED_ADDRESSES.bitcoin, UNLISTED_BITCOIN)
  await putTestListInForce('2024-03-01', [another, ...others])
  must(await tried())
})

/** Freezes the customer over another held withdrawal. */
async function frozenByDecision(customerExternalId: string): Promise<void> {
  const { alertId } = await holdWithdrawal(customerExternalId)
  const { caseId } = must(await openCase(officer.caller, { alertIds: [alertId] }))
  must(await saveWorksheet(officer.caller, worksheetFor(caseId)))
  const evidenceDigest = await shownDigest(caseId)
  const put: ProposeDecisionInput = {
    caseId,
    actions: ['reject', 'freeze', 'report'],
    reasonCodes: ['TM-LISTED-ADDRESS'],
    rationale: RATIONALE,
    evidenceDigest,
  }
  const { decisionId } = must(await proposeDecision(officer.caller, put))
  must(await approveDecision(supervisor.caller, { caseId, decisionId, evidenceDigest, comment: null }))
}
