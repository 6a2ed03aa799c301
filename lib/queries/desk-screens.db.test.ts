import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { alertQueue, alertQueueFilter } from '#lib/queries/alerts/alert-queue.ts'
import { approvalQueue } from '#lib/queries/approvals/approval-queue.ts'
import { caseDetail } from '#lib/queries/cases/case-detail.ts'
import { caseList, caseListFilter } from '#lib/queries/cases/case-list.ts'
import { reportDetail } from '#lib/queries/reports/report-detail.ts'
import { reportList, reportListFilter } from '#lib/queries/reports/report-list.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { snoozeAlert } from '#lib/use-cases/alerts/snooze-alert.ts'
import { takeAlert } from '#lib/use-cases/alerts/take-alert.ts'
import { addNote } from '#lib/use-cases/cases/add-note.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import {
  addCustomer,
  addPerson,
  approvedCase,
  holdWithdrawal,
  must,
  type Person,
  proposedCase,
  raiseAlert,
  rowsOf,
} from '#scripts/testing/desk-for-tests.ts'
import { LISTED_ADDRESSES, putTestListInForce } from '#scripts/testing/lists-for-tests.ts'

let officer: Person
let supervisor: Person
let auditor: Person
const now = () => new Date()

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  auditor = await addPerson('auditor')
})
afterAll(closeIndex)

describe('the alert queue and an alert', () => {
  test('show why, what is held and how it was matched, strongest first', async () => {
    const customer = await addCustomer()
    const weak = await raiseAlert(customer.id)
    const held = await holdWithdrawal(customer.externalId)
    const filter = alertQueueFilter.parse({ text: customer.externalId })
    const queue = must(await alertQueue(officer.actor, filter, now()))
    expect(queue.rows.map(({ id }) => id)).toEqual([held.alertId, weak])
    expect(queue).toMatchObject({ total: 2, totalIsExact: true, page: 1 })
    expect(queue.rows[0]).toMatchObject({
      kind: 'wallet/listed',
      severity: 'critical',
      jpyValue: '150000',
      transaction: { status: 'held', quantity: '0.01', asset: 'BTC' },
    })
    const detail = must(await alertDetail(officer.actor, held.alertId, now()))
    expect(detail).toMatchObject({
      needsCase: true,
      verbs: ['take', 'clear', 'snooze', 'put-in-case'],
      hits: [{ kind: 'wallet', inForce: true, list: { publishedOn: '2024-01-01', status: 'active' } }],
      ruleHits: [{ ruleId: 'listed-wallet' }],
      wallet: { canonical: LISTED_ADDRESSES.bitcoin },
      hold: { reasonCode: 'wallet/listed' },
      activity: [{ outJpy: '150000', count: 1 }],
      otherAlerts: [{ id: weak }],
    })
  })

  test('filter by severity, person, number and state, and bring a snooze back when it has run out', async () => {
    const customer = await addCustomer()
    const mine = await raiseAlert(customer.id)
    const asleep = await raiseAlert(customer.id)
    must(await takeAlert(officer.caller, { alertId: mine }))
    const { until } = must(
      await snoozeAlert(officer.caller, { alertId: asleep, hours: 1, note: '照会の回答待ち。' }),
    )
    const found = async (query: Record<string, unknown>, at = now()) => {
      const filter = alertQueueFilter.parse({ text: customer.externalId, ...query })
      return must(await alertQueue(officer.actor, filter, at)).rows.map(({ id }) => id)
    }
    expect(await found({})).toEqual([mine])
    expect(await found({ assignee: 'me' })).toEqual([mine])
    expect(await found({ assignee: 'nobody' })).toEqual([])
    expect(await found({ status: 'snoozed' })).toEqual([asleep])
    expect(await found({ severity: ['critical', 'nonsense'] })).toEqual([])
    expect((await found({}, new Date(Date.parse(until) + 1))).sort()).toEqual([mine, asleep].sort())
    const [row] = await rowsOf('SELECT number FROM alert WHERE id = $1', [mine])
    const printed = `A-${String(row?.number).padStart(6, '0')}`
    expect(await found({ text: printed })).toEqual([mine])
    for (const sort of ['due', 'severity', 'amount', 'created'])
      for (const direction of ['asc', 'desc']) expect(await found({ sort, direction })).toEqual([mine])
  })

  test('take whatever the URL holds without falling over', () => {
    const filter = alertQueueFilter.parse({
      page: '-3',
      pageSize: 'many',
      sort: ['x'],
      text: 'a'.repeat(5_000),
    })
    expect(filter).toMatchObject({ page: 1, pageSize: 50, sort: 'severity', text: null })
  })
})

describe('a case', () => {
  test('holds everything, and says what this reader may do', async () => {
    const file = await proposedCase(officer)
    must(await addNote(officer.caller, { caseId: file.caseId, body: '宛先の保有者を確認した。' }))
    const mine = must(await caseDetail(officer.actor, file.caseId, now()))
    expect(mine).toMatchObject({
      status: 'proposed',
      proposedByMe: true,
      verbs: ['assign', 'add-note'],
      changedSince: [],
      worksheets: 1,
      worksheet: { version: 1, suspicious: true },
      heldJpy: '150000',
      notes: [{ body: '宛先の保有者を確認した。' }],
      decisions: [{ number: 1, approval: null, evidenceDigest: file.evidenceDigest }],
    })
    expect(mine.evidenceDigest).toBe(file.evidenceDigest)
    const second = must(await caseDetail(supervisor.actor, file.caseId, now()))
    expect(second.verbs).toContain('approve-decision')
    expect(must(await caseDetail(auditor.actor, file.caseId, now())).verbs).toEqual([])
    expect(mine.timeline.map(({ type }) => type)).toEqual([
      'case.note-added',
      'case.decision-proposed',
      'case.worksheet-saved',
      'case.opened',
    ])
  })

  test('says what changed since the proposal', async () => {
    const file = await proposedCase(officer)
    const alertId = await raiseAlert(file.customerId)
    const detail = must(await caseDetail(supervisor.actor, file.caseId, now()))
    expect(detail.changedSince).toMatchObject([
      { section: 'customer', change: 'changed', fields: [{ name: 'latestAlertNumber' }] },
    ])
    expect(detail.addableAlerts.map(({ id }) => id)).toEqual([alertId])
  })

  test('is listed until it is closed, with what is still held', async () => {
    const file = await proposedCase(officer)
    const filter = caseListFilter.parse({ text: file.externalId })
    const list = must(await caseList(officer.actor, filter))
    expect(list.rows).toMatchObject([{ id: file.caseId, alerts: 1, heldJpy: '150000', severity: 'critical' }])
    for (const sort of ['due', 'severity', 'opened'])
      expect(must(await caseList(officer.actor, { ...filter, sort: sort as 'due' })).total).toBe(1)
    expect(must(await caseList(officer.actor, { ...filter, status: ['closed'] })).total).toBe(0)
  })
})

describe('approvals', () => {
  test('show to everyone what waits, and to its proposer that it is theirs', async () => {
    const file = await proposedCase(officer)
    const seen = async (person: Person) =>
      must(await approvalQueue(person.actor)).decisions.find(
        ({ decisionId }) => decisionId === file.decisionId,
      )
    expect(await seen(officer)).toMatchObject({ mine: true, approvable: false, heldJpy: '150000' })
    expect(await seen(supervisor)).toMatchObject({ mine: false, approvable: true, case: { id: file.caseId } })
    expect(await seen(auditor)).toMatchObject({ mine: false, approvable: false })
  })
})

describe('a report', () => {
  test('shows its model, what it lacks, and what this reader may do', async () => {
    const file = await approvedCase(officer, supervisor)
    const list = must(await reportList(auditor.actor, reportListFilter.parse({ text: file.externalId })))
    expect(list.rows).toMatchObject([
      { status: 'draft', revision: 1, case: { id: file.caseId }, downloads: 0 },
    ])
    const reportId = list.rows[0]?.id ?? ''
    const detail = must(await reportDetail(officer.actor, reportId, tokyoDay(now().toISOString())))
    expect(detail).toMatchObject({ verbs: ['revise', 'submit'], exports: [], approval: null })
    expect(detail.problems.map(({ pointer }) => pointer)).toContain('/transactions/0/place')
    expect(detail.trail).toMatchObject([{ type: 'report.drafted', actor: { name: expect.any(String) } }])
    expect(must(await reportDetail(auditor.actor, reportId, '2026-11-23')).verbs).toEqual([])
  })
})
