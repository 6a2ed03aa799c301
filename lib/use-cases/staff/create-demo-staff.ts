import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { failure } from '#lib/core/errors.ts'
import { DEMO_STAFF } from '#lib/core/staff/demo-staff.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { findStaffByEmail, insertStaff } from '#lib/db/staff.ts'
import { hashPassword, newPassword } from '#lib/gateways/passwords.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

export interface DemoCredential {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: StaffRole
  readonly password: string
}

/** Adds the people of the demonstration exchange, one of each role, with random passwords that are returned once. */
export const createDemoStaff = defineUseCase<null, readonly DemoCredential[]>({
  name: 'staff/create-demo-staff',
  permission: 'staff:write',
  run: async ({ tx, now, newId }) => {
    const made: DemoCredential[] = []
    for (const person of DEMO_STAFF) {
      if ((await findStaffByEmail(tx, person.email)) !== null) continue
      const credential = { id: newId(), ...person, password: newPassword() }
      const { password, ...rest } = credential
      const passwordHash = await hashPassword(password)
      await insertStaff(tx, { ...rest, passwordHash, demo: true, createdAt: now, disabledAt: null })
      made.push(credential)
    }
    const [first, ...others] = made.map(createdEvent)
    if (first === undefined) return err(failure('staff/email-taken', { email: DEMO_STAFF[0].email }))
    return ok({ value: made, events: [first, ...others] })
  },
})

function createdEvent({ id, role }: DemoCredential): AuditEventDraft {
  return { type: 'staff.created', subject: { kind: 'staff', id }, facts: { role, demo: true } }
}
