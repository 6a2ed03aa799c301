import { setTimeout as sleep } from 'node:timers/promises'
import { hasCustomersToRescreen, listCustomersToRescreenForUpdate } from '#lib/db/customers.ts'
import { holdListsInForce } from '#lib/db/lists.ts'
import { countOpenRanges } from '#lib/db/rescreen-batches.ts'
import { addToRun, findRun, finishRunCustomers, type RunState } from '#lib/db/rescreen-runs.ts'
import { ok } from '#lib/std/result.ts'
import { type Caller, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import {
  type IndexInForce,
  indexInForce,
  renewIndex,
  sameIds,
} from '#lib/use-cases/screening/index-in-force.ts'
import { ListsReplaced } from '#lib/use-cases/screening/lists-replaced.ts'
import {
  NOBODY,
  type Rescreened,
  recordScreened,
  rescreened,
  screenAll,
  sumOf,
} from '#lib/use-cases/screening/record-rescreened.ts'
import {
  NoRangeFree,
  planRanges,
  type RangePlan,
  rescreenRange,
} from '#lib/use-cases/screening/rescreen-range.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'

/** Customers screened in full in one change: their rows stay locked, so transactions of theirs wait that long. */
const BATCH_CUSTOMERS = 100
/** Ranges that one worker has in hand: while some wait for the database, another computes. */
const LANES = 3
/** Pause before a worker looks again whether a range that another one holds was given up. */
const TAKEN_PAUSE_MS = 500
/** Counting everybody in what is stored. */
const PROOF_TIMEOUT_MS = 300_000
/** A run that ended longer ago than this is looked over again: for customers that another release recorded meanwhile. */
const SETTLED_MS = 3_600_000

interface Batch {
  readonly lists: IndexInForce
  readonly run: RunState
  /** Lists of the runs whose screenings still answer. */
  readonly setIds: readonly string[]
  /** Wait for customers whom others hold, since nobody else is left. */
  readonly wait: boolean
}

const batch = defineUseCase<Batch, Rescreened>({
  name: 'screening/rescreen-customers',
  permission: 'screening:run',
  run: async (context, { lists, run, setIds, wait }) => {
    const { tx } = context
    if (!sameIds(await holdListsInForce(tx), lists.versionIds)) throw new ListsReplaced()
    const limit = BATCH_CUSTOMERS
    const customers = await listCustomersToRescreenForUpdate(tx, { ...lists, setIds }, { limit, wait })
    const { screened, failures } = screenAll(context, lists, customers)
    const { hits, alerts, events } = await recordScreened(context, lists, screened)
    await addToRun(tx, run.id, { screened: screened.length, carried: 0, failures, at: context.now })
    const [done, failed] = [screened.length, failures.length]
    const value: Rescreened = { customers: done, carried: 0, hits, alerts, failures: failed }
    return ok({ value, events: [rescreened(value, screened[0]), ...events] })
  },
})

interface Finishing {
  readonly plan: RangePlan
  /** Ends it also where somebody was missed. */
  readonly atLast: boolean
}

/** Somebody was neither screened nor carried over: the ranges are not everybody. */
class SomebodyMissed extends Error {}

const finish = defineUseCase<Finishing, null>({
  name: 'screening/rescreen-customers',
  permission: 'screening:run',
  timeoutMs: PROOF_TIMEOUT_MS,
  run: async ({ tx, now }, { plan: { lists, run, carrying }, atLast }) => {
    // What is counted is whose newest screening answers on these lists: on others it would be another run's proof.
    if (!sameIds(await holdListsInForce(tx), lists.versionIds)) throw new ListsReplaced()
    const reached = await finishRunCustomers(tx, run.id, { at: now, setIds: carrying.setIds })
    if (reached !== null && reached.missing > 0 && !atLast) throw new SomebodyMissed()
    const subject = { kind: 'installation', id: 'lists-in-force' } as const
    const facts = { listVersionSetId: lists.listVersionSetId, ...reached }
    return ok({ value: null, events: [{ type: 'list.rescreen-finished', subject, facts }] })
  },
})

/**
 * Screens every customer again whose newest screening used other lists, another matcher or policy (遅滞なく照合), in
 * bounded changes, until none is left; new hits raise alerts. Where an earlier run reached everybody, only what changed
 * since is put to all, and whoever it does not concern keeps the newest screening. Any number of workers share the work; it
 * can be stopped and started again at any time, and a paused run waits. What it reached is kept for the completion
 * certificate. Gives what this worker did. Error: `screening/no-list-in-force`.
 */
export const rescreenCustomers: UseCase<void, Rescreened> = async (caller) => {
  await renewIndex(caller)
  const tally = { total: NOBODY }
  for (;;) {
    const lists = await indexInForce(caller)
    if (!lists.ok) return lists
    const run = await runOf(caller, lists.value)
    if (!run.ok) return run
    if (run.value.paused || isSettled(caller, run.value)) return ok(tally.total)
    try {
      const failed = await reachAll(caller, await planRanges(lists.value, run.value), tally)
      return failed ?? ok(tally.total)
    } catch (error) {
      if (!(error instanceof ListsReplaced)) throw error
      await renewIndex(caller)
    }
  }
}

function isSettled({ clock }: Caller, { customersFinishedAt }: RunState): boolean {
  return customersFinishedAt !== null && clock().getTime() - customersFinishedAt.getTime() < SETTLED_MS
}

/** What this worker has done so far. */
interface Tally {
  total: Rescreened
}

type Failed = Awaited<ReturnType<typeof rescreenRange>> & { readonly ok: false }

/** Goes through all ranges and ends the run; null, or what was refused. */
async function reachAll(caller: Caller, plan: RangePlan, tally: Tally): Promise<Failed | null> {
  while (!plan.run.customersFinishedAt && (await countOpenRanges(plan.run.id)) > 0) {
    const lanes = await Promise.allSettled(
      Array.from({ length: LANES }, () => goThroughRanges(caller, plan, tally)),
    )
    for (const lane of lanes) {
      if (lane.status === 'rejected') throw lane.reason
      if (lane.value === 'paused') return null
      if (lane.value !== null) return lane.value
    }
    // What is left is held by others: when one of them dies, its range is free again.
    if ((await countOpenRanges(plan.run.id)) > 0) await sleep(TAKEN_PAUSE_MS)
  }
  try {
    if (!plan.run.customersFinishedAt) return refused(await finish(caller, { plan, atLast: false }))
  } catch (error) {
    if (!(error instanceof SomebodyMissed)) throw error
  }
  return (
    (await screenMissed(caller, plan, tally)) ??
    (plan.run.customersFinishedAt ? null : refused(await finish(caller, { plan, atLast: true })))
  )
}

/** One range after the other until none is free. Throws `ListsReplaced` when others came into force. */
async function goThroughRanges(
  caller: Caller,
  plan: RangePlan,
  tally: Tally,
): Promise<Failed | 'paused' | null> {
  for (;;) {
    const [lists, run] = [await indexInForce(caller), await findRun('pool', plan.lists)]
    if (run?.paused) return 'paused'
    if (lists.ok && lists.value.listVersionSetId !== plan.lists.listVersionSetId) throw new ListsReplaced()
    try {
      const done = await rescreenRange(caller, plan)
      if (!done.ok) return done
      tally.total = sumOf(tally.total, done.value)
    } catch (error) {
      if (error instanceof NoRangeFree) return null
      throw error
    }
  }
}

/** Customers outside all ranges, or recorded by another release since: one bounded change after the other. */
async function screenMissed(caller: Caller, plan: RangePlan, tally: Tally): Promise<Failed | null> {
  const basis = { ...plan.lists, setIds: plan.carrying.setIds }
  for (let wait = false; await hasCustomersToRescreen(basis); ) {
    const done = await batch(caller, { ...plan, setIds: plan.carrying.setIds, wait })
    if (!done.ok) return done
    // Nothing was free: what is left is held by other workers or by customers' own transactions.
    wait = done.value.customers + done.value.failures === 0
    tally.total = sumOf(tally.total, done.value)
  }
  return null
}

function refused<T extends { readonly ok: boolean }>(result: T): (T & { readonly ok: false }) | null {
  return result.ok ? null : (result as T & { readonly ok: false })
}
