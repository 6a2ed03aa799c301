import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { RESET_CODE_MS } from '#lib/core/staff/limits.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import type { StaffChangeKind } from '#lib/core/staff/staff-change.ts'
import {
  listActiveAdminsForUpdate,
  type StaffRow,
  setSessionsRevoked,
  setStaffDisabled,
  setStaffPassword,
  setStaffRole,
} from '#lib/db/staff.ts'
import { insertPasswordReset } from '#lib/db/staff-changes.ts'
import { hashPassword, newPassword } from '#lib/gateways/passwords.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import type { Context } from '#lib/use-cases/define.ts'

interface Change {
  readonly id: string
  readonly kind: StaffChangeKind
  readonly role: StaffRole
}

/** What an approved change did: its event, and for a reset the code, which is shown once. */
export interface AppliedChange {
  readonly event: AuditEventDraft
  readonly code: string | null
}

/** Why a change does not fit the person as they stand now; null where it does. */
export function misfit(staff: StaffRow, { kind, role }: Omit<Change, 'id'>): AppError | null {
  const { name, disabledAt } = staff
  if (kind === 'enable') return disabledAt === null ? failure('staff/not-disabled', { name }) : null
  if (disabledAt !== null) return failure('staff/already-disabled', { name })
  return kind === 'role' && role === staff.role ? failure('staff/same-role', { name }) : null
}

/**
 * Carries an approved change out. A new role and a reset end all sessions of the person; after a reset the old password
 * opens nothing, and only the code leads to a new one.
 */
export async function applyStaffChange(
  context: Context,
  staff: StaffRow,
  change: Change,
): Promise<Result<AppliedChange, AppError>> {
  const { tx, now } = context
  const refused = misfit(staff, change) ?? (await lastAdmin(context, staff, change))
  if (refused !== null) return err(refused)
  const subject = { kind: 'staff', id: staff.id } as const
  if (change.kind === 'enable') {
    await setStaffDisabled(tx, staff.id, null)
    return ok({ event: { type: 'staff.enabled', subject, facts: { role: staff.role } }, code: null })
  }
  const code = change.kind === 'reset' ? await issueCode(context, staff, change) : null
  if (change.kind === 'role') await setStaffRole(tx, staff.id, change.role)
  const sessionsEnded = await setSessionsRevoked(tx, { staffId: staff.id, at: now })
  const event: AuditEventDraft =
    change.kind === 'reset'
      ? { type: 'staff.password-reset', subject, facts: { role: staff.role, sessionsEnded } }
      : {
          type: 'staff.role-changed',
          subject,
          facts: { formerRole: staff.role, role: change.role, sessionsEnded },
        }
  return ok({ event, code })
}

async function lastAdmin({ tx }: Context, staff: StaffRow, change: Change): Promise<AppError | null> {
  if (change.kind !== 'role' || staff.role !== 'admin') return null
  const admins = await listActiveAdminsForUpdate(tx)
  return admins.length === 1 && admins[0] === staff.id
    ? failure('staff/last-admin', { name: staff.name })
    : null
}

async function issueCode({ tx, now }: Context, staff: StaffRow, change: Change): Promise<string> {
  const code = newPassword()
  await insertPasswordReset(tx, {
    changeId: change.id,
    staffId: staff.id,
    codeHash: await hashPassword(code),
    issuedAt: now,
    expiresAt: new Date(now.getTime() + RESET_CODE_MS),
  })
  // Nobody knows this one.
  await setStaffPassword(tx, staff.id, await hashPassword(newPassword()))
  return code
}
