import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { findBaseRun, insertRanges } from '#lib/db/rescreen-batches.ts'
import { findRun, insertRun, type RunBase, type RunState } from '#lib/db/rescreen-runs.ts'
import { ok } from '#lib/std/result.ts'
import { type Caller, defineUseCase } from '#lib/use-cases/define.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { readListsStep } from '#lib/use-cases/screening/lists-step.ts'

/** Counting everybody, and cutting them into ranges, before the first of them is screened. */
const BEGIN_TIMEOUT_MS = 120_000
/** Customers that one change goes through: where only what changed is looked at, and where all are screened in full. */
const RANGE_CUSTOMERS = { changed: 5_000, full: 100 } as const

interface Beginning {
  readonly lists: IndexInForce
  readonly base: RunBase | null
}

const begin = defineUseCase<Beginning, RunState>({
  name: 'screening/rescreen-run',
  permission: 'screening:run',
  timeoutMs: BEGIN_TIMEOUT_MS,
  run: async ({ tx, newId, now }, { lists, base }) => {
    const id = newId()
    const begun = await insertRun(tx, { ...lists, id, at: now, base })
    if (begun) await insertRanges(tx, id, base === null ? RANGE_CUSTOMERS.full : RANGE_CUSTOMERS.changed)
    const run = await findRun(tx, lists)
    if (run === null) throw new Error('a run that was just begun is not there')
    return ok({ value: run, events: [started(lists, base)] })
  },
})

function started({ listVersionSetId, versionIds }: IndexInForce, base: RunBase | null): AuditEventDraft {
  const subject = { kind: 'installation', id: 'lists-in-force' } as const
  const compared = base === null ? {} : { baseRunId: base.runId, changedEntries: base.deltaEntries }
  return {
    type: 'list.rescreen-started',
    subject,
    facts: { listVersionSetId, versionIds: [...versionIds], ...compared },
  }
}

/**
 * The re-screening over the lists in force, begun where it has not been. It follows the newest run with the same matcher
 * and policy that has reached everybody: then only the entries that changed since are put to all customers. Without such a
 * run everybody is screened in full.
 */
export async function runOf(caller: Caller, lists: IndexInForce): ReturnType<typeof begin> {
  const known = await findRun('pool', lists)
  return known === null ? await begin(caller, { lists, base: await baseOf(lists) }) : ok(known)
}

async function baseOf(lists: IndexInForce): Promise<RunBase | null> {
  const before = await findBaseRun('pool', lists)
  if (before === null) return null
  const step = await readListsStep(before.listVersionSetId, lists.listVersionSetId)
  return { runId: before.id, deltaDigest: step.digest, deltaEntries: step.entries }
}
