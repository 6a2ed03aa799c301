import { SESSION_LIMITS } from '#lib/core/staff/limits.ts'

/** What decides whether a session still holds; instants in milliseconds since the epoch. */
export interface SessionFacts {
  readonly seenAtMs: number
  readonly expiresAtMs: number
  readonly revoked: boolean
  readonly staffDisabled: boolean
}

/** Does a session hold at this moment? Revocation and disabling end it at once. */
export function sessionState(
  facts: SessionFacts,
  nowMs: number,
): 'open' | 'revoked' | 'expired' | 'idle' | 'disabled' {
  if (facts.staffDisabled) return 'disabled'
  if (facts.revoked) return 'revoked'
  if (nowMs >= facts.expiresAtMs) return 'expired'
  if (nowMs - facts.seenAtMs >= SESSION_LIMITS.idleMs) return 'idle'
  return 'open'
}
