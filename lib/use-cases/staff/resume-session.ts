import { SESSION_LIMITS } from '#lib/core/staff/limits.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import { sessionState } from '#lib/core/staff/session-state.ts'
import { findSession, setSessionSeen } from '#lib/db/staff.ts'
import { withTx } from '#lib/db/tx.ts'

/** The person behind a session that holds. */
export interface SignedInStaff {
  readonly id: string
  readonly sessionId: string
  readonly name: string
  readonly email: string
  readonly role: StaffRole
}

/**
 * The person a session belongs to, or null when it has ended. Notes once a minute that it was seen: bookkeeping that
 * every request does, and the one write besides the door, because an event for it would drown the trail.
 */
export async function resumeSession(sessionId: string, now: Date): Promise<SignedInStaff | null> {
  const session = await findSession('pool', sessionId)
  if (session === null) return null
  const { staff } = session
  const state = sessionState(
    {
      seenAtMs: session.seenAt.getTime(),
      expiresAtMs: session.expiresAt.getTime(),
      revoked: session.revokedAt !== null,
      staffDisabled: staff.disabledAt !== null,
    },
    now.getTime(),
  )
  if (state !== 'open') return null
  if (now.getTime() - session.seenAt.getTime() >= SESSION_LIMITS.seenEveryMs)
    await withTx((tx) => setSessionSeen(tx, sessionId, now))
  return { id: staff.id, sessionId, name: staff.name, email: staff.email, role: staff.role }
}
