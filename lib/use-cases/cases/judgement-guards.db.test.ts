import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { sqlState } from '#lib/db/tx.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import {
  addPerson,
  approvedCase,
  codeOf,
  type Person,
  proposedCase,
  raiseAlert,
} from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce } from '#scripts/testing/lists-for-tests.ts'

let officer: Person
let supervisor: Person
let waiting: Awaited<ReturnType<typeof proposedCase>>
let decided: Awaited<ReturnType<typeof approvedCase>>

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  waiting = await proposedCase(officer)
  decided = await approvedCase(officer, supervisor)
})
afterAll(closeIndex)

/** What becomes of a statement with the running product's own rights; nothing stays of it. */
async function tried(sql: string, values: readonly unknown[]): Promise<string> {
  const client = await database().pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(sql, [...values])
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    return 'accepted'
  } catch (error) {
    return sqlState(error) ?? 'unknown'
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const REFUSED = '23001'

describe('with the rights of the running product, past the use-cases, nobody', () => {
  test('ends a hold without an approved decision that says so, or twice', async () => {
    const ending = (decision: string, outcome: string) =>
      `UPDATE hold SET ended_at = now(), ended_by = 'x', outcome = '${outcome}', decision_id = '${decision}'
       WHERE transaction_id = $1 AND kind = 'transaction'`
    const { transactionId } = waiting
    expect(await tried(ending(waiting.decisionId, 'rejected'), [transactionId])).toBe(REFUSED)
    expect(await tried(ending(decided.decisionId, 'rejected'), [transactionId])).toBe(REFUSED)
    expect(await tried(ending(decided.decisionId, 'rejected'), [decided.transactionId])).toBe(REFUSED)
    const unfreeze = `UPDATE hold SET ended_at = now(), ended_by = 'x', outcome = 'released'
      WHERE customer_id = $1 AND kind = 'freeze'`
    expect(await tried(unfreeze, [decided.customerId])).toBe(REFUSED)
  })

  test('lets a held transaction go, or takes a rejected one up again', async () => {
    const sql = `UPDATE "transaction" SET status = 'released' WHERE id = $1`
    expect(await tried(sql, [waiting.transactionId])).toBe(REFUSED)
    expect(await tried(sql, [decided.transactionId])).toBe(REFUSED)
  })

  test('unfreezes a customer, or freezes one without a freeze', async () => {
    expect(await tried(`UPDATE customer SET status = 'active' WHERE id = $1`, [decided.customerId])).toBe(
      REFUSED,
    )
    expect(await tried(`UPDATE customer SET status = 'frozen' WHERE id = $1`, [waiting.customerId])).toBe(
      REFUSED,
    )
  })

  test('clears an alert unseen or by halves, moves its deadline, or opens a cleared one unseen', async () => {
    const alertId = await raiseAlert(waiting.customerId)
    const whole = `UPDATE alert SET status = 'cleared', cleared_code = 'NS-CONSISTENT', cleared_note = 'x',
      cleared_by = gen_random_uuid(), cleared_at = now() WHERE id = $1`
    expect(await tried(whole, [alertId])).toBe(REFUSED)
    expect(await tried(`UPDATE alert SET status = 'cleared' WHERE id = $1`, [alertId])).toBe('23514')
    expect(await tried(`UPDATE alert SET due_at = now() + interval '9 days' WHERE id = $1`, [alertId])).toBe(
      REFUSED,
    )
    const note = '申告された居住国のとおりであり、取引に不審な点はない。'
    expect(codeOf(await clearAlert(officer.caller, { alertId, code: 'NS-CONSISTENT', note }))).toBe('ok')
    const reopened = `UPDATE alert SET status = 'open', cleared_code = NULL, cleared_note = NULL, cleared_by = NULL,
      cleared_at = NULL WHERE id = $1`
    expect(await tried(reopened, [alertId])).toBe(REFUSED)
  })

  test('approves, closes, reopens or turns a case to another customer', async () => {
    const to = (status: string) => `UPDATE case_file SET status = '${status}' WHERE id = $1`
    expect(await tried(to('approved'), [waiting.caseId])).toBe(REFUSED)
    expect(await tried(to('closed'), [waiting.caseId])).toBe(REFUSED)
    expect(await tried(to('returned'), [waiting.caseId])).toBe(REFUSED)
    expect(await tried(to('open'), [decided.caseId])).toBe(REFUSED)
    expect(
      await tried('UPDATE case_file SET customer_id = gen_random_uuid() WHERE id = $1', [waiting.caseId]),
    ).toBe(REFUSED)
  })

  test('approves who is no supervisor, or over other evidence', async () => {
    const insert = `INSERT INTO approval (id, decision_id, proposed_by, outcome, evidence_digest, approver_id, at)
      VALUES (gen_random_uuid(), $1, $2, 'approved', $3, $4, now())`
    const analyst = await addPerson('analyst')
    const { decisionId, evidenceDigest } = waiting
    expect(await tried(insert, [decisionId, officer.id, evidenceDigest, analyst.id])).toBe('23514')
    expect(await tried(insert, [decisionId, officer.id, evidenceDigest, v7()])).toBe('23514')
    expect(await tried(insert, [decisionId, officer.id, '0'.repeat(64), supervisor.id])).toBe('23514')
    expect(await tried(insert, [decisionId, officer.id, evidenceDigest, supervisor.id])).toBe('accepted')
  })

  test('makes, raises or lets in a person or a key without a word in the audit trail', async () => {
    const person = `INSERT INTO staff (id, email, name, role, password_hash, created_at)
      VALUES (gen_random_uuid(), $1, 'x', $2::staff_role, 'x', now())`
    expect(await tried(person, [`${v7()}@example.jp`, 'analyst'])).toBe(REFUSED)
    // authority comes by what two people agreed on, and that is asked before the audit trail
    expect(await tried(person, [`${v7()}@example.jp`, 'supervisor'])).toBe('23514')
    expect(await tried(`UPDATE staff SET role = 'supervisor' WHERE id = $1`, [officer.id])).toBe('23514')
    expect(await tried(`UPDATE staff SET disabled_at = now() WHERE id = $1`, [officer.id])).toBe(REFUSED)
    expect(await tried(`UPDATE staff SET password_hash = 'x' WHERE id = $1`, [officer.id])).toBe(REFUSED)
    const key = `INSERT INTO api_key (id, name, prefix, key_hash, scopes, created_by, created_at)
      VALUES (gen_random_uuid(), 'x', 'sk_', $1, '{}', 'x', now())`
    expect(await tried(key, [v7()])).toBe(REFUSED)
  })

  test('puts another list version in force, or moves a report on, unseen', async () => {
    expect(await tried(`UPDATE list_version SET status = 'superseded' WHERE status = 'active'`, [])).toBe(
      REFUSED,
    )
    expect(await tried(`UPDATE report SET status = 'approved' WHERE case_id = $1`, [decided.caseId])).toBe(
      REFUSED,
    )
  })
})
