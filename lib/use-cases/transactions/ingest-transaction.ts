import { type AlertDraft, draftAlert } from '#lib/core/alerts/draft-alert.ts'
import { isOwnNameReason } from '#lib/core/alerts/own-name-reason.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { evaluateRules, recentWindowHours } from '#lib/core/rules/evaluate.ts'
import { type DoubtfulName, doubtfulNames } from '#lib/core/screening/name-doubt.ts'
import { decideGate, type GateDecision } from '#lib/core/transactions/decide-gate.ts'
import {
  type NormalisedTransaction,
  normaliseTransaction,
  type WrongField,
} from '#lib/core/transactions/normalise-transaction.ts'
import {
  type GateAnswer,
  TRANSACTION_LIMITS,
  type TransactionInput,
} from '#lib/core/transactions/transaction.ts'
import { lockCustomer } from '#lib/db/customers.ts'
import { type GateFacts, gatherForGate, type KnownTransaction } from '#lib/db/gate-facts.ts'
import { insertGateRecord } from '#lib/db/transactions.ts'
import { violatedConstraint } from '#lib/db/tx.ts'
import { fromEpochMs, toEpochMs } from '#lib/std/instant.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { type Done, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { type RulesInForce, rulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import {
  type IndexInForce,
  indexInForce,
  renewIndex,
  sameIds,
} from '#lib/use-cases/screening/index-in-force.ts'
import { recallFor, reopenPairs } from '#lib/use-cases/screening/reopen-pairs.ts'
import { nameHitsOf, type ScreeningRun, walletHitsOf } from '#lib/use-cases/screening/run-screening.ts'
import { exposureThatCounts } from '#lib/use-cases/transactions/exposure-that-counts.ts'
import { gateRecordOf } from '#lib/use-cases/transactions/gate-record.ts'
import { screenTransaction } from '#lib/use-cases/transactions/screen-transaction.ts'

/** Passages tried when lists or rules change, or another request brings the same external id, at that very moment. */
const PASSAGES_MAX = 5
const EXTERNAL_ID_TAKEN = 'transaction_external_id_key'

/** What the exchange's systems are told: codes with facts, never sentences (no tipping-off, 犯収法 8 条 4 項). */
export interface GateReply {
  readonly answer: GateAnswer
  readonly reasons: readonly Pick<Reason, 'code' | 'facts'>[]
  /** Names that could not be compared, or hardly: of the other side, of the customer, of its owners. */
  readonly nameDoubts: readonly DoubtfulName[]
  readonly screeningId: string
  readonly transactionId: string
  readonly alertNumber: number | null
  /** True when this external id was answered before: the first answer stands. */
  readonly repeated: boolean
}

interface Passage {
  readonly input: TransactionInput
  readonly lists: Result<IndexInForce, AppError>
  readonly rules: RulesInForce
}

/** The lists or rules in this process are no longer those in force: nothing may be decided by them. */
class BasisOutOfDate extends Error {}

/**
 * The gate: screens one transaction against the lists in force and the rules, records it with its screening, hits, hold
 * and alert in one database transaction, and answers `release`, `hold` or `reject`. A repeat of the same payload gets
 * the first answer. Errors: `transaction/wrong-fields`, `transaction/unknown-customer`, `transaction/payload-changed`,
 * `screening/no-list-in-force` (then nothing may go out).
 */
export const ingestTransaction: UseCase<TransactionInput, GateReply> = async (caller, input) => {
  for (let passages = 1; ; passages++) {
    const lists = await indexInForce(caller)
    const rules = await rulesInForce(caller)
    try {
      return await pass(caller, { input, lists, rules })
    } catch (error) {
      const outOfDate = error instanceof BasisOutOfDate
      if (passages >= PASSAGES_MAX || !(outOfDate || violatedConstraint(error) === EXTERNAL_ID_TAKEN))
        throw error
      if (outOfDate) await Promise.all([renewIndex(caller), rulesInForce(caller, 'anew')])
    }
  }
}

const pass = defineUseCase<Passage, GateReply>({
  name: 'transactions/ingest-transaction',
  permission: 'transactions:write',
  run: async (context, { input, lists, rules }) => {
    const normalised = normaliseTransaction(input)
    if (!normalised.ok) return err(failure('transaction/wrong-fields', {}, normalised.error))
    if (!lists.ok) return lists
    const transaction = normalised.value
    const early = occursInFuture(transaction, context.now)
    if (early !== null) return err(failure('transaction/wrong-fields', {}, [early]))
    const customerId = await lockCustomer(context.tx, transaction.customerExternalId)
    if (customerId === null) return err(unknownCustomer(transaction))
    const facts = await gatherForGate(context.tx, {
      customerId,
      externalId: transaction.externalId,
      occurredAt: transaction.occurredAt,
      address: transaction.counterparty?.address ?? null,
      windowHours: recentWindowHours(rules.rules),
    })
    if (facts.known !== null) return repeat(transaction, facts.known)
    if (!isInForce(facts, { lists: lists.value, rules })) throw new BasisOutOfDate()
    const run = screenTransaction(lists.value, transaction, facts)
    const { dismissed, lapsed } = recallFor(run, facts.cleared, { lists: lists.value, now: context.now })
    const decision = decide({ transaction, facts, dismissed, rules, run, nowMs: context.now.getTime() })
    const alert = alertFor(decision, facts, context.now)
    const record = gateRecordOf(context, {
      ...{ customerId, transaction, decision, alert, run },
      ...{ lists: lists.value, rules },
    })
    const alertNumber = await insertGateRecord(context.tx, record)
    const value: GateReply = {
      answer: decision.answer,
      reasons: decision.reasons.map(codeAndFacts),
      nameDoubts: doubtfulNames(run.input.parties),
      screeningId: record.screening.id,
      transactionId: record.id,
      alertNumber,
      repeated: false,
    }
    const alertId = record.alert?.id
    const reopened = await reopenPairs(context, lapsed, { screeningId: record.screening.id, alertId })
    const [first, ...events] = eventsOf({ transaction, value, alert, alertId })
    return ok({ value, events: [first, ...events, ...reopened] })
  },
})

/**
 * What has not happened yet cannot be judged by the hours around it. Any past moment is taken: a batch may bring what
 * happened long ago.
 */
function occursInFuture({ occurredAt }: NormalisedTransaction, now: Date): WrongField | null {
  if (toEpochMs(occurredAt) <= now.getTime() + TRANSACTION_LIMITS.clockAheadMsMax) return null
  const facts = { occurredAt, now: fromEpochMs(now.getTime()) }
  return { pointer: '/occurredAt', code: 'transaction/occurs-in-future', facts }
}

function isInForce(facts: GateFacts, basis: { lists: IndexInForce; rules: RulesInForce }): boolean {
  return sameIds(basis.lists.versionIds, facts.listVersionIds) && basis.rules.versions === facts.ruleVersions
}

interface Deciding {
  readonly transaction: NormalisedTransaction
  readonly facts: GateFacts
  /** Entry states that the memory of clearings answers for. */
  readonly dismissed: readonly string[]
  readonly rules: RulesInForce
  readonly run: ScreeningRun
  readonly nowMs: number
}

/** What the rules in force and the gate say of a transaction, its customer and what came before. */
export function decide({ transaction, facts, dismissed, rules, run, nowMs }: Deciding): GateDecision {
  const { kyc } = facts.payload
  const ruleHits = evaluateRules(rules.rules, {
    transaction,
    customer: {
      nationality: kyc.nationality ?? null,
      residence: kyc.residence,
      sourceOfFundsConfirmedOn: kyc.sourceOfFunds?.confirmedOn ?? null,
    },
    recent: facts.recent,
    walletHits: walletHitsOf(run.hits),
    nameHits: nameHitsOf(run.hits),
    destinations: facts.destinations,
    ...exposureThatCounts(facts, rules, nowMs),
    dismissedEntryVersionIds: dismissed,
  })
  return decideGate({
    transactionKind: transaction.kind,
    customerFrozen: facts.status === 'frozen',
    ruleHits,
  })
}

/**
 * What is stopped always needs a person. What goes out raises an alert only for reasons that no standing alert of this
 * customer names already: one doubtful name shall not ring with every transaction.
 */
export function alertFor(decision: GateDecision, facts: GateFacts, now: Date): AlertDraft | null {
  const standing = new Set(facts.alerted.map((entry) => entry.entryVersionId))
  const reasons =
    decision.answer === 'release'
      ? decision.reasons.filter(
          (reason) => !isOwnNameReason(reason) || !standing.has(reason.facts.entryVersionId),
        )
      : decision.reasons
  return draftAlert({ reasons, raisedAt: now.toISOString() })
}

function repeat(
  transaction: NormalisedTransaction,
  known: KnownTransaction,
): Result<Done<GateReply>, AppError> {
  if (known.payloadHash !== transaction.payloadHash)
    return err(failure('transaction/payload-changed', { externalId: transaction.externalId }))
  const { id, answer, screeningId, alertNumber } = known
  const reasons = known.reasons.map(codeAndFacts)
  const nameDoubts = doubtfulNames(known.parties)
  return ok({
    value: { answer, reasons, nameDoubts, screeningId, transactionId: id, alertNumber, repeated: true },
    events: [
      { type: 'transaction.repeated', subject: { kind: 'transaction', id }, facts: { answer, screeningId } },
    ],
  })
}

function codeAndFacts({ code, facts }: Reason): GateReply['reasons'][number] {
  return { code, facts }
}

function unknownCustomer({ customerExternalId }: NormalisedTransaction): AppError {
  return failure('transaction/unknown-customer', { customerExternalId }, [
    { pointer: '/customerExternalId', code: 'transaction/unknown-customer', facts: { customerExternalId } },
  ])
}

interface Passed {
  readonly transaction: NormalisedTransaction
  readonly value: Omit<GateReply, 'nameDoubts'>
  readonly alert: AlertDraft | null
  readonly alertId: string | undefined
}

/** What the audit trail says of a passage. */
export function eventsOf({ transaction, value, alert, alertId }: Passed): Done<GateReply>['events'] {
  const { answer, transactionId, screeningId, alertNumber } = value
  const subject = { kind: 'transaction', id: transactionId } as const
  const reasons = [...new Set(value.reasons.map(({ code }) => code))]
  const { externalId } = transaction
  const received: AuditEventDraft = {
    type: 'transaction.received',
    subject,
    facts: { externalId, answer, reasons, screeningId, payloadHash: transaction.payloadHash },
  }
  const held: AuditEventDraft[] =
    answer === 'hold'
      ? [{ type: 'hold.placed', subject, facts: { externalId, reason: reasons[0] ?? null } }]
      : []
  const raised: AuditEventDraft[] =
    alert === null || alertId === undefined
      ? []
      : [
          {
            type: 'alert.raised',
            subject: { kind: 'alert', id: alertId },
            facts: {
              number: alertNumber,
              kind: alert.kind,
              severity: alert.severity,
              transactionId,
              screeningId,
            },
          },
        ]
  return [received, ...held, ...raised]
}
