import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { needsSecondPerson } from '#lib/core/staff/staff-change.ts'
import type { CreateStaffInput } from '#lib/core/staff/staff-input.ts'
import { findStaffByEmail, insertStaff } from '#lib/db/staff.ts'
import { insertStaffChange } from '#lib/db/staff-changes.ts'
import { hashPassword, newPassword } from '#lib/gateways/passwords.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

export interface CreatedStaff {
  readonly id: string
  readonly email: string
  /** Shown once; only its hash is kept. */
  readonly password: string
  /** The role gives authority and waits for a second person: until then they are an analyst. */
  readonly waits: boolean
}

/** What somebody is who came in for a role with authority, until a second person has confirmed it. */
const ROLE_MEANWHILE: StaffRole = 'analyst'
/** The reason that is kept with it, a code that pages word. */
const NEWCOMER = 'newcomer'

/**
 * Adds a person to the desk. Without a password one is made, which is shown once. A role with authority is only asked for,
 * except by the operator, who brings in the first ones. Errors: `staff/weak-password`, `staff/email-taken`.
 */
export const createStaff = defineUseCase<CreateStaffInput, CreatedStaff>({
  name: 'staff/create-staff',
  permission: 'staff:write',
  run: async ({ actor, tx, now, newId }, { email, name, role, password = newPassword() }) => {
    if (password.length < STAFF_LIMITS.passwordCharsMin || password.length > STAFF_LIMITS.passwordCharsMax)
      return err(failure('staff/weak-password', { min: STAFF_LIMITS.passwordCharsMin }))
    if ((await findStaffByEmail(tx, email)) !== null) return err(failure('staff/email-taken', { email }))
    const id = newId()
    const waits = actor.kind === 'staff' && needsSecondPerson(role)
    const passwordHash = await hashPassword(password)
    await insertStaff(tx, {
      id,
      email,
      name,
      role: waits ? ROLE_MEANWHILE : role,
      passwordHash,
      demo: false,
      createdAt: now,
      disabledAt: null,
    })
    const subject = { kind: 'staff', id } as const
    const created = {
      type: 'staff.created',
      subject,
      facts: { role: waits ? ROLE_MEANWHILE : role },
    } as const
    const value = { id, email, password, waits }
    if (!waits) return ok({ value, events: [created] })
    const change = { id: newId(), kind: 'role', role, reason: NEWCOMER } as const
    await insertStaffChange(tx, { ...change, staffId: id, askedBy: actorRef(actor), askedAt: now })
    const facts = { changeId: change.id, change: change.kind, role, reason: NEWCOMER }
    return ok({ value, events: [created, { type: 'staff.change-asked', subject, facts }] })
  },
})
