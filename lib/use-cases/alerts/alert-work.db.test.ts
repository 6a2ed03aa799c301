import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClearAlertInput } from '#lib/core/alerts/alert-input.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { reopenAlert } from '#lib/use-cases/alerts/reopen-alert.ts'
import { snoozeAlert } from '#lib/use-cases/alerts/snooze-alert.ts'
import { takeAlert } from '#lib/use-cases/alerts/take-alert.ts'
import { takeNextAlert } from '#lib/use-cases/alerts/take-next-alert.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import {
  addCustomer,
  addPerson,
  codeOf,
  holdWithdrawal,
  must,
  type Person,
  raiseAlert,
  rowsOf,
} from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

let me: Person
let other: Person
let customerId: string
let externalId: string

beforeAll(async () => {
  await putTestListInForce()
  me = await addPerson('analyst')
  other = await addPerson('analyst')
  const customer = await addCustomer()
  customerId = customer.id
  externalId = customer.externalId
})
afterAll(closeIndex)

const clearing = (alertId: string, code: ClearAlertInput['code'] = 'NS-CONSISTENT') => ({
  alertId,
  code,
  note: '申告された居住国のとおりであり、取引に不審な点はない。',
})
const note = '本人確認書類の再提出を待つ。'

const severe = (severity: Reason['severity']): Reason => ({
  code: 'country/regulated',
  facts: { country: 'RU', field: 'ip' },
  severity,
  answer: 'release',
  rule: null,
})

describe('taking an alert', () => {
  test('makes it mine, with an event', async () => {
    const alertId = await raiseAlert(customerId)
    must(await takeAlert(me.caller, { alertId }))
    expect(await rowsOf('SELECT assignee_id, status FROM alert WHERE id = $1', [alertId])).toEqual([
      { assignee_id: me.id, status: 'open' },
    ])
    expect(await rowsOf('SELECT type, actor_id FROM audit_event WHERE subject_id = $1', [alertId])).toEqual([
      { type: 'alert.taken', actor_id: me.id },
    ])
  })

  test('is refused when it is somebody else’s, unknown, cleared, or not one’s work', async () => {
    const alertId = await raiseAlert(customerId)
    must(await takeAlert(me.caller, { alertId }))
    const auditor = await addPerson('auditor')
    expect(codeOf(await takeAlert(other.caller, { alertId }))).toBe('alert/taken-by-other')
    expect(codeOf(await takeAlert(me.caller, { alertId: v7() }))).toBe('alert/not-found')
    expect(codeOf(await takeAlert(auditor.caller, { alertId }))).toBe('auth/not-allowed')
    expect(codeOf(await takeAlert(testCaller(), { alertId }))).toBe('auth/not-allowed')
    must(await clearAlert(me.caller, clearing(alertId)))
    expect(codeOf(await takeAlert(me.caller, { alertId }))).toBe('alert/not-open')
  })
})

describe('taking the next alert', () => {
  test('gives the strongest first, never the same to two people at once, and says when none is left', async () => {
    await rowsOf(`UPDATE alert SET assignee_id = $1 WHERE assignee_id IS NULL`, [me.id])
    const [weak, strong] = [
      await raiseAlert(customerId, [severe('low')]),
      await raiseAlert(customerId, [severe('high')]),
    ]
    const people = await Promise.all([1, 2, 3, 4].map(() => addPerson('analyst')))
    const taken = await Promise.all(people.map((person) => takeNextAlert(person.caller, {})))
    const got = taken.flatMap((result) => (result.ok ? [result.value.alertId] : []))
    expect(new Set(got)).toEqual(new Set([weak, strong]))
    expect(got).toHaveLength(2)
    expect(taken.filter((result) => codeOf(result) === 'alert/none-left')).toHaveLength(2)
    const third = await raiseAlert(customerId, [severe('low')])
    const fourth = await raiseAlert(customerId, [severe('high')])
    expect(must(await takeNextAlert(me.caller, {})).alertId).toBe(fourth)
    expect(must(await takeNextAlert(me.caller, {})).alertId).toBe(third)
  })
})

describe('clearing an alert', () => {
  test('keeps code and note on it and in the audit trail', async () => {
    const alertId = await raiseAlert(customerId)
    must(await clearAlert(me.caller, clearing(alertId)))
    expect(
      await rowsOf('SELECT status, cleared_code, cleared_by FROM alert WHERE id = $1', [alertId]),
    ).toEqual([{ status: 'cleared', cleared_code: 'NS-CONSISTENT', cleared_by: me.id }])
    expect(
      await rowsOf(`SELECT facts->>'note' AS note FROM audit_event WHERE subject_id = $1`, [alertId]),
    ).toEqual([{ note: clearing(alertId).note }])
  })

  test('is refused for a held transaction: that needs a case and four eyes', async () => {
    const { alertId, transactionId } = await holdWithdrawal(externalId)
    expect(codeOf(await clearAlert(me.caller, clearing(alertId, 'FM-ADDRESS-NOT-SAME')))).toBe(
      'alert/held-transaction',
    )
    expect(await rowsOf('SELECT status FROM "transaction" WHERE id = $1', [transactionId])).toEqual([
      { status: 'held' },
    ])
  })

  test('is refused for frozen assets, even when nothing is held', async () => {
    const frozen: Reason = {
      code: 'customer/frozen',
      facts: { transactionKind: 'withdrawal' },
      severity: 'critical',
      answer: 'reject',
      rule: null,
    }
    const alertId = await raiseAlert(customerId, [frozen])
    expect(codeOf(await clearAlert(me.caller, clearing(alertId)))).toBe('alert/needs-case')
  })

  test('is refused under a code whose evidence the alert does not have', async () => {
    const alertId = await raiseAlert(customerId)
    expect(codeOf(await clearAlert(me.caller, clearing(alertId, 'FM-DOB-MISMATCH')))).toBe(
      'alert/reason-lacks-evidence',
    )
  })

  test('is refused when unknown, already cleared, or taken by somebody else', async () => {
    const alertId = await raiseAlert(customerId)
    expect(codeOf(await clearAlert(me.caller, clearing(v7())))).toBe('alert/not-found')
    must(await takeAlert(other.caller, { alertId }))
    expect(codeOf(await clearAlert(me.caller, clearing(alertId)))).toBe('alert/taken-by-other')
    must(await clearAlert(other.caller, clearing(alertId)))
    expect(codeOf(await clearAlert(other.caller, clearing(alertId)))).toBe('alert/not-open')
  })
})

describe('snoozing and reopening', () => {
  test('a snoozed alert comes back when its time has run out', async () => {
    await rowsOf(`UPDATE alert SET assignee_id = $1 WHERE assignee_id IS NULL`, [me.id])
    const alertId = await raiseAlert(customerId)
    const { until } = must(await snoozeAlert(me.caller, { alertId, hours: 2, note }))
    expect(codeOf(await takeNextAlert(me.caller, {}))).toBe('alert/none-left')
    const later = { ...me.caller, clock: () => new Date(Date.parse(until) + 1) }
    expect(must(await takeNextAlert(later, {})).alertId).toBe(alertId)
  })

  test('what needs a case is not put out of sight past its deadline', async () => {
    const { alertId } = await holdWithdrawal(externalId)
    expect(codeOf(await snoozeAlert(me.caller, { alertId, hours: 24, note }))).toBe('alert/needs-case')
    expect(await rowsOf('SELECT status FROM alert WHERE id = $1', [alertId])).toEqual([{ status: 'open' }])
  })

  test('a cleared alert is opened again, and how it had been cleared stays in the trail', async () => {
    const alertId = await raiseAlert(customerId)
    must(await clearAlert(me.caller, clearing(alertId)))
    must(await reopenAlert(other.caller, { alertId, note }))
    expect(await rowsOf('SELECT status, cleared_code FROM alert WHERE id = $1', [alertId])).toEqual([
      { status: 'open', cleared_code: null },
    ])
    const trail = await rowsOf(
      'SELECT type, facts FROM audit_event WHERE subject_id = $1 ORDER BY position',
      [alertId],
    )
    expect(trail).toMatchObject([
      { type: 'alert.cleared', facts: { code: 'NS-CONSISTENT' } },
      { type: 'alert.reopened', facts: { clearedCode: 'NS-CONSISTENT', note } },
    ])
  })

  test('are refused when there is nothing to snooze or reopen', async () => {
    const alertId = await raiseAlert(customerId)
    expect(codeOf(await reopenAlert(me.caller, { alertId, note }))).toBe('alert/not-open')
    expect(codeOf(await reopenAlert(me.caller, { alertId: v7(), note }))).toBe('alert/not-found')
    expect(codeOf(await snoozeAlert(me.caller, { alertId: v7(), hours: 1, note }))).toBe('alert/not-found')
    must(await takeAlert(other.caller, { alertId }))
    expect(codeOf(await snoozeAlert(me.caller, { alertId, hours: 1, note }))).toBe('alert/taken-by-other')
    must(await openCase(other.caller, { alertIds: [alertId] }))
    expect(codeOf(await snoozeAlert(other.caller, { alertId, hours: 1, note }))).toBe('alert/not-open')
  })
})
