import { type AppError, failure } from '#lib/core/errors.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import { listCustomerAlertRefs } from '#lib/db/screens/alert-file.ts'
import { type CustomerFileRow, findCustomerFile } from '#lib/db/screens/customer-rows.ts'
import { type HitRow, listCustomerScreenings, listHits, type ScreeningRow } from '#lib/db/screens/hit-rows.ts'
import type { AlertRef, TransactionRow } from '#lib/db/screens/page-rows.ts'
import {
  type ActivityDay,
  listActivity,
  listTransactionsOfCustomer,
} from '#lib/db/screens/transaction-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { AlertRef, HitRow, ScreeningRow }

const SCREENINGS_MAX = 20
const TRANSACTIONS_MAX = 50
const ALERTS_MAX = 50

export interface CustomerDetail extends CustomerFileRow {
  /** Newest first, at most 20. */
  readonly screenings: readonly ScreeningRow[]
  /** Of all these screenings, strongest first, at most 200. */
  readonly hits: readonly HitRow[]
  /** Newest first, at most 50. */
  readonly transactions: readonly TransactionRow[]
  readonly activity: readonly ActivityDay[]
  readonly alerts: readonly AlertRef[]
}

/** Everything stored about one customer (`customers:read`; `customer/not-found`). `now` ends the 90 days of activity. */
export async function customerDetail(
  actor: Actor,
  customerId: string,
  now: Date,
): Promise<Result<CustomerDetail, AppError>> {
  return await authorisedOne(actor, 'customers:read', {
    missing: failure('customer/not-found'),
    read: () => readCustomer(actor, customerId, now),
  })
}

async function readCustomer(actor: Actor, customerId: string, now: Date): Promise<CustomerDetail | null> {
  const file = await findCustomerFile(customerId)
  if (file === null) return null
  const [screenings, transactions, activity, alerts] = await Promise.all([
    listCustomerScreenings(customerId, SCREENINGS_MAX),
    listTransactionsOfCustomer(customerId, TRANSACTIONS_MAX),
    listActivity(customerId, now.toISOString()),
    listCustomerAlertRefs(customerId, ALERTS_MAX),
  ])
  const hits = await listHits(screenings.map(({ id }) => id))
  const cases = isAllowed(actor, 'cases:read') ? file.cases : []
  return { ...file, cases, screenings, hits, transactions, activity, alerts }
}
