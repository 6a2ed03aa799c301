import { failure } from '#lib/core/errors.ts'
import {
  findStaffForUpdate,
  listActiveAdminsForUpdate,
  setSessionsRevoked,
  setStaffDisabled,
} from '#lib/db/staff.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Takes a person's access away and ends all their sessions. The last administrator cannot be disabled. */
export const disableStaff = defineUseCase<{ readonly staffId: string }, { readonly sessionsEnded: number }>({
  name: 'staff/disable-staff',
  permission: 'staff:write',
  run: async ({ tx, now }, { staffId }) => {
    const admins = await listActiveAdminsForUpdate(tx)
    const staff = await findStaffForUpdate(tx, staffId)
    if (staff === null) return err(failure('staff/not-found', { staffId }))
    if (staff.disabledAt !== null) return err(failure('staff/already-disabled', { name: staff.name }))
    if (admins.length === 1 && admins[0] === staffId)
      return err(failure('staff/last-admin', { name: staff.name }))
    await setStaffDisabled(tx, staffId, now)
    const sessionsEnded = await setSessionsRevoked(tx, { staffId, at: now })
    return ok({
      value: { sessionsEnded },
      events: [{ type: 'staff.disabled', subject: { kind: 'staff', id: staffId }, facts: { sessionsEnded } }],
    })
  },
})
