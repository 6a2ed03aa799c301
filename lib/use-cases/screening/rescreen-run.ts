import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { findRun, insertRun, type RunState } from '#lib/db/rescreen-runs.ts'
import { ok } from '#lib/std/result.ts'
import { type Caller, defineUseCase } from '#lib/use-cases/define.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'

/** Counting everybody before the first of them is screened. */
const COUNT_TIMEOUT_MS = 120_000

const begin = defineUseCase<IndexInForce, RunState>({
  name: 'screening/rescreen-run',
  permission: 'screening:run',
  timeoutMs: COUNT_TIMEOUT_MS,
  run: async ({ tx, newId, now }, lists) => {
    await insertRun(tx, { ...lists, id: newId(), at: now })
    const run = await findRun(tx, lists)
    if (run === null) throw new Error('a run that was just begun is not there')
    return ok({ value: run, events: [started(lists)] })
  },
})

function started({ listVersionSetId, versionIds }: IndexInForce): AuditEventDraft {
  const subject = { kind: 'installation', id: 'lists-in-force' } as const
  return { type: 'list.rescreen-started', subject, facts: { listVersionSetId, versionIds } }
}

/** The re-screening over the lists in force, begun where it has not been. */
export async function runOf(caller: Caller, lists: IndexInForce): ReturnType<typeof begin> {
  const known = await findRun('pool', lists)
  return known === null ? await begin(caller, lists) : ok(known)
}
