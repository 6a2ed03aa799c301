import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import { reasonsOfNameLookBack } from '#lib/core/alerts/reasons-of-look-back.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { AppError } from '#lib/core/errors.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import type { NameHit, NameQuery } from '#lib/core/screening/hit.ts'
import { type NameSieve, nameSieve } from '#lib/core/screening/name-sieve.ts'
import { NAME_LOOK_BACK_DAYS } from '#lib/core/screening/policy.ts'
import { insertAlerts, type NewAlert } from '#lib/db/alerts.ts'
import {
  listOtherSidesAfter,
  listOtherSidesUnmet,
  lockCustomers,
  type MetOtherSide,
  type OtherSide,
  type PastOtherSide,
} from '#lib/db/name-look-back.ts'
import { findBaseRun } from '#lib/db/rescreen-batches.ts'
import type { RunState } from '#lib/db/rescreen-runs.ts'
import { insertScreenings, type NewScreening } from '#lib/db/screenings.ts'
import { DAY_MS } from '#lib/std/instant.ts'
import { ok, type Result } from '#lib/std/result.ts'
import { type Caller, type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { type IndexInForce, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { readListsStep } from '#lib/use-cases/screening/lists-step.ts'
import { runScreening, screeningOf } from '#lib/use-cases/screening/run-screening.ts'

/** Names put to the lists between two looks at the database. */
const BATCH_NAMES = 20_000
/** Other sides of customers that one change raises alerts for. */
const BATCH_ALERTS = 200

/** What one look back over the names did. */
export interface NamesLookedBack {
  readonly names: number
  readonly alerts: number
}

interface Batch {
  readonly lists: IndexInForce
  readonly met: readonly MetOtherSide[]
  readonly since: Date
}

const raise = defineUseCase<Batch, number>({
  name: 'screening/look-back-names',
  permission: 'screening:run',
  run: async (context, { lists, met, since }) => {
    const { tx } = context
    const bounds = { since, limit: BATCH_ALERTS }
    const seen = await listOtherSidesUnmet(tx, met, bounds)
    await lockCustomers(tx, [...new Set(seen.map(({ customerId }) => customerId))])
    // Another look-back may have raised the alert before the lock.
    const past = await listOtherSidesUnmet(tx, met, bounds)
    const locked = new Set(seen.map(({ customerId }) => customerId))
    const judged = past
      .filter(({ customerId }) => locked.has(customerId))
      .flatMap((one) => judge(context, lists, one) ?? [])
    await insertScreenings(
      tx,
      judged.map(({ screening }) => screening),
    )
    const alerts = judged.map(({ alert }) => alert)
    await insertAlerts(tx, alerts)
    return ok({ value: alerts.length, events: [screened(judged), ...alerts.map(raised)] })
  },
})

interface Judged {
  readonly screening: NewScreening
  readonly alert: NewAlert
}

function judge(context: Context, lists: IndexInForce, past: PastOtherSide): Judged | null {
  const { customerId, transactionId, jpyValue, entryVersionIds } = past
  const parties = [{ part: 'counterparty' as const, query: queryOf(past) }]
  const run = runScreening(lists, { parties, addresses: [] })
  const screening = screeningOf(context, { lists, run, subject: 'transaction', subjectId: transactionId })
  const unmet = run.hits.flatMap(({ hit }) => (isUnmet(hit, entryVersionIds) ? [hit] : []))
  const draft = draftAlert({
    reasons: reasonsOfNameLookBack(unmet, past),
    raisedAt: context.now.toISOString(),
  })
  if (draft === null) return null
  const ids = { customerId, transactionId, screeningId: screening.id }
  return { screening, alert: { id: context.newId(), draft, ...ids, jpyValue, at: context.now } }
}

function isUnmet(hit: { kind: string; entryVersionId: string }, unmet: readonly string[]): hit is NameHit {
  return hit.kind === 'name' && unmet.includes(hit.entryVersionId)
}

/** As the gate asks about the other side. */
function queryOf({ name, country }: OtherSide): NameQuery {
  return { names: [name], kind: 'unknown', country }
}

function screened(judged: readonly Judged[]): AuditEventDraft {
  const first = judged[0]?.screening.id
  const subject =
    first === undefined
      ? ({ kind: 'installation', id: 'lists-in-force' } as const)
      : ({ kind: 'screening', id: first } as const)
  const hits = judged.reduce((sum, { screening }) => sum + screening.hits.length, 0)
  return { type: 'screening.run', subject, facts: { otherSides: judged.length, hits } }
}

function raised({ id, draft, customerId, screeningId, transactionId }: NewAlert): AuditEventDraft {
  const { kind, severity } = draft
  const facts = { kind, severity, customerId, screeningId, transactionId }
  return { type: 'alert.raised', subject: { kind: 'alert', id }, facts }
}

/**
 * Puts the other sides of the transactions of the last `NAME_LOOK_BACK_DAYS` days to the names that came on the lists; a
 * customer's dealings with somebody who was listed only afterwards raise one alert. Null when other lists came into force
 * meanwhile, for it then begins anew.
 */
export async function lookBackNames(
  caller: Caller,
  lists: IndexInForce,
  run: RunState,
): Promise<Result<NamesLookedBack, AppError> | null> {
  const since = new Date(caller.clock().getTime() - NAME_LOOK_BACK_DAYS * DAY_MS)
  const meets = await sieveOf(lists, run)
  const total = { names: 0, alerts: 0 }
  for (let after: OtherSide | null = null; ; ) {
    const now = await indexInForce(caller)
    if (now.ok && now.value.listVersionSetId !== lists.listVersionSetId) return null
    const sides: readonly OtherSide[] = await listOtherSidesAfter(after, { since, limit: BATCH_NAMES })
    const last = sides.at(-1)
    if (last === undefined) return ok(total)
    const met = sides.filter(({ name }) => meets(name)).flatMap((side) => metBy(lists, side))
    while (met.length > 0 && (await listOtherSidesUnmet('pool', met, { since, limit: 1 })).length > 0) {
      const done = await raise(caller, { lists, met, since })
      if (!done.ok) return done
      if (done.value === 0) break
      total.alerts += done.value
    }
    total.names += sides.length
    after = last
  }
}

function metBy({ index }: IndexInForce, side: OtherSide): readonly MetOtherSide[] {
  return screenName(index, queryOf(side)).map(({ entryVersionId }) => ({ ...side, entryVersionId }))
}

/** What came on the lists since the last run that looked back to its end; everything where there was none. */
async function sieveOf(lists: IndexInForce, { baseRunId }: RunState): Promise<NameSieve> {
  const base = baseRunId === null ? null : await findBaseRun('pool', lists, baseRunId)
  if (base?.lookedBack !== true) return () => true
  const { delta } = await readListsStep(base.listVersionSetId, lists.listVersionSetId)
  return nameSieve(compileIndex(delta.after), { kind: 'unknown', country: 'JP' })
}
