import { failure } from '#lib/core/errors.ts'
import { findSession, setSessionRevoked } from '#lib/db/staff.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Ends one's own session: the row dies, and with it every copy of the cookie. */
export const signOut = defineUseCase<{ readonly sessionId: string }, null>({
  name: 'staff/sign-out',
  permission: 'own-session',
  run: async ({ actor, tx, now }, { sessionId }) => {
    const session = await findSession(tx, sessionId)
    if (session === null || session.staffId !== actor.id) return err(failure('staff/not-found'))
    await setSessionRevoked(tx, sessionId, now)
    return ok({
      value: null,
      events: [{ type: 'staff.signed-out', subject: { kind: 'session', id: sessionId }, facts: {} }],
    })
  },
})
