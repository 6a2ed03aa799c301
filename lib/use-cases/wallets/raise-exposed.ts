import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import { exposedFacts, exposedSeverity, type PassedLimit, unaskedBy } from '#lib/core/rules/wallet-exposed.ts'
import { type ProviderRating, ratedFacts, ratingAsks } from '#lib/core/wallets/providers/rating.ts'
import { insertAlerts, type NewAlert } from '#lib/db/alerts.ts'
import { type ExposedTransaction, listExposedTransactions } from '#lib/db/wallet-exposures.ts'
import type { Context } from '#lib/use-cases/define.ts'
import type { RulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'

/** Past transactions of one wallet that alerts are raised on at once, the newest. */
const TRANSACTIONS_MAX = 100

/** A wallet with the limits that it passes now, and a provider's rating that the house acts on. */
interface RaisedWallet {
  readonly wallet: { readonly id: string; readonly canonical: string }
  readonly passed: readonly PassedLimit[]
  readonly rating: ProviderRating | null
}

interface Raising {
  readonly wallets: readonly RaisedWallet[]
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
  for (const found of wallets) {
    const past = await listExposedTransactions(context.tx, {
      walletId: found.wallet.id,
      ...{ kinds, limit: TRANSACTIONS_MAX },
    })
    for (const transaction of past) {
      const alert = alertOf(context, { transaction, found, rule })
      if (alert !== null) alerts.push(alert)
    }
  }
  await insertAlerts(context.tx, alerts)
  return alerts.map(raised)
}

interface Judging {
  readonly transaction: ExposedTransaction
  readonly found: RaisedWallet
  readonly rule: RulesInForce
}

function alertOf(
  { newId, now }: Pick<Context, 'newId' | 'now'>,
  { transaction, found, rule }: Judging,
): NewAlert | null {
  const { id: transactionId, customerId, screeningId, jpyValue, kind, day, told } = transaction
  const version = rule.rules.find(({ id }) => id === 'wallet-exposure')?.version ?? 1
  const where = { address: found.wallet.canonical, transactionKind: kind, transferredOn: day }
  const rest = { answer: 'release', rule: { id: 'wallet-exposure', version } } as const
  const { unasked } = exposureLimitsInForce(rule.rules)
  const exposed = found.passed.flatMap((one): readonly Reason[] => {
    const why = unaskedBy(one, unasked)
    const said = `${one.exposure.direction} ${one.limit.category} ${one.reach}`
    if (told.includes(said) || (why !== null && told.includes(`unasked ${said}`))) return []
    const facts = { ...exposedFacts(one), ...where, ...(why === null ? {} : { why }) }
    return [{ code: 'wallet/exposed-after-transfer', facts, severity: exposedSeverity(one), ...rest }]
  })
  const draft = draftAlert({ reasons: [...exposed, ...ratedReasons()], raisedAt: now.toISOString() })
  if (draft === null) return null
  return { id: newId(), draft, customerId, transactionId, screeningId, jpyValue, at: now }

  function ratedReasons(): readonly Reason[] {
    const { rating } = found
    const asks = rating === null || told.includes(rating.risk) ? null : ratingAsks(rating)
    if (rating === null || asks === null) return []
    const facts = { ...ratedFacts(rating), ...where }
    return [{ code: 'wallet/rated-after-transfer', facts, severity: asks.severity, ...rest }]
  }
}

function raised({ id, draft, customerId, screeningId, transactionId }: NewAlert): AuditEventDraft {
  const { kind, severity } = draft
  const facts = { kind, severity, customerId, screeningId, transactionId }
  return { type: 'alert.raised', subject: { kind: 'alert', id }, facts }
}
