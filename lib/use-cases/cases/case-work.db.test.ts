import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { reopenAlert } from '#lib/use-cases/alerts/reopen-alert.ts'
import { addAlertToCase } from '#lib/use-cases/cases/add-alert-to-case.ts'
import { addNote } from '#lib/use-cases/cases/add-note.ts'
import { assignCase } from '#lib/use-cases/cases/assign-case.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { supersedeNote } from '#lib/use-cases/cases/supersede-note.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import {
  addCustomer,
  addPerson,
  codeOf,
  must,
  type Person,
  raiseAlert,
  rowsOf,
  worksheetFor,
} from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce } from '#scripts/testing/lists-for-tests.ts'

let me: Person
let supervisor: Person
let customerId: string

beforeAll(async () => {
  await putTestListInForce()
  me = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  customerId = (await addCustomer()).id
})
afterAll(closeIndex)

async function openedCase(): Promise<string> {
  return must(await openCase(me.caller, { alertIds: [await raiseAlert(customerId)] })).caseId
}

const closed = (caseId: string) =>
  aroundGuards(`UPDATE case_file SET status = 'closed', closed_at = now() WHERE id = $1`, [caseId])

describe('opening a case', () => {
  test('numbers it within the year, takes the alerts in, and writes its first line', async () => {
    const alertIds = [await raiseAlert(customerId), await raiseAlert(customerId)]
    const first = must(await openCase(me.caller, { alertIds }))
    const second = must(await openCase(me.caller, { alertIds: [await raiseAlert(customerId)] }))
    expect(second.number).toBe(first.number + 1)
    expect(await rowsOf('SELECT DISTINCT status, case_id FROM alert WHERE id = ANY($1)', [alertIds])).toEqual(
      [{ status: 'in_case', case_id: first.caseId }],
    )
    expect(await rowsOf('SELECT type, actor_id FROM case_event WHERE case_id = $1', [first.caseId])).toEqual([
      { type: 'case.opened', actor_id: me.id },
    ])
  })

  test('is refused for alerts of two customers, unknown ones, and those in a case or cleared', async () => {
    const stranger = await raiseAlert((await addCustomer()).id)
    const mine = await raiseAlert(customerId)
    expect(codeOf(await openCase(me.caller, { alertIds: [mine, stranger] }))).toBe('case/other-customer')
    expect(codeOf(await openCase(me.caller, { alertIds: [mine, v7()] }))).toBe('alert/not-found')
    must(await openCase(me.caller, { alertIds: [mine] }))
    expect(codeOf(await openCase(me.caller, { alertIds: [mine] }))).toBe('alert/not-open')
    expect(codeOf(await reopenAlert(me.caller, { alertId: mine, note: '再度確認する。' }))).toBe(
      'alert/not-open',
    )
  })

  test('gives its number back when it fails, so that numbers have no gaps', async () => {
    const [before] = await rowsOf(`SELECT last FROM number_series WHERE kind = 'case'`)
    await openCase(me.caller, { alertIds: [v7()] })
    expect(await rowsOf(`SELECT last FROM number_series WHERE kind = 'case'`)).toEqual([before])
  })
})

describe('working on a case', () => {
  test('a stronger alert added makes the case stronger and due earlier', async () => {
    const caseId = await openedCase()
    const [before] = await rowsOf('SELECT severity, due_at FROM case_file WHERE id = $1', [caseId])
    const strong = await raiseAlert(customerId, [
      {
        code: 'country/specified',
        facts: { country: 'KP', field: 'ip' },
        severity: 'critical',
        answer: 'hold',
        rule: null,
      },
    ])
    must(await addAlertToCase(me.caller, { caseId, alertId: strong }))
    const [after] = await rowsOf('SELECT severity, due_at FROM case_file WHERE id = $1', [caseId])
    expect([before?.severity, after?.severity]).toEqual(['medium', 'critical'])
    expect(Number(after?.due_at)).toBeLessThan(Number(before?.due_at))
  })

  test('alerts of others, unknown and busy ones are not added', async () => {
    const caseId = await openedCase()
    const stranger = await raiseAlert((await addCustomer()).id)
    const cleared = await raiseAlert(customerId)
    must(await clearAlert(me.caller, { alertId: cleared, code: 'NS-CONSISTENT', note: '確認済みである。' }))
    const add = async (alertId: string) => codeOf(await addAlertToCase(me.caller, { caseId, alertId }))
    expect(await add(stranger)).toBe('case/other-customer')
    expect(await add(v7())).toBe('alert/not-found')
    expect(await add(cleared)).toBe('alert/not-open')
    expect(codeOf(await addAlertToCase(me.caller, { caseId: v7(), alertId: stranger }))).toBe(
      'case/not-found',
    )
  })

  test('is given only to somebody who may work on cases', async () => {
    const caseId = await openedCase()
    must(await assignCase(me.caller, { caseId, assigneeId: supervisor.id }))
    const auditor = await addPerson('auditor')
    expect(codeOf(await assignCase(me.caller, { caseId, assigneeId: auditor.id }))).toBe('staff/not-found')
    expect(codeOf(await assignCase(me.caller, { caseId, assigneeId: v7() }))).toBe('staff/not-found')
    expect(codeOf(await assignCase(auditor.caller, { caseId, assigneeId: me.id }))).toBe('auth/not-allowed')
  })

  test('a note is corrected once, by one that takes its place, and stays as it was written', async () => {
    const caseId = await openedCase()
    const { noteId } = must(await addNote(me.caller, { caseId, body: '宛先を確認した。' }))
    const again = { caseId, noteId, body: '宛先を二度確認した。' }
    must(await supersedeNote(me.caller, again))
    expect(codeOf(await supersedeNote(me.caller, again))).toBe('case/note-superseded')
    expect(codeOf(await supersedeNote(me.caller, { ...again, noteId: v7() }))).toBe('case/note-not-found')
    expect(await rowsOf('SELECT body FROM case_note WHERE id = $1', [noteId])).toEqual([
      { body: '宛先を確認した。' },
    ])
  })

  test('each saving of the worksheet is a version of its own', async () => {
    const caseId = await openedCase()
    expect(must(await saveWorksheet(me.caller, worksheetFor(caseId))).version).toBe(1)
    expect(must(await saveWorksheet(me.caller, worksheetFor(caseId, { suspicious: false }))).version).toBe(2)
    expect(
      await rowsOf('SELECT version, suspicious FROM case_worksheet WHERE case_id = $1 ORDER BY 1', [caseId]),
    ).toEqual([
      { version: 1, suspicious: true },
      { version: 2, suspicious: false },
    ])
  })

  test('nothing is done to a case in a state that the table does not name', async () => {
    const caseId = await openedCase()
    const alertId = await raiseAlert(customerId)
    const { noteId } = must(await addNote(me.caller, { caseId, body: '初回の所見。' }))
    await closed(caseId)
    const refused = [
      await addAlertToCase(me.caller, { caseId, alertId }),
      await assignCase(me.caller, { caseId, assigneeId: me.id }),
      await addNote(me.caller, { caseId, body: '追記。' }),
      await supersedeNote(me.caller, { caseId, noteId, body: '訂正。' }),
      await saveWorksheet(me.caller, worksheetFor(caseId)),
    ]
    expect(refused.map(codeOf)).toEqual(Array(5).fill('case/wrong-state'))
  })
})
