import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditTrail, auditTrailFilter } from '#lib/queries/audit/audit-trail.ts'
import { caseDetail } from '#lib/queries/cases/case-detail.ts'
import { customerDetail } from '#lib/queries/customers/customer-detail.ts'
import { customerList, customerListFilter } from '#lib/queries/customers/customer-list.ts'
import { searchEverything } from '#lib/queries/search/search-everything.ts'
import { today } from '#lib/queries/today/today.ts'
import { transactionDetail } from '#lib/queries/transactions/transaction-detail.ts'
import { transactionList, transactionListFilter } from '#lib/queries/transactions/transaction-list.ts'
import { walletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { walletList, walletListFilter } from '#lib/queries/wallets/wallet-list.ts'
import { takeAlert } from '#lib/use-cases/alerts/take-alert.ts'
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
let admin: Person
const now = () => new Date()

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  auditor = await addPerson('auditor')
  admin = await addPerson('admin')
})
afterAll(closeIndex)

describe('transactions, customers and wallets', () => {
  test('are listed by filter and by beginning, and opened whole', async () => {
    const file = await approvedCase(officer, supervisor)
    const listed = async (query: Record<string, unknown>) =>
      must(await transactionList(auditor.actor, transactionListFilter.parse(query))).rows.map(({ id }) => id)
    const [row] = await rowsOf('SELECT external_id, wallet_id FROM "transaction" WHERE id = $1', [
      file.transactionId,
    ])
    expect(await listed({ text: String(row?.external_id).toLowerCase() })).toEqual([file.transactionId])
    expect(await listed({ text: file.externalId, kind: 'withdrawal', status: 'rejected' })).toEqual([
      file.transactionId,
    ])
    expect(await listed({ customerId: file.customerId, from: '2026-11-22', to: '2026-11-22' })).toHaveLength(
      1,
    )
    expect(await listed({ customerId: file.customerId, minJpy: '150001' })).toEqual([])
    expect(await listed({ text: '100%_' })).toEqual([])
    expect(await listed({ customerId: file.customerId, answer: 'hold' })).toEqual([file.transactionId])
    expect(await listed({ customerId: file.customerId, answer: 'release,reject' })).toEqual([])
    expect(await listed({ customerId: file.customerId, page: '2' })).toEqual([])
    expect(must(await transactionDetail(auditor.actor, file.transactionId))).toMatchObject({
      status: 'rejected',
      answer: 'hold',
      reasons: [{ code: 'wallet/listed', rule: { id: 'listed-wallet', version: 1 } }],
      wallet: { listedOn: ['ofac-sdn'] },
      hits: [{ kind: 'wallet' }],
      holds: [{ outcome: 'rejected', endedBy: { kind: 'staff' } }],
      alertRows: [{ id: file.alertId, case: { id: file.caseId } }],
    })
    expect(must(await customerDetail(auditor.actor, file.customerId, now()))).toMatchObject({
      status: 'frozen',
      freeze: { reasonCode: 'TM-LISTED-ADDRESS' },
      current: { kind: 'person' },
      versions: [{ version: 1 }],
      cases: [{ id: file.caseId }],
      heldTransactions: [],
      wallets: [{ canonical: LISTED_ADDRESSES.bitcoin, transactions: 1, listedOn: ['ofac-sdn'] }],
      screenings: [{ subject: 'customer' }],
    })
    expect(must(await walletDetail(auditor.actor, String(row?.wallet_id)))).toMatchObject({
      canonical: LISTED_ADDRESSES.bitcoin,
      listedOn: ['ofac-sdn'],
      listings: [{ entryKey: '25308', measure: 'freeze', last: null, first: { number: 1 } }],
      touchedBy: expect.arrayContaining([expect.objectContaining({ id: file.customerId, outJpy: '150000' })]),
      lookAlikes: [],
      cases: expect.arrayContaining([expect.objectContaining({ id: file.caseId })]),
      transferRows: [],
    })
    const wallets = must(
      await walletList(auditor.actor, walletListFilter.parse({ listed: '1', text: '12Qt' })),
    )
    expect(wallets.rows).toMatchObject([{ canonical: LISTED_ADDRESSES.bitcoin, listedOn: ['ofac-sdn'] }])
  })

  test('find a customer by a part of any name and sort each way', async () => {
    await addCustomer({
      names: { kanji: '関所 探子', kana: 'セキショ サガシコ', latin: 'SEKISHO SAGASHIKO' },
    })
    for (const text of ['探子', 'サガシコ', 'sagashiko', 'ｻｶﾞｼｺ'])
      for (const sort of ['created', 'risk', 'name'] as const) {
        const filter = { ...customerListFilter.parse({ text }), sort }
        expect(must(await customerList(auditor.actor, filter)).rows).toMatchObject([
          { displayName: '関所 探子' },
        ])
      }
  })

  test('show addresses that begin and end like another one', async () => {
    const customer = await addCustomer()
    const { transactionId } = await holdWithdrawal(customer.externalId)
    const [row] = await rowsOf('SELECT wallet_id FROM "transaction" WHERE id = $1', [transactionId])
    const poison = '12QtD5zzzzzzzzzzzzzzzzzzzzzzzzojH9h'
    await rowsOf(
      `INSERT INTO wallet (id, family, canonical, raw, format, checksum, first_seen_at, last_seen_at)
       VALUES ($1, 'bitcoin', $2, $2, 'base58check', 'invalid', now(), now())`,
      [v7(), poison],
    )
    expect(must(await walletDetail(auditor.actor, String(row?.wallet_id))).lookAlikes).toMatchObject([
      { canonical: poison, origin: 'seen' },
    ])
  })
})

describe('today, search and the audit trail', () => {
  test('count what waits and show one’s own work', async () => {
    const customer = await addCustomer()
    const alertId = await raiseAlert(customer.id)
    must(await takeAlert(officer.caller, { alertId }))
    await proposedCase(officer)
    const mine = must(await today(officer.actor, now()))
    expect(mine.myAlerts.map(({ id }) => id)).toContain(alertId)
    expect(mine.myCases.length).toBeGreaterThan(0)
    expect(mine.lists).toMatchObject([{ sourceId: 'ofac-sdn', snapshot: expect.any(Boolean) }])
    expect(mine.trend).toHaveLength(14)
    expect(mine.trend.at(-1)?.medium).toBeGreaterThan(0)
    expect(mine.awaitingApproval.mine).toBeGreaterThan(0)
    const seen = must(await today(admin.actor, now()))
    expect(seen).toMatchObject({ myAlerts: [], myCases: [], dueSoon: [], reports: null })
  })

  test('find by number, name, id and address only what the reader may see', async () => {
    const file = await approvedCase(officer, supervisor)
    const detail = must(await caseDetail(officer.actor, file.caseId, now()))
    const kinds = async (person: Person, text: string) =>
      must(await searchEverything(person.actor, text)).map(({ kind }) => kind)
    const printed = `C-${detail.year}-${String(detail.number).padStart(6, '0')}`
    expect(await kinds(officer, printed)).toEqual(['case'])
    const report = `S-${detail.reports[0]?.year}-${detail.reports[0]?.number}`
    expect(await kinds(officer, report)).toEqual(['report'])
    expect(await kinds(officer, file.externalId)).toEqual(['customer'])
    expect(await kinds(officer, '12qtd5bf')).toEqual(['wallet'])
    expect(await kinds(admin, report)).toEqual([])
    expect(await kinds(officer, 'x')).toEqual([])
  })

  test('page the trail by position and name everyone who acted', async () => {
    const file = await approvedCase(officer, supervisor)
    const read = async (query: Record<string, unknown>) =>
      must(await auditTrail(auditor.actor, auditTrailFilter.parse({ pageSize: '25', ...query })))
    const first = await read({})
    expect(first.rows).toHaveLength(25)
    const next = await read({ before: first.next ?? '' })
    expect(Number(next.rows[0]?.position)).toBeLessThan(Number(first.rows.at(-1)?.position))
    expect(first.actors.map(({ id }) => id)).toContain(officer.id)
    const one = await read({ type: 'case.decision-approved', subjectId: file.caseId, actorId: supervisor.id })
    expect(one).toMatchObject({ rows: [{ actor: { name: expect.any(String) } }], next: null })
    expect((await read({ from: '2020-01-01', to: '2020-01-02' })).rows).toEqual([])
  })
})
