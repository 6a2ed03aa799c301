import { v7 } from 'uuid'
import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { SaveWorksheetInput } from '#lib/core/cases/case-input.ts'
import { evidenceDigest } from '#lib/core/cases/evidence.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor, StaffRole } from '#lib/core/staff/permissions.ts'
import { insertAlerts } from '#lib/db/alerts.ts'
import { readEvidence } from '#lib/db/case-evidence.ts'
import { database } from '#lib/db/client.ts'
import { withTx } from '#lib/db/tx.ts'
import type { Result } from '#lib/std/result.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, testCaller } from '#scripts/testing/lists-for-tests.ts'

/** The value of something that must succeed. */
export function must<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The code of something that must fail. */
export function codeOf(result: Result<unknown, AppError>): string {
  return result.ok ? 'ok' : result.error.code
}

/** A person of the desk, able to act. */
export interface Person {
  readonly id: string
  readonly actor: Extract<Actor, { kind: 'staff' }>
  readonly caller: Caller
}

/** Adds a person to the desk. */
export async function addPerson(role: StaffRole): Promise<Person> {
  const key = v7()
  const person = { email: `${key}@example.jp`, name: `${role} ${key.slice(-4)}`, role }
  const { id } = must(await createStaff(testCaller(), person))
  const actor = { kind: 'staff', id, role } as const
  return { id, actor, caller: testCaller(actor) }
}

/** A customer whose KYC leaves no gap for a report. */
export async function addCustomer(
  more: Record<string, unknown> = {},
): Promise<{ id: string; externalId: string }> {
  const externalId = `CU-${v7()}`
  const kyc = {
    nationality: 'JP',
    residence: 'JP',
    address: '東京都千代田区霞が関1-1-1',
    occupation: '会社員',
    purpose: '資産形成',
    sourceOfFunds: { description: '給与', confirmedOn: '2026-06-01' },
    riskRating: 'low',
  }
  const customer = personInput({ kyc, ...more })
  const { customerId } = must(await recordCustomer(testCaller(), { externalId, customer }))
  return { id: customerId, externalId }
}

/** A withdrawal to a listed address, held by the gate, with the alert it raised. Needs a list in force. */
export async function holdWithdrawal(
  customerExternalId: string,
): Promise<{ readonly transactionId: string; readonly alertId: string }> {
  const reply = must(
    await ingestTransaction(
      testCaller(),
      withdrawalInput({
        externalId: `TX-${v7()}`,
        customerExternalId,
        counterparty: { address: LISTED_ADDRESSES.bitcoin, class: 'unhosted' },
      }),
    ),
  )
  const found = await database().pool.query<{ id: string }>(
    'SELECT id FROM alert WHERE transaction_id = $1',
    [reply.transactionId],
  )
  const alertId = found.rows[0]?.id
  if (alertId === undefined) throw new Error('the gate raised no alert')
  return { transactionId: reply.transactionId, alertId }
}

/** An alert of a customer that names no transaction, of reasons that only ask to be looked at. */
export async function raiseAlert(
  customerId: string,
  reasons: readonly Reason[] = [COUNTRY],
): Promise<string> {
  const draft = draftAlert({ reasons, raisedAt: new Date().toISOString() })
  if (draft === null) throw new Error('no reasons, no alert')
  const id = v7()
  const rest = { customerId, transactionId: null, screeningId: v7(), jpyValue: null, at: new Date() }
  await withTx((tx) => insertAlerts(tx, [{ id, draft, ...rest }]))
  return id
}

const COUNTRY: Reason = {
  code: 'country/regulated',
  facts: { country: 'RU', field: 'residence' },
  severity: 'medium',
  answer: 'release',
  rule: { id: 'specified-country', version: 1 },
}

/** A worksheet that leaves nothing out. */
export function worksheetFor(caseId: string, more: Partial<SaveWorksheetInput> = {}): SaveWorksheetInput {
  return {
    caseId,
    otherCustomers: '他の顧客が行う出庫と比べ、宛先が制裁リスト掲載アドレスである点で著しく異なる。',
    sameCustomer: '当該顧客の過去90日の出庫は国内業者宛のみであり、今回の宛先は初めてである。',
    cddConsistency: '給与所得者として申告された収入及び目的と、当該宛先への出庫は整合しない。',
    method: '27-ro-existing',
    inquiry: null,
    riskReport: '令和7年版 第4章 暗号資産',
    suspicious: true,
    ...more,
  }
}

export const RATIONALE =
  '宛先はOFACのSDNリストに掲載されたアドレスと完全に一致しており、解除できる事情は認められない。顧客への照会は届出の秘匿のため行わない。'

/** Digest of the case's evidence as a page would show it now. */
export async function shownDigest(caseId: string): Promise<string> {
  const evidence = await readEvidence('pool', caseId)
  if (evidence === null) throw new Error('no such case')
  return evidenceDigest(evidence)
}

/** A case over a held withdrawal, with its worksheet filled in. */
export async function caseWithWorksheet(
  officer: Person,
  more: Partial<SaveWorksheetInput> = {},
): Promise<{
  caseId: string
  customerId: string
  externalId: string
  transactionId: string
  alertId: string
}> {
  const customer = await addCustomer()
  const held = await holdWithdrawal(customer.externalId)
  const { caseId } = must(await openCase(officer.caller, { alertIds: [held.alertId] }))
  must(await saveWorksheet(officer.caller, worksheetFor(caseId, more)))
  return { caseId, customerId: customer.id, externalId: customer.externalId, ...held }
}

/** A case whose officer has proposed to reject, freeze and report. */
export async function proposedCase(officer: Person) {
  const file = await caseWithWorksheet(officer)
  const put = {
    caseId: file.caseId,
    actions: ['reject' as const, 'freeze' as const, 'report' as const],
    reasonCodes: ['TM-LISTED-ADDRESS' as const],
    rationale: RATIONALE,
    evidenceDigest: await shownDigest(file.caseId),
  }
  return { ...file, ...must(await proposeDecision(officer.caller, put)) }
}

/** The same after another person has approved it: rejected, frozen, its report drafted. */
export async function approvedCase(officer: Person, supervisor: Person) {
  const file = await proposedCase(officer)
  const { caseId, decisionId, evidenceDigest } = file
  must(await approveDecision(supervisor.caller, { caseId, decisionId, evidenceDigest, comment: null }))
  return file
}

/** Rows of a plain query. */
export async function rowsOf(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  return (await database().pool.query(sql, [...values])).rows
}
