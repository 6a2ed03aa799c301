import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { failure } from '#lib/core/errors.ts'
import { alertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { alertQueue, alertQueueFilter } from '#lib/queries/alerts/alert-queue.ts'
import { approvalQueue } from '#lib/queries/approvals/approval-queue.ts'
import { auditTrail, auditTrailFilter } from '#lib/queries/audit/audit-trail.ts'
import { caseDetail } from '#lib/queries/cases/case-detail.ts'
import { caseList, caseListFilter } from '#lib/queries/cases/case-list.ts'
import { customerDetail } from '#lib/queries/customers/customer-detail.ts'
import { customerList, customerListFilter } from '#lib/queries/customers/customer-list.ts'
import { reportDetail } from '#lib/queries/reports/report-detail.ts'
import { reportList, reportListFilter } from '#lib/queries/reports/report-list.ts'
import { searchEverything } from '#lib/queries/search/search-everything.ts'
import { today } from '#lib/queries/today/today.ts'
import { transactionDetail } from '#lib/queries/transactions/transaction-detail.ts'
import { transactionList, transactionListFilter } from '#lib/queries/transactions/transaction-list.ts'
import { walletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { walletList, walletListFilter } from '#lib/queries/wallets/wallet-list.ts'
import { addPerson, codeOf, type Person } from '#scripts/testing/desk-for-tests.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

let officer: Person
let admin: Person
const now = () => new Date()

beforeAll(async () => {
  officer = await addPerson('analyst')
  admin = await addPerson('admin')
})

describe('nobody reads what they may not', () => {
  test('every query refuses those without its permission, and says when there is nothing', async () => {
    const key = testCaller({ kind: 'key', id: v7(), scopes: ['transactions:write'] }).actor
    const refused = await Promise.all([
      alertQueue(key, alertQueueFilter.parse({}), now()),
      alertDetail(admin.actor, v7(), now()),
      caseList(admin.actor, caseListFilter.parse({})),
      caseDetail(admin.actor, v7(), now()),
      approvalQueue(admin.actor),
      reportList(admin.actor, reportListFilter.parse({})),
      reportDetail(admin.actor, v7(), '2026-11-23'),
      transactionList(admin.actor, transactionListFilter.parse({})),
      transactionDetail(admin.actor, v7()),
      customerList(admin.actor, customerListFilter.parse({})),
      customerDetail(admin.actor, v7(), now()),
      walletList(admin.actor, walletListFilter.parse({})),
      walletDetail(admin.actor, v7()),
      auditTrail(officer.actor, auditTrailFilter.parse({})),
      today(key, now()),
      searchEverything(key, 'anything'),
    ])
    expect(refused.map(codeOf)).toEqual(refused.map(() => failure('auth/not-allowed').code))
    const missing = await Promise.all([
      alertDetail(officer.actor, v7(), now()),
      caseDetail(officer.actor, v7(), now()),
      reportDetail(officer.actor, v7(), '2026-11-23'),
      transactionDetail(officer.actor, v7()),
      customerDetail(officer.actor, v7(), now()),
      walletDetail(officer.actor, v7()),
    ])
    expect(missing.map(codeOf)).toEqual([
      'alert/not-found',
      'case/not-found',
      'report/not-found',
      'transaction/not-found',
      'customer/not-found',
      'wallet/not-found',
    ])
  })
})
