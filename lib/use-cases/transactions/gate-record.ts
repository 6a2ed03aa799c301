import type { AlertDraft } from '#lib/core/alerts/draft-alert.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import type { GateDecision } from '#lib/core/transactions/decide-gate.ts'
import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { GateRecord } from '#lib/db/transactions.ts'
import type { NewWallet } from '#lib/db/wallets.ts'
import { assert } from '#lib/std/assert.ts'
import type { Context } from '#lib/use-cases/define.ts'
import type { RulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { type ScreeningRun, screeningOf } from '#lib/use-cases/screening/run-screening.ts'

interface Decided {
  readonly customerId: string
  readonly transaction: NormalisedTransaction
  readonly decision: GateDecision
  readonly alert: AlertDraft | null
  readonly run: ScreeningRun
  readonly lists: IndexInForce
  readonly rules: RulesInForce
}

/** Everything that one decided passage through the gate writes, with its ids. */
export function gateRecordOf(
  context: Pick<Context, 'newId' | 'now' | 'actor'>,
  decided: Decided,
): GateRecord {
  const { newId, now, actor } = context
  const { customerId, transaction, decision, alert, run, lists } = decided
  const id = newId()
  const screening = screeningOf(context, { lists, run, subject: 'transaction', subjectId: id })
  const [strongest] = decision.reasons
  return {
    id,
    customerId,
    transaction,
    answer: decision.answer,
    wallet: walletOf(transaction, newId),
    screening,
    ruleHits: decision.reasons.flatMap((reason) => {
      if (reason.rule === null) return []
      const ruleVersionId = decided.rules.versionIds.get(reason.rule.id)
      assert(ruleVersionId !== undefined, `the rule ${reason.rule.id} in force has a stored version`)
      return [{ id: newId(), ruleVersionId, reason }]
    }),
    hold:
      decision.answer === 'hold' && strongest !== undefined
        ? { id: newId(), reasonCode: strongest.code }
        : null,
    alert:
      alert === null
        ? null
        : {
            id: newId(),
            draft: alert,
            customerId,
            transactionId: id,
            screeningId: screening.id,
            jpyValue: transaction.jpyValue,
            at: now,
          },
    at: now,
    by: actorRef(actor),
  }
}

function walletOf({ counterparty }: NormalisedTransaction, newId: () => string): NewWallet | null {
  const address = counterparty?.address ?? null
  if (address === null) return null
  const { family, canonical, raw, checksum } = address
  return { id: newId(), family, canonical, raw, format: parseAddress(raw).format, checksum }
}
