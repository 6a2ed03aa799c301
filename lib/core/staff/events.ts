/** Audit events of people, sessions and machine keys. */
export const STAFF_EVENTS = [
  'staff.created',
  'staff.disabled',
  'staff.signed-in',
  'staff.sign-in-refused',
  'staff.signed-out',
  'staff.session-revoked',
  'staff.password-changed',
  'staff.password-change-refused',
  'staff.access-refused',
  'key.created',
  'key.revoked',
] as const
