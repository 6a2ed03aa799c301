import { customerParties, type PartyRecord } from '#lib/core/customers/customer-parties.ts'
import { sha256Hex } from '#lib/core/digest.ts'
import { compileIndex, type ScreeningIndex, screenName } from '#lib/core/screening/engine.ts'
import { statedNumbers } from '#lib/core/screening/entry-delta.ts'
import { type BornName, customerSieve } from '#lib/core/screening/name-sieve.ts'
import { listCustomers, lockLastScreenings } from '#lib/db/customers.ts'
import { listCustomersByNumber } from '#lib/db/customers-by-number.ts'
import { holdListsInForce } from '#lib/db/lists.ts'
import { listCustomerPartiesOf } from '#lib/db/party-records.ts'
import {
  type Carrying,
  findBaseRun,
  finishRange,
  listRangedCustomers,
  type RangedCustomer,
  takeRange,
} from '#lib/db/rescreen-batches.ts'
import { addToRun, type RunState } from '#lib/db/rescreen-runs.ts'
import { ok } from '#lib/std/result.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { type IndexInForce, sameIds } from '#lib/use-cases/screening/index-in-force.ts'
import { ListsReplaced } from '#lib/use-cases/screening/lists-replaced.ts'
import { readListsStep } from '#lib/use-cases/screening/lists-step.ts'
import {
  type Rescreened,
  recordScreened,
  rescreened,
  type ScreenedMany,
  screenAll,
} from '#lib/use-cases/screening/record-rescreened.ts'

/** One range, even where the change concerns everybody in it. */
const RANGE_TIMEOUT_MS = 180_000

/** What a worker keeps ready for the ranges of one run: the entries that came, as a sieve, and what may be carried over. */
export interface RangePlan {
  readonly lists: IndexInForce
  readonly run: RunState
  readonly carrying: Carrying
  readonly meets: (name: BornName) => boolean
  /** The entries that came, compiled: what the sieve holds back is put to them with all that is known of it. */
  readonly coming: ScreeningIndex
  /** Customers with a number of an entry that came, whatever their names. */
  readonly numbered: ReadonlySet<string>
}

/** Every range is taken; others may still be at theirs. */
export class NoRangeFree extends Error {}

/** Gets ready to go through the ranges of a run; without a run before it everybody is screened in full. */
export async function planRanges(lists: IndexInForce, run: RunState): Promise<RangePlan> {
  const { baseRunId } = run
  if (baseRunId === null)
    return {
      lists,
      run,
      carrying: { basis: lists, setIds: [], goingIds: [] },
      meets: () => true,
      coming: compileIndex([]),
      numbered: new Set(),
    }
  const base = await findBaseRun('pool', lists, baseRunId)
  if (base === null) throw new Error(`the run ${baseRunId} that a re-screening follows has not ended`)
  const { delta } = await readListsStep(base.listVersionSetId, lists.listVersionSetId)
  const goingIds = delta.before.map(({ entryVersionId }) => entryVersionId)
  const coming = compileIndex(delta.after)
  return {
    ...{ lists, run, coming },
    carrying: { basis: lists, setIds: base.setIds, goingIds },
    meets: customerSieve(coming),
    numbered: await listCustomersByNumber('pool', statedNumbers(delta.after)),
  }
}

/**
 * Goes through one range of customers: whoever no changed entry concerns keeps the newest screening, all others are
 * screened in full. Throws `NoRangeFree` when every range is taken, `ListsReplaced` when others came into force.
 */
export const rescreenRange = defineUseCase<RangePlan, Rescreened>({
  name: 'screening/rescreen-customers',
  permission: 'screening:run',
  timeoutMs: RANGE_TIMEOUT_MS,
  run: async (context, plan) => {
    const { lists, run } = plan
    const { tx, now: at } = context
    const range = await takeRange(tx, run.id)
    if (range === null) throw new NoRangeFree()
    const sorted = await sortOut(plan, await listRangedCustomers(range, plan.carrying))
    const states = await listCustomers('pool', sorted.full)
    const done = screenAll(context, lists, states)
    if (!sameIds(await holdListsInForce(tx), lists.versionIds)) throw new ListsReplaced()
    const before = new Map(states.map(({ id, lastScreeningId }) => [id, lastScreeningId]))
    const { screened, failures, changed } = await stillSo(context, done, before)
    const { hits, alerts, events } = await recordScreened(context, lists, screened)
    const carried = sorted.carried.length
    await finishRange(tx, run.id, {
      ...{ ...range, at, carried, digest: carriedDigest(sorted.carried) },
      already: [...sorted.already, ...changed],
      screened: screened.map(({ id }) => id),
      failed: failures.map(({ customerId }) => customerId),
    })
    const reached = screened.length + carried + sorted.already.length + changed.length
    await addToRun(tx, run.id, { screened: reached, carried, failures, at })
    const [customers, failed] = [screened.length, failures.length]
    const value: Rescreened = { customers, carried, hits, alerts, failures: failed }
    return ok({ value, events: [rescreened(value, screened[0]), ...events] })
  },
})

interface SortedOut {
  readonly already: readonly string[]
  readonly full: readonly string[]
  readonly carried: readonly RangedCustomer[]
}

async function sortOut(plan: RangePlan, customers: readonly RangedCustomer[]): Promise<SortedOut> {
  const { meets, numbered } = plan
  const already = customers.filter(({ state }) => state === 'already').map(({ id }) => id)
  const full = new Set(customers.filter(({ state }) => state === 'full').map(({ id }) => id))
  const open = customers.filter(({ state }) => state === 'open')
  const suspected = open.filter(({ id, names }) => numbered.has(id) || names.some(meets))
  for (const id of await concernedOf(plan, suspected)) full.add(id)
  return { already, full: [...full], carried: open.filter(({ id }) => !full.has(id)) }
}

/**
 * Of the customers that the sieve held back, whom an entry that came would be a hit for. It knows nothing but a name; the
 * record has dates, countries and numbers, and most of them speak against it. Against all other entries nothing has changed.
 */
async function concernedOf({ coming }: RangePlan, suspected: readonly RangedCustomer[]): Promise<string[]> {
  if (suspected.length === 0) return []
  const parties = await listCustomerPartiesOf(
    'pool',
    suspected.map(({ id }) => id),
  )
  return parties.filter(({ record }) => isConcerned(coming, record)).map(({ id }) => id)
}

function isConcerned(coming: ScreeningIndex, record: PartyRecord): boolean {
  try {
    return customerParties(record).some(({ query }) => screenName(coming, query).length > 0)
  } catch {
    // What cannot be screened is left to the screening in full, which says so.
    return true
  }
}

/** Locks the customers and leaves out those that were recorded anew meanwhile: that screened them on these lists. */
async function stillSo(
  { tx }: Context,
  { screened, failures }: ScreenedMany,
  before: ReadonlyMap<string, string | null>,
): Promise<ScreenedMany & { readonly changed: readonly string[] }> {
  const last = await lockLastScreenings(tx, [...before.keys()])
  const same = (id: string) => last.get(id) === before.get(id)
  return {
    screened: screened.filter(({ id }) => same(id)),
    failures: failures.filter(({ customerId }) => same(customerId)),
    changed: [...before.keys()].filter((id) => !same(id)),
  }
}

/** One line a carried customer, `customer screening`, in the order of the ids. */
function carriedDigest(carried: readonly Pick<RangedCustomer, 'id' | 'screeningId'>[]): string {
  return sha256Hex(carried.map(({ id, screeningId }) => `${id} ${screeningId}\n`).join(''))
}
