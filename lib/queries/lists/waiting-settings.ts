import type { AppError } from '#lib/core/errors.ts'
import type { ActivationPolicy } from '#lib/core/lists/activation.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import {
  findActivationPolicy,
  type ListSettingState,
  listWaitingListSettings,
} from '#lib/db/list-settings.ts'
import { listActorsOfRefs } from '#lib/db/screens/actor-names.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** A setting of the lists that waits for another person. */
export interface WaitingSetting extends ListSettingState {
  readonly proposer: string
  readonly mine: boolean
  readonly approvable: boolean
}

/** Settings of the lists that wait, the longest waiting first, beside the numbers that hold (`lists:read`). */
export async function waitingSettings(
  actor: Actor,
): Promise<
  Result<{ readonly policy: ActivationPolicy; readonly rows: readonly WaitingSetting[] }, AppError>
> {
  return await authorised(actor, 'lists:read', async () => {
    const [policy, rows] = await Promise.all([findActivationPolicy('pool'), listWaitingListSettings('pool')])
    const people = await listActorsOfRefs(rows.map(({ proposedBy }) => `staff:${proposedBy}`))
    return {
      policy,
      rows: rows.map((row) => {
        const mine = row.proposedBy === actor.id
        return {
          ...row,
          proposer: people.get(`staff:${row.proposedBy}`)?.name ?? '',
          mine,
          approvable: !mine && isAllowed(actor, 'lists:settings-approve'),
        }
      }),
    }
  })
}
