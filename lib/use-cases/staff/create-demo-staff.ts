import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { failure } from '#lib/core/errors.ts'
import { DEMO_STAFF } from '#lib/core/staff/demo-staff.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { findStaffByEmail, insertStaff, setStaffPassword } from '#lib/db/staff.ts'
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
      await recordPerson(context, credential, present !== null)
      made.push(credential)
      events.push(present === null ? createdEvent(credential) : passwordEvent(credential))
    }
    const [first, ...others] = events
    if (first === undefined) return err(failure('staff/email-taken', { email: DEMO_STAFF[0].email }))
    return ok({ value: made, events: [first, ...others] })
  },
})

async function recordPerson(
  { tx, now }: Context,
  credential: DemoCredential,
  present: boolean,
): Promise<void> {
  const { password, ...person } = credential
  const passwordHash = await hashPassword(password)
  if (present) await setStaffPassword(tx, person.id, passwordHash)
  else await insertStaff(tx, { ...person, passwordHash, demo: true, createdAt: now, disabledAt: null })
}

function createdEvent({ id, role }: DemoCredential): AuditEventDraft {
  return { type: 'staff.created', subject: { kind: 'staff', id }, facts: { role, demo: true } }
}

function passwordEvent({ id }: DemoCredential): AuditEventDraft {
  return {
    type: 'staff.password-changed',
    subject: { kind: 'staff', id },
    facts: { sessionsEnded: 0, demo: true },
  }
}
