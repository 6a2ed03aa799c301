import type { AppError } from '#lib/core/errors.ts'
import { newHitsOf } from '#lib/core/lists/preview-figures.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import { listActorsOfRefs } from '#lib/db/screens/actor-names.ts'
import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import { listWaitingVersions, type WaitingListRow } from '#lib/db/screens/waiting-lists.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** A list version that awaits its second person. */
export interface WaitingList extends Omit<WaitingListRow, 'counts' | 'importedBy' | 'proposedBy'> {
  /** Who asked for it at the command line, else who imported it. */
  readonly by: ActorRef
  readonly proposed: boolean
  /** New hits that its newest preview shows; null before there is one. */
  readonly newHits: number | null
  /** The reader imported it, and may therefore not put it in force. */
  readonly mine: boolean
  readonly approvable: boolean
}

/** Most rows on the page: one a source, so that this is never reached. */
const WAITING_MAX = 50

/** List versions that await their second person, the longest waiting first (`lists:read`). */
export async function waitingLists(actor: Actor): Promise<Result<readonly WaitingList[], AppError>> {
  return await authorised(actor, 'lists:read', async () => {
    const rows = await listWaitingVersions(WAITING_MAX)
    const people = await listActorsOfRefs(rows.map(askerOf))
    return rows.map(({ counts, importedBy, proposedBy, ...row }) => {
      const ref = proposedBy ?? importedBy
      const mine = importedBy === actorRef(actor)
      return {
        ...row,
        by: people.get(ref) ?? { kind: 'system', id: ref, name: null },
        proposed: proposedBy !== null,
        newHits: counts === null ? null : newHitsOf({ counts }),
        mine,
        approvable: !mine && isAllowed(actor, 'lists:activate'),
      }
    })
  })
}

function askerOf({ proposedBy, importedBy }: WaitingListRow): string {
  return proposedBy ?? importedBy
}
