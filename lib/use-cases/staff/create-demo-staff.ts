import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { failure } from '#lib/core/errors.ts'
import { DEMO_STAFF } from '#lib/core/staff/demo-staff.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { findStaffByEmail, insertStaff, setSessionsRevoked, setStaffPassword } from '#lib/db/staff.ts'
import { hashPassword, newPassword } from '#lib/gateways/passwords.ts'
import { err, ok } from '#lib/std/result.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'

export interface DemoCredential {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: StaffRole
  readonly password: string
}

/**
 * Adds the people of the demonstration exchange, one of each role, with random passwords that are returned once. Those
 * who exist already get new passwords: a first run that was killed before it had kept them starts over.
 */
export const createDemoStaff = defineUseCase<null, readonly DemoCredential[]>({
  name: 'staff/create-demo-staff',
  permission: 'staff:write',
  run: async (context) => {
    const made: DemoCredential[] = []
    const events: AuditEventDraft[] = []
    for (const person of DEMO_STAFF) {
      const present = await findStaffByEmail(context.tx, person.email)
      if (present !== null && !present.demo) continue
      const credential = { id: present?.id ?? context.newId(), ...person, password: newPassword() }
      made.push(credential)
      events.push(
        present === null ? await addPerson(context, credential) : await renewPassword(context, credential),
      )
    }
    const [first, ...others] = events
    if (first === undefined) return err(failure('staff/email-taken', { email: DEMO_STAFF[0].email }))
    return ok({ value: made, events: [first, ...others] })
  },
})

async function addPerson({ tx, now }: Context, credential: DemoCredential): Promise<AuditEventDraft> {
  const { password, ...person } = credential
  const passwordHash = await hashPassword(password)
  await insertStaff(tx, { ...person, passwordHash, demo: true, createdAt: now, disabledAt: null })
  const { id, role } = person
  return { type: 'staff.created', subject: { kind: 'staff', id }, facts: { role, demo: true } }
}

async function renewPassword(
  { tx, now }: Context,
  { id, password }: DemoCredential,
): Promise<AuditEventDraft> {
  await setStaffPassword(tx, id, await hashPassword(password))
  const sessionsEnded = await setSessionsRevoked(tx, { staffId: id, at: now })
  return {
    type: 'staff.password-changed',
    subject: { kind: 'staff', id },
    facts: { sessionsEnded, demo: true },
  }
}
