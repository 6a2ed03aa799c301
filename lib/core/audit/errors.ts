/** Expected failures of the audit trail. */
export const AUDIT_ERRORS = { 'audit/event-not-found': 404 } as const
