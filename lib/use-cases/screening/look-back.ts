import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import { reasonsOfLookBack } from '#lib/core/alerts/reasons-of-look-back.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { AppError } from '#lib/core/errors.ts'
import { screenWallet } from '#lib/core/screening/engine.ts'
import { insertAlerts, type NewAlert } from '#lib/db/alerts.ts'
import { holdListsInForce } from '#lib/db/lists.ts'
import {
  type KnownWallet,
  type ListedPair,
  listTransactionsUnmet,
  listWalletsAfter,
  lockWallets,
  type PastTransaction,
} from '#lib/db/look-back.ts'
import { finishRunWallets, type RunState, setRunWallets } from '#lib/db/rescreen-runs.ts'
import { insertScreenings, type NewScreening } from '#lib/db/screenings.ts'
import { ok, type Result } from '#lib/std/result.ts'
import { type Caller, type Context, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import {
  type IndexInForce,
  indexInForce,
  renewIndex,
  sameIds,
} from '#lib/use-cases/screening/index-in-force.ts'
import { ListsReplaced } from '#lib/use-cases/screening/lists-replaced.ts'
import { lookBackNames } from '#lib/use-cases/screening/look-back-names.ts'
import {
  type DestinationsRescreened,
  rescreenDestinations,
} from '#lib/use-cases/screening/rescreen-destinations.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'
import { runScreening, screeningOf, walletHitsOf } from '#lib/use-cases/screening/run-screening.ts'

/** Known addresses put to the lists between two looks at the database. */
const BATCH_WALLETS = 5_000
/** Past transactions that one change raises alerts for. */
const BATCH_TRANSACTIONS = 200

/** What one look back, or one change of it, did. */
export interface LookedBack {
  readonly wallets: number
  readonly listedWallets: number
  /** Other sides of past transactions, each name once. */
  readonly names: number
  /** Registered entries of address books. */
  readonly destinations: number
  readonly alerts: number
}

const NOTHING: LookedBack = { wallets: 0, listedWallets: 0, names: 0, destinations: 0, alerts: 0 }

interface Batch {
  readonly lists: IndexInForce
  readonly pairs: readonly ListedPair[]
}

const raise = defineUseCase<Batch, number>({
  name: 'screening/look-back',
  permission: 'screening:run',
  run: async (context, { lists, pairs }) => {
    const { tx } = context
    await lockWallets(tx, [...new Set(pairs.map(({ walletId }) => walletId))])
    const past = await listTransactionsUnmet(tx, pairs, BATCH_TRANSACTIONS)
    const found = past.map((transaction) => judge(context, lists, transaction))
    const alerts = found.flatMap(({ alert }) => (alert === null ? [] : [alert]))
    await insertScreenings(
      tx,
      found.map(({ screening }) => screening),
    )
    await insertAlerts(tx, alerts)
    return ok({ value: past.length, events: [screened(found), ...alerts.map(raised)] })
  },
})

interface Judged {
  readonly screening: NewScreening
  readonly alert: NewAlert | null
}

function judge(context: Context, lists: IndexInForce, transaction: PastTransaction): Judged {
  const { id, customerId, jpyValue, kind, day, address, entryVersionIds } = transaction
  const run = runScreening(lists, { parties: [], addresses: [address] })
  const screening = screeningOf(context, { lists, run, subject: 'transaction', subjectId: id })
  const unmet = walletHitsOf(run.hits).filter((hit) => entryVersionIds.includes(hit.entryVersionId))
  const raisedAt = context.now.toISOString()
  const draft = draftAlert({ reasons: reasonsOfLookBack(unmet, { kind, day }), raisedAt })
  if (draft === null) return { screening, alert: null }
  const alert = {
    ...{ id: context.newId(), draft, customerId, transactionId: id, screeningId: screening.id, jpyValue },
    at: context.now,
  }
  return { screening, alert }
}

function screened(found: readonly Judged[]): AuditEventDraft {
  const subject = { kind: 'screening', id: found[0]?.screening.id ?? '' } as const
  const hits = found.reduce((sum, { screening }) => sum + screening.hits.length, 0)
  return { type: 'screening.run', subject, facts: { transactions: found.length, hits } }
}

function raised({ id, draft, customerId, screeningId, transactionId }: NewAlert): AuditEventDraft {
  const { kind, severity } = draft
  const facts = { kind, severity, customerId, screeningId, transactionId }
  return { type: 'alert.raised', subject: { kind: 'alert', id }, facts }
}

interface Finishing {
  readonly lists: IndexInForce
  readonly run: RunState
  readonly done: LookedBack
  readonly book: DestinationsRescreened
}

const finish = defineUseCase<Finishing, LookedBack>({
  name: 'screening/look-back',
  permission: 'screening:run',
  run: async ({ tx, now }, { lists, run, done, book }) => {
    // What is counted is whose newest screening answers on these lists: on others it would be another run's proof.
    if (!sameIds(await holdListsInForce(tx), lists.versionIds)) throw new ListsReplaced()
    await finishRunWallets(tx, run.id, { checked: done.wallets, book, at: now })
    const subject = { kind: 'installation', id: 'lists-in-force' } as const
    const facts = { listVersionSetId: lists.listVersionSetId, ...done }
    return ok({ value: done, events: [{ type: 'list.look-back-finished', subject, facts }] })
  },
})

/**
 * Puts every address that customers ever dealt with to the lists in force; each past transaction whose address was
 * listed only after it had passed raises an alert, once. Then the names of the other sides (see `lookBackNames`) and the
 * address books (see `rescreenDestinations`). In bounded changes; it can be stopped and started again at any time. Error: `screening/no-list-in-force`.
 */
export const lookBack: UseCase<void, LookedBack> = async (caller) => {
  await renewIndex(caller)
  for (;;) {
    const lists = await indexInForce(caller)
    if (!lists.ok) return lists
    const run = await runOf(caller, lists.value)
    if (!run.ok) return run
    if (run.value.paused) return ok(NOTHING)
    const done = await lookOver(caller, lists.value, run.value)
    if (done === null) continue
    if (!done.ok) return done
    const named = await lookBackNames(caller, lists.value, run.value)
    if (named === null) continue
    if (!named.ok) return named
    const booked = await rescreenDestinations(caller, lists.value, run.value)
    if (booked === null) continue
    if (!booked.ok) return booked
    const book = booked.value
    const alerts = done.value.alerts + named.value.alerts + book.alerts
    const all = { ...done.value, names: named.value.names, destinations: book.destinations, alerts }
    try {
      return await finish(caller, { lists: lists.value, run: run.value, done: all, book })
    } catch (error) {
      if (!(error instanceof ListsReplaced)) throw error
      await renewIndex(caller)
    }
  }
}

/** One pass over every known address; null when other lists came into force meanwhile, for it then begins anew. */
async function lookOver(
  caller: Caller,
  lists: IndexInForce,
  run: RunState,
): Promise<Result<LookedBack, AppError> | null> {
  const total = { ...NOTHING }
  for (let after: string | null = null; ; ) {
    const now = await indexInForce(caller)
    if (now.ok && now.value.listVersionSetId !== lists.listVersionSetId) return null
    const wallets: readonly KnownWallet[] = await listWalletsAfter(after, BATCH_WALLETS)
    const last = wallets.at(-1)
    if (last === undefined) return ok(total)
    const pairs = pairsOf(lists, wallets)
    while (pairs.length > 0 && (await listTransactionsUnmet('pool', pairs, 1)).length > 0) {
      const done = await raise(caller, { lists, pairs })
      if (!done.ok) return done
      total.alerts += done.value
    }
    total.wallets += wallets.length
    total.listedWallets += new Set(pairs.map(({ walletId }) => walletId)).size
    await setRunWallets(run.id, total.wallets)
    after = last.id
  }
}

function pairsOf({ index }: IndexInForce, wallets: readonly KnownWallet[]): readonly ListedPair[] {
  return wallets.flatMap(({ id, raw }) =>
    screenWallet(index, raw).map(({ entryVersionId }) => ({ walletId: id, entryVersionId })),
  )
}
