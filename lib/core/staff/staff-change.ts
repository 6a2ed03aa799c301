import type { StaffRole } from '#lib/core/staff/permissions.ts'

/** What may be changed of somebody's standing: the role, access that was taken away, the way to a new password. */
export const STAFF_CHANGE_KINDS = ['role', 'enable', 'reset'] as const
export type StaffChangeKind = (typeof STAFF_CHANGE_KINDS)[number]

/** Roles with authority (権限): they approve, or administer who approves. The database knows them as `is_authority`. */
const AUTHORITY_ROLES = ['supervisor', 'admin'] as const satisfies readonly StaffRole[]

/**
 * Does a change need a second person? It does where it gives authority: the role itself, access to it again, or a code by
 * which somebody could sign in as its holder. `role` is the one that the person has afterwards.
 */
export function needsSecondPerson(role: StaffRole): boolean {
  return AUTHORITY_ROLES.some((one) => one === role)
}
