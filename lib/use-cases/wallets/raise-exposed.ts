import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { exposedFacts, exposedSeverity, type PassedLimit } from '#lib/core/rules/wallet-exposed.ts'
import { insertAlerts, type NewAlert } from '#lib/db/alerts.ts'
import {
  type ExposedTransaction,
  listExposedTransactions,
  type WalletToExpose,
} from '#lib/db/wallet-exposures.ts'
import type { Context } from '#lib/use-cases/define.ts'
import type { RulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'

/** Past transactions of one wallet that alerts are raised on at once, the newest. */
const TRANSACTIONS_MAX = 100

interface Raising {
  readonly wallets: readonly { readonly wallet: WalletToExpose; readonly passed: readonly PassedLimit[] }[]
  /** Kinds of transactions that the rule looks at. */
  readonly kinds: readonly string[]
  readonly rule: RulesInForce
}

/**
 * Raises alerts on past transactions with wallets whose exposure passes a limit only now, once for each limit; gives the
 * events that tell of them.
 */
export async function raiseExposed(
  context: Context,
  { wallets, kinds, rule }: Raising,
): Promise<readonly AuditEventDraft[]> {
  const alerts: NewAlert[] = []
  for (const { wallet, passed } of wallets) {
    const past = await listExposedTransactions(context.tx, {
      walletId: wallet.id,
      ...{ kinds, limit: TRANSACTIONS_MAX },
    })
    for (const transaction of past) {
      const alert = alertOf(context, { transaction, wallet, passed, rule })
      if (alert !== null) alerts.push(alert)
    }
  }
  await insertAlerts(context.tx, alerts)
  return alerts.map(raised)
}

interface Judging {
  readonly transaction: ExposedTransaction
  readonly wallet: WalletToExpose
  readonly passed: readonly PassedLimit[]
  readonly rule: RulesInForce
}

function alertOf(
  { newId, now }: Pick<Context, 'newId' | 'now'>,
  { transaction, wallet, passed, rule }: Judging,
): NewAlert | null {
  const { id: transactionId, customerId, screeningId, jpyValue, kind, day, told } = transaction
  const version = rule.rules.find(({ id }) => id === 'wallet-exposure')?.version ?? 1
  const reasons = passed
    .filter(
      ({ exposure, limit, reach }) => !told.includes(`${exposure.direction} ${limit.category} ${reach}`),
    )
    .map(
      (one): Reason => ({
        code: 'wallet/exposed-after-transfer',
        facts: {
          ...exposedFacts(one),
          ...{ address: wallet.canonical, transactionKind: kind, transferredOn: day },
        },
        severity: exposedSeverity(one),
        answer: 'release',
        rule: { id: 'wallet-exposure', version },
      }),
    )
  const draft = draftAlert({ reasons, raisedAt: now.toISOString() })
  if (draft === null) return null
  return { id: newId(), draft, customerId, transactionId, screeningId, jpyValue, at: now }
}

function raised({ id, draft, customerId, screeningId, transactionId }: NewAlert): AuditEventDraft {
  const { kind, severity } = draft
  const facts = { kind, severity, customerId, screeningId, transactionId }
  return { type: 'alert.raised', subject: { kind: 'alert', id }, facts }
}
