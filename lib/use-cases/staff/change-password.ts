import { failure } from '#lib/core/errors.ts'
import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import type { ChangePasswordInput } from '#lib/core/staff/staff-input.ts'
import { findStaffForUpdate, setSessionsRevoked, setStaffPassword } from '#lib/db/staff.ts'
import { hashPassword, verifyPassword } from '#lib/gateways/passwords.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Changes one's own password and ends all one's other sessions. */
export const changePassword = defineUseCase<
  ChangePasswordInput & { readonly sessionId: string },
  { readonly sessionsEnded: number }
>({
  name: 'staff/change-password',
  permission: 'own-session',
  run: async ({ actor, tx, now }, { current, next, sessionId }) => {
    const staff = actor.kind === 'staff' ? await findStaffForUpdate(tx, actor.id) : null
    if (staff === null) return err(failure('staff/not-found'))
    if (next.length < STAFF_LIMITS.passwordCharsMin || next === current)
      return err(failure('staff/weak-password', { min: STAFF_LIMITS.passwordCharsMin }))
    if (!(await verifyPassword(staff.passwordHash, current))) return err(failure('staff/wrong-credentials'))
    await setStaffPassword(tx, staff.id, await hashPassword(next))
    const sessionsEnded = await setSessionsRevoked(tx, { staffId: staff.id, at: now, except: sessionId })
    return ok({
      value: { sessionsEnded },
      events: [
        {
          type: 'staff.password-changed',
          subject: { kind: 'staff', id: staff.id },
          facts: { sessionsEnded },
        },
      ],
    })
  },
})
