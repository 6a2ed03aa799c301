import type { AppError } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import { listActorsOfRefs } from '#lib/db/screens/actor-names.ts'
import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import {
  listStaffChangesOf,
  listStaffChangesSince,
  listWaitingStaffChanges,
  type StaffChangeRow,
} from '#lib/db/staff-changes.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** For how long Today tells of what was done to somebody's standing. */
const TOLD_MS = 7 * 24 * 3_600_000
/** Most of them, beside what waits. */
const TOLD_MAX = 5

/** A change of somebody's standing as pages show it. */
export interface StaffChange extends Omit<StaffChangeRow, 'askedBy' | 'judgedBy'> {
  readonly asker: ActorRef
  readonly judge: ActorRef | null
  /** What the reader may do with one that waits. */
  readonly verb: 'judge' | 'withdraw' | null
}

/** What waits for a second person (`staff:watch`). */
export async function waitingStaffChanges(actor: Actor): Promise<Result<readonly StaffChange[], AppError>> {
  return await authorised(actor, 'staff:watch', async () =>
    shown(actor, await listWaitingStaffChanges('pool')),
  )
}

/** What waits, and the newest of what was decided in the last seven days (`staff:watch`). */
export async function recentStaffChanges(
  actor: Actor,
  now: Date,
): Promise<Result<readonly StaffChange[], AppError>> {
  const since = new Date(now.getTime() - TOLD_MS)
  return await authorised(actor, 'staff:watch', async () => {
    const rows = await listStaffChangesSince('pool', since)
    const waiting = rows.filter(({ outcome }) => outcome === null)
    return shown(actor, [...waiting, ...rows.filter(({ outcome }) => outcome !== null).slice(0, TOLD_MAX)])
  })
}

/** What was ever asked for one person: those who may read of people, and the person themself (`own-session`). */
export async function staffChangesOf(
  actor: Actor,
  staffId: string,
): Promise<Result<readonly StaffChange[], AppError>> {
  return await authorised(actor, actor.id === staffId ? 'own-session' : 'staff:read', async () =>
    shown(actor, await listStaffChangesOf('pool', staffId)),
  )
}

async function shown(actor: Actor, rows: readonly StaffChangeRow[]): Promise<readonly StaffChange[]> {
  const refs = rows.flatMap(({ askedBy, judgedBy }) => (judgedBy === null ? [askedBy] : [askedBy, judgedBy]))
  const people = await listActorsOfRefs([...new Set(refs)])
  const named = (ref: string): ActorRef => {
    const [kind = '', ...id] = ref.split(':')
    return people.get(ref) ?? { kind, id: id.join(':'), name: null }
  }
  return rows.map(({ askedBy, judgedBy, ...row }) => ({
    ...row,
    asker: named(askedBy),
    judge: judgedBy === null ? null : named(judgedBy),
    verb: verbOf(actor, { askedBy, staffId: row.staffId, outcome: row.outcome }),
  }))
}

function verbOf(
  actor: Actor,
  { askedBy, staffId, outcome }: Pick<StaffChangeRow, 'askedBy' | 'staffId' | 'outcome'>,
): StaffChange['verb'] {
  if (outcome !== null || !isAllowed(actor, 'staff:confirm')) return null
  if (askedBy === actorRef(actor)) return 'withdraw'
  return actor.id === staffId ? null : 'judge'
}
