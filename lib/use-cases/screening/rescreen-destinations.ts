import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { addressesOf, receiverQuery } from '#lib/core/customers/destination.ts'
import type { AppError } from '#lib/core/errors.ts'
import { compileIndex, screenWallet } from '#lib/core/screening/engine.ts'
import type { NameQuery } from '#lib/core/screening/hit.ts'
import { receiverSieve } from '#lib/core/screening/name-sieve.ts'
import {
  listRegisteredAfter,
  lockUnchanged,
  type RangedDestination,
  setLastDestinationScreenings,
} from '#lib/db/destination-ranges.ts'
import { holdListsInForce } from '#lib/db/lists.ts'
import { findBaseRun } from '#lib/db/rescreen-batches.ts'
import { type RunState, setRunDestinations } from '#lib/db/rescreen-runs.ts'
import { ok, type Result } from '#lib/std/result.ts'
import {
  recordDestinationScreenings,
  type ScreenedDestination,
  screenDestination,
} from '#lib/use-cases/customers/judge-destinations.ts'
import { type Caller, type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { type IndexInForce, indexInForce, sameIds } from '#lib/use-cases/screening/index-in-force.ts'
import { ListsReplaced } from '#lib/use-cases/screening/lists-replaced.ts'
import { readListsStep } from '#lib/use-cases/screening/lists-step.ts'

/** Entries put to the lists between two looks at the database, and how many one change screens in full. */
const BATCH_ENTRIES = 5_000
const BATCH_SCREENED = 200

/** What going through the address books did. */
export interface DestinationsRescreened {
  /** Registered entries gone through. */
  readonly destinations: number
  readonly alerts: number
  /** Sets of lists whose screenings of entries still answer. */
  readonly setIds: readonly string[]
  /** Entries that could not be screened: the certificate counts them as missing. */
  readonly failedIds: readonly string[]
}

interface Plan {
  readonly lists: IndexInForce
  readonly setIds: readonly string[]
  readonly goingIds: ReadonlySet<string>
  /** May somebody of these names meet an entry that came? */
  readonly meets: (query: NameQuery) => boolean
}

/**
 * Puts the registered entries of all address books to the lists in force: addresses and receivers' names. Whoever no changed
 * entry concerns keeps the newest screening, all others are screened in full; what no alert on the entry has named yet
 * raises one, also where nothing was ever sent. Null when other lists came into force meanwhile, for it then begins anew.
 */
export async function rescreenDestinations(
  caller: Caller,
  lists: IndexInForce,
  run: RunState,
): Promise<Result<DestinationsRescreened, AppError> | null> {
  const plan = await planOf(lists, run)
  const failedIds: string[] = []
  const total = { destinations: 0, alerts: 0, setIds: plan.setIds, failedIds }
  for (let after: string | null = null; ; ) {
    const now = await indexInForce(caller)
    if (now.ok && now.value.listVersionSetId !== lists.listVersionSetId) return null
    const basis = { ...lists, setIds: plan.setIds }
    const entries: readonly RangedDestination[] = await listRegisteredAfter(after, basis, BATCH_ENTRIES)
    const last = entries.at(-1)
    if (last === undefined) return ok(total)
    const concerned = entries.filter((entry) => isConcerned(plan, entry))
    for (let start = 0; start < concerned.length; start += BATCH_SCREENED) {
      const done = await screenSome(caller, plan, concerned.slice(start, start + BATCH_SCREENED))
      if (done === null || !done.ok) return done
      total.alerts += done.value.alerts
      failedIds.push(...done.value.failedIds)
    }
    total.destinations += entries.length
    await setRunDestinations(run.id, total.destinations)
    after = last.id
  }
}

async function screenSome(
  caller: Caller,
  plan: Plan,
  entries: readonly RangedDestination[],
): Promise<Result<Screened, AppError> | null> {
  try {
    return await screenAnew(caller, { plan, entries })
  } catch (error) {
    if (error instanceof ListsReplaced) return null
    throw error
  }
}

/** What came and went since the last run that looked back to its end; without one everything is screened in full. */
async function planOf(lists: IndexInForce, run: RunState): Promise<Plan> {
  const base = run.baseRunId === null ? null : await findBaseRun('pool', lists, run.baseRunId)
  if (base?.lookedBack !== true) return { lists, setIds: [], goingIds: new Set(), meets: () => true }
  const { delta } = await readListsStep(base.listVersionSetId, lists.listVersionSetId)
  return {
    ...{ lists, setIds: base.setIds },
    goingIds: new Set(delta.before.map(({ entryVersionId }) => entryVersionId)),
    meets: receiverSieve(compileIndex(delta.after)),
  }
}

function isConcerned({ lists, goingIds, meets }: Plan, entry: RangedDestination): boolean {
  if (entry.state === 'already') return false
  if (entry.state === 'full' || entry.hitIds.some((id) => goingIds.has(id))) return true
  const known = new Set(entry.hitIds)
  const addressed = addressesOf(entry).flatMap((address) => screenWallet(lists.index, address))
  if (addressed.some(({ entryVersionId }) => !known.has(entryVersionId))) return true
  const query = receiverQuery(entry.receiver)
  return query !== null && meets(query)
}

interface Anew {
  readonly plan: Plan
  readonly entries: readonly RangedDestination[]
}

/** What one change of it did. */
interface Screened {
  readonly alerts: number
  readonly failedIds: readonly string[]
}

const screenAnew = defineUseCase<Anew, Screened>({
  name: 'screening/rescreen-destinations',
  permission: 'screening:run',
  run: async (context, { plan: { lists }, entries }) => {
    const { tx } = context
    if (!sameIds(await holdListsInForce(tx), lists.versionIds)) throw new ListsReplaced()
    const { screened, failedIds } = screenAll(context, lists, await lockUnchanged(tx, entries))
    const { alerts, events } = await recordDestinationScreenings(context, screened)
    await setLastDestinationScreenings(
      tx,
      screened.map(({ party, screening }) => ({ destinationId: party.id, screeningId: screening.id })),
    )
    const value = { alerts: alerts.length, failedIds }
    return ok({ value, events: [told(screened, failedIds), ...events] })
  },
})

/** One entry that cannot be screened must not keep the others from it. */
function screenAll(
  context: Context,
  lists: IndexInForce,
  entries: readonly RangedDestination[],
): { readonly screened: readonly ScreenedDestination[]; readonly failedIds: readonly string[] } {
  const screened: ScreenedDestination[] = []
  const failedIds: string[] = []
  for (const entry of entries) {
    try {
      screened.push({ ...screenDestination(context, lists, entry), others: [] })
    } catch {
      failedIds.push(entry.id)
    }
  }
  return { screened, failedIds }
}

function told(screened: readonly ScreenedDestination[], failedIds: readonly string[]): AuditEventDraft {
  const first = screened[0]?.screening.id
  const subject =
    first === undefined
      ? ({ kind: 'installation', id: 'lists-in-force' } as const)
      : ({ kind: 'screening', id: first } as const)
  const hits = screened.reduce((sum, { screening }) => sum + screening.hits.length, 0)
  return { type: 'screening.run', subject, facts: { destinations: screened.length, hits, failedIds } }
}
