import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import {
  type DelistingChange,
  listCasesDelisted,
  listDelistingChangesForUpdate,
  setAlertsDelisted,
} from '#lib/db/delistings.ts'
import { ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { type Context, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'

/** Alerts marked in one change. */
const BATCH_ALERTS = 500
/** The code under which closing is proposed; a person decides. */
const PROPOSED_CODE = 'FM-DELISTED'

/** What one run, or one batch of it, noted. */
export interface NotedDelistings {
  readonly delisted: number
  readonly relisted: number
  readonly cases: number
}

const batch = defineUseCase<void, NotedDelistings>({
  name: 'screening/note-delistings',
  permission: 'screening:run',
  run: async (context) => {
    const { tx, now } = context
    const changes = await listDelistingChangesForUpdate(tx, BATCH_ALERTS)
    const gone = changes.filter((change) => change.delisted)
    const back = changes.filter((change) => !change.delisted)
    await setAlertsDelisted(tx, idsOf(gone), now)
    await setAlertsDelisted(tx, idsOf(back), null)
    const cases = await proposeClosing(context, gone)
    const value = { delisted: gone.length, relisted: back.length, cases: cases.length }
    const subject = { kind: 'installation', id: 'lists-in-force' } as const
    const run: AuditEventDraft = { type: 'list.delistings-noted', subject, facts: { ...value } }
    return ok({ value, events: [run, ...changes.map(noted), ...cases] })
  },
})

async function proposeClosing(
  context: Context,
  gone: readonly DelistingChange[],
): Promise<readonly AuditEventDraft[]> {
  const touched = [...new Set(gone.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))]
  const events: AuditEventDraft[] = []
  for (const caseId of await listCasesDelisted(context.tx, touched)) {
    const facts = { code: PROPOSED_CODE }
    events.push(await recordCaseEvent(context, { caseId, type: 'case.closing-proposed', facts }))
  }
  return events
}

function noted({ id, delisted }: DelistingChange): AuditEventDraft {
  const subject = { kind: 'alert', id } as const
  return delisted
    ? { type: 'alert.delisting-noted', subject, facts: { code: PROPOSED_CODE } }
    : { type: 'alert.relisting-noted', subject, facts: {} }
}

function idsOf(changes: readonly DelistingChange[]): readonly string[] {
  return changes.map(({ id }) => id)
}

/**
 * Marks the standing alerts that name nobody who is still listed, and proposes closing the cases that consist of such
 * alerts (指定解除, or an entry that was changed and meets the customer no more); nothing is closed by itself. A party that is listed again loses the mark. In bounded changes,
 * repeatable.
 */
export const noteDelistings: UseCase<void, NotedDelistings> = async (caller) => {
  let total: NotedDelistings = { delisted: 0, relisted: 0, cases: 0 }
  for (;;) {
    const done = await batch(caller, undefined)
    if (!done.ok) return done
    const { delisted, relisted, cases } = done.value
    total = {
      delisted: total.delisted + delisted,
      relisted: total.relisted + relisted,
      cases: total.cases + cases,
    }
    if (delisted + relisted < BATCH_ALERTS) return { ok: true, value: total }
  }
}
