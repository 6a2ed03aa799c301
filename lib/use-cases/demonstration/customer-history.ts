import type { DemonstrationCustomer } from '#lib/core/demonstration/exchange.ts'
import { digestJson } from '#lib/core/digest.ts'
import { alertRow } from '#lib/db/alerts.ts'
import { customerRows } from '#lib/db/customer-rows.ts'
import type { HistoryRows, HistoryTable } from '#lib/db/demonstration.ts'
import { type StoredHit, screeningHitRows, screeningRow } from '#lib/db/screenings.ts'
import { changeOf } from '#lib/use-cases/customers/record-customer.ts'
import {
  addRows,
  atMoment,
  auditRows,
  entriesAlerted,
  type History,
} from '#lib/use-cases/demonstration/history.ts'
import { customerAlert, customerAlertRaised } from '#lib/use-cases/screening/customer-alert.ts'
import { screenCustomer, screeningOf } from '#lib/use-cases/screening/run-screening.ts'

/**
 * Adds one customer's arrival to the rows: its record, the screening of everybody in it, and the alert where that gave
 * reason for one. `alertNumber` is asked for a number only then.
 */
export async function addCustomer(
  history: History,
  rows: HistoryRows,
  arrival: {
    readonly customer: DemonstrationCustomer
    readonly ms: number
    readonly alertNumber: () => Promise<number>
  },
): Promise<void> {
  const { externalId, input } = arrival.customer
  const context = atMoment(history, arrival.ms)
  const id = context.newId()
  const run = screenCustomer(history.lists, input)
  const screening = screeningOf(context, { lists: history.lists, run, subject: 'customer', subjectId: id })
  const payloadHash = digestJson(input)
  const change = changeOf(context, { id, before: null, customer: input, payloadHash, screening })
  for (const [table, added] of Object.entries(customerRows(externalId, change)))
    addRows(rows, table as HistoryTable, added)
  addRows(rows, 'screening', [screeningRow(screening)])
  const hits = screeningHitRows(screening)
  addRows(rows, 'screening_hit', hits)
  const alert = customerAlert(context, { customerId: id, screening, alerted: [], dismissed: [] })
  if (alert !== null) addRows(rows, 'alert', [{ ...alertRow(alert), number: await arrival.alertNumber() }])
  const recorded = {
    type: 'customer.recorded',
    subject: { kind: 'customer', id },
    facts: { externalId, version: change.version, payloadHash, screeningId: screening.id },
  } as const
  const events = alert === null ? [recorded] : [recorded, customerAlertRaised(alert)]
  addRows(rows, 'audit_event', auditRows(history, arrival.ms, events))
  const { listVersionSetId, matcherVersion, policyVersion } = screening
  history.customers.set(externalId, {
    id,
    payload: input,
    screening: { listVersionSetId, matcherVersion, policyVersion, hits: hits as unknown as StoredHit[] },
    recent: [],
    alerted: entriesAlerted(id, alert?.draft.reasons ?? []),
  })
}
