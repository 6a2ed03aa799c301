import { failure } from '#lib/core/errors.ts'
import { findSession, setSessionRevoked } from '#lib/db/staff.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Ends another person's session at once. */
export const revokeSession = defineUseCase<{ readonly sessionId: string }, null>({
  name: 'staff/revoke-session',
  permission: 'staff:write',
  run: async ({ tx, now }, { sessionId }) => {
    const session = await findSession(tx, sessionId)
    if (session === null || session.revokedAt !== null) return err(failure('staff/not-found', { sessionId }))
    await setSessionRevoked(tx, sessionId, now)
    return ok({
      value: null,
      events: [
        {
          type: 'staff.session-revoked',
          subject: { kind: 'session', id: sessionId },
          facts: { staffId: session.staffId },
        },
      ],
    })
  },
})
