import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '#lib/std/instant.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { reopenAlert } from '#lib/use-cases/alerts/reopen-alert.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { judgeHit } from '#lib/use-cases/screening/judge-hit.ts'
import { approveRenewal, renewPair } from '#lib/use-cases/screening/renew-pair.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { reviewPairs } from '#lib/use-cases/screening/review-pairs.ts'
import { revokePair } from '#lib/use-cases/screening/revoke-pair.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import {
  addPerson,
  codeOf,
  must,
  type Person,
  rowsOf,
  shownDigest,
  worksheetFor,
} from '#scripts/testing/desk-for-tests.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
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

/** Close to the listed party by name, of another date of birth: worth a look, holds nothing. */
const ALIKE = { names: { latin: 'YAN XIAOBING' }, dateOfBirth: '1988-04-02' }
const NOTE = '生年月日が異なり、本人確認書類でも別人と確認した。'
const LATER = { openedOn: '2025-03-03' }

async function put(externalId: string, more: Record<string, unknown> = ALIKE): Promise<string> {
  const done = await recordCustomer(testCaller(), { externalId, customer: personInput(more) })
  return must(done).customerId
}

async function alertsOf(customerId: string): Promise<readonly string[]> {
  const sql = `SELECT id FROM alert WHERE customer_id = $1 AND status = 'open' ORDER BY number`
  return (await rowsOf(sql, [customerId])).map((row) => String(row.id))
}

/** The clearings of a customer, oldest first. */
async function pairsOf(customerId: string) {
  return await rowsOf(
    `SELECT id::text, gravity, reason_code, owner_id::text, second_id::text, ended_as, lapses, reopened_alert_id::text
     FROM cleared_pair WHERE customer_id = $1 ORDER BY cleared_at, id`,
    [customerId],
  )
}

async function clear(customerId: string): Promise<string> {
  const [alertId = ''] = await alertsOf(customerId)
  must(await clearAlert(officer.caller, { alertId, code: 'FM-DOB-MISMATCH', note: NOTE }))
  return alertId
}

test('a cleared resemblance is remembered with its evidence, and does not come back with the same data', async () => {
  const id = await put('CU-plain')
  const alertId = await clear(id)
  expect(await pairsOf(id)).toMatchObject([
    { gravity: 'name/possibly-listed', reason_code: 'FM-DOB-MISMATCH', owner_id: officer.id, ended_as: null },
  ])
  const [pair] = await rowsOf(
    `SELECT alert_id::text, judged->>'candidate' AS candidate, expires_at > now() + interval '364 days' AS long,
       review_at < expires_at AS reviewed FROM cleared_pair WHERE customer_id = $1`,
    [id],
  )
  expect(pair).toMatchObject({ alert_id: alertId, candidate: 'YAN, Xiaobing', long: true, reviewed: true })
  await put('CU-plain', { ...ALIKE, ...LATER })
  expect(await alertsOf(id)).toEqual([])
})

test('data of the customer that the matcher sees opens the question again, and says so', async () => {
  const id = await put('CU-data')
  await clear(id)
  await put('CU-data', { ...ALIKE, dateOfBirth: '1989-04-02' })
  const [alertId] = await alertsOf(id)
  expect(alertId).toBeDefined()
  expect(await pairsOf(id)).toMatchObject([
    { ended_as: 'reopened', lapses: ['customer'], reopened_alert_id: alertId },
  ])
  const events = await rowsOf(`SELECT facts FROM audit_event WHERE type = 'cleared-pair.reopened'`)
  expect(events.map(({ facts }) => facts)).toContainEqual(expect.objectContaining({ lapses: ['customer'] }))
})

test('a listed address is never let through by what was told apart', async () => {
  const id = await put('CU-address')
  await clear(id)
  const counterparty = { address: LISTED_ADDRESSES.bitcoin, class: 'unhosted' }
  const ask = withdrawalInput({ externalId: v7(), customerExternalId: 'CU-address', counterparty })
  expect(must(await ingestTransaction(testCaller(), ask))).toMatchObject({ answer: 'hold' })
  const [hit = { id: '' }] = await rowsOf(`SELECT id::text FROM screening_hit WHERE kind = 'wallet' LIMIT 1`)
  const verdict = {
    hitId: String(hit.id),
    seenAt: null,
    verdict: 'different' as const,
    reasonCode: 'FM-NAME-ONLY',
    note: NOTE,
  }
  expect(codeOf(await judgeHit(officer.caller, verdict))).toBe('screening/address-not-judged')
})

test('a revoked clearing and a reopened alert ask again at the next screening', async () => {
  const id = await put('CU-revoked')
  await clear(id)
  const [pair] = await pairsOf(id)
  const pairId = String(pair?.id)
  must(await revokePair(officer.caller, { pairId, note: NOTE }))
  expect(codeOf(await revokePair(officer.caller, { pairId, note: NOTE }))).toBe('cleared-pair/ended')
  expect(codeOf(await revokePair(officer.caller, { pairId: v7(), note: NOTE }))).toBe(
    'cleared-pair/not-found',
  )
  await put('CU-revoked', { ...ALIKE, ...LATER })
  const alertId = await (async () => {
    expect(await alertsOf(id)).toHaveLength(1)
    return await clear(id)
  })()
  must(await reopenAlert(officer.caller, { alertId, note: NOTE }))
  expect((await pairsOf(id)).map((one) => one.ended_as)).toEqual(['revoked', 'revoked'])
})

test('a verdict is stored and feeds the memory; another verdict ends what it remembered', async () => {
  const id = await put('CU-verdict')
  const [alertId = ''] = await alertsOf(id)
  const [hit] = await rowsOf(
    `SELECT h.id::text FROM screening_hit h JOIN alert a ON a.screening_id = h.screening_id WHERE a.id = $1`,
    [alertId],
  )
  const on = { hitId: String(hit?.id), alertId, note: NOTE }
  const apart = { ...on, seenAt: null, verdict: 'different' as const, reasonCode: 'FM-NATIONALITY' }
  expect(must(await judgeHit(officer.caller, apart))).toMatchObject({ remembered: 1, revoked: 0 })
  expect(await pairsOf(id)).toMatchObject([{ reason_code: 'FM-NATIONALITY', ended_as: null }])
  // Whoever had the page open before it was judged is told, and nothing is recorded over it.
  const unsure = { ...on, verdict: 'need_more' as const, reasonCode: 'NM-DOB' }
  expect(codeOf(await judgeHit(officer.caller, { ...unsure, seenAt: null }))).toBe(
    'screening/judged-meanwhile',
  )
  const [said] = await rowsOf(
    `SELECT utc_text(at) AS at FROM hit_verdict WHERE screening_hit_id = '${on.hitId}'`,
  )
  const seen = { ...unsure, seenAt: String(said?.at) }
  const both = await Promise.all([judgeHit(officer.caller, seen), judgeHit(officer.caller, seen)])
  const first = both.find(({ ok }) => ok)
  expect(must(first ?? both[0])).toMatchObject({ remembered: 0, revoked: 1 })
  expect(both.filter((one) => !one.ok).map(codeOf)).toEqual(['screening/judged-meanwhile'])
  // What somebody is not sure of is not remembered by clearing the alert either.
  await clear(id)
  expect(await pairsOf(id)).toMatchObject([{ ended_as: 'revoked' }])
  expect(codeOf(await judgeHit(officer.caller, { ...apart, hitId: v7() }))).toBe('screening/hit-not-found')
  const auditor = await addPerson('auditor')
  expect(codeOf(await judgeHit(auditor.caller, apart))).toBe('auth/not-allowed')
})

test('what its time is over is asked again, by the daily review and at the gate', async () => {
  const id = await put('CU-expired')
  await clear(id)
  const late = {
    ...testCaller({ kind: 'system', id: 'worker' }),
    clock: () => new Date(Date.now() + 366 * DAY_MS),
  }
  expect(must(await reviewPairs(late, undefined))).toMatchObject({ alerts: expect.any(Number) })
  expect(await alertsOf(id)).toHaveLength(1)
  expect(await pairsOf(id)).toMatchObject([{ ended_as: 'reopened', lapses: ['expired'] }])
})

/** Two people tell a name that stops transactions apart. */
async function tellApart(customerId: string): Promise<string> {
  const { caseId } = must(await openCase(officer.caller, { alertIds: [...(await alertsOf(customerId))] }))
  must(await saveWorksheet(officer.caller, worksheetFor(caseId, { suspicious: false })))
  const digest = { evidenceDigest: await shownDigest(caseId) }
  const asked = { caseId, actions: ['no_action' as const], reasonCodes: ['FM-NAME-ONLY' as const] }
  const { decisionId } = must(
    await proposeDecision(officer.caller, { ...asked, rationale: NOTE.repeat(2), ...digest }),
  )
  must(await approveDecision(supervisor.caller, { caseId, decisionId, comment: null, ...digest }))
  const [pair] = await pairsOf(customerId)
  return String(pair?.id)
}

test('what lets held transactions pass is remembered and renewed only by two people', async () => {
  const id = await put('CU-grave', { names: { latin: 'YAN XIAOBING' }, dateOfBirth: '1977-03-25' })
  const pairId = await tellApart(id)
  expect(await pairsOf(id)).toMatchObject([
    { gravity: 'name/listed', owner_id: officer.id, second_id: supervisor.id, ended_as: null },
  ])
  expect(codeOf(await approveRenewal(supervisor.caller, { pairId }))).toBe('cleared-pair/renewal-not-asked')
  expect(must(await renewPair(supervisor.caller, { pairId, note: NOTE }))).toMatchObject({ asked: true })
  expect(codeOf(await approveRenewal(supervisor.caller, { pairId }))).toBe('cleared-pair/same-person')
  const other = await addPerson('supervisor')
  expect(codeOf(await approveRenewal(officer.caller, { pairId }))).toBe('auth/not-allowed')
  expect(must(await approveRenewal(other.caller, { pairId }))).toMatchObject({ asked: false })
})

test('the database itself refuses one person who would let held transactions pass', async () => {
  const id = await put('CU-insider', { names: { latin: 'YAN XIAOBING' }, dateOfBirth: '1977-03-25' })
  const pairId = await tellApart(id)
  await expect(
    rowsOf(
      `UPDATE cleared_pair SET expires_at = expires_at + interval '1 year', renewed_at = now(), renewed_by = $2
      WHERE id = $1`,
      [pairId, supervisor.id],
    ),
  ).rejects.toThrow('renewed by two people')
  await expect(rowsOf(`UPDATE cleared_pair SET party_hash = 'x' WHERE id = $1`, [pairId])).rejects.toThrow(
    'only renewed or ended',
  )
  const copy = `INSERT INTO cleared_pair SELECT (jsonb_populate_record(p, $2::jsonb || jsonb_build_object(
    'id', gen_random_uuid(), 'party_hash', 'another'))).* FROM cleared_pair p WHERE id = $1`
  await expect(rowsOf(copy, [pairId, '{ "decision_id": null }'])).rejects.toThrow(
    'needs an approved decision',
  )
  const [wallet] = await rowsOf(`SELECT id::text FROM screening_hit WHERE kind = 'wallet' LIMIT 1`)
  const onAddress = JSON.stringify({ screening_hit_id: wallet?.id })
  await expect(rowsOf(copy, [pairId, onAddress])).rejects.toThrow('only a name hit')
  await expect(rowsOf(copy, [pairId, '{}'])).rejects.toThrow('leaves no event in the audit trail')
  await expect(rowsOf('DELETE FROM cleared_pair WHERE id = $1', [pairId])).rejects.toThrow()
})

test('an entry that the list changed opens the question again for everybody it was told apart from', async () => {
  const id = await put('CU-entry')
  await clear(id)
  const rows = SDN_ROWS.map((row) => row.replace('25 Mar 1977', '25 Mar 1976'))
  await putTestListInForce('2024-02-01', rows)
  must(await rescreenCustomers(testCaller({ kind: 'system', id: 'worker' }), undefined))
  const [alertId] = await alertsOf(id)
  expect(await pairsOf(id)).toMatchObject([
    { ended_as: 'reopened', lapses: ['entry'], reopened_alert_id: alertId },
  ])
})
