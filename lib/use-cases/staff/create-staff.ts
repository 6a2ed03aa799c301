import { failure } from '#lib/core/errors.ts'
import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import type { CreateStaffInput } from '#lib/core/staff/staff-input.ts'
import { findStaffByEmail, insertStaff } from '#lib/db/staff.ts'
import { hashPassword, newPassword } from '#lib/gateways/passwords.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

export interface CreatedStaff {
  readonly id: string
  readonly email: string
  /** Shown once; only its hash is kept. */
  readonly password: string
}

/** Adds a person to the desk. Without a password one is made, which is shown once. */
export const createStaff = defineUseCase<CreateStaffInput, CreatedStaff>({
  name: 'staff/create-staff',
  permission: 'staff:write',
  run: async ({ tx, now, newId }, { email, name, role, password = newPassword() }) => {
    if (password.length < STAFF_LIMITS.passwordCharsMin || password.length > STAFF_LIMITS.passwordCharsMax)
      return err(failure('staff/weak-password', { min: STAFF_LIMITS.passwordCharsMin }))
    if ((await findStaffByEmail(tx, email)) !== null) return err(failure('staff/email-taken', { email }))
    const id = newId()
    const passwordHash = await hashPassword(password)
    await insertStaff(tx, {
      id,
      email,
      name,
      role,
      passwordHash,
      demo: false,
      createdAt: now,
      disabledAt: null,
    })
    return ok({
      value: { id, email, password },
      events: [{ type: 'staff.created', subject: { kind: 'staff', id }, facts: { role } }],
    })
  },
})
