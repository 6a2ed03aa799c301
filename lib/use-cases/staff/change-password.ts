import { failure } from '#lib/core/errors.ts'
import { SIGN_IN_LIMITS, STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import type { ChangePasswordInput } from '#lib/core/staff/staff-input.ts'
import {
  countFailedSignIns,
  findStaffForUpdate,
  insertSignInAttempt,
  lockSignInOf,
  setSessionsRevoked,
  setStaffPassword,
} from '#lib/db/staff.ts'
import { hashPassword, verifyPassword } from '#lib/gateways/passwords.ts'
import { err, ok } from '#lib/std/result.ts'
import { type Context, type Done, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'

type Input = ChangePasswordInput & { readonly sessionId: string }

/** A refusal is a success of the inner use-case: the guess and its event have to stay in the database. */
type Outcome =
  | { readonly outcome: 'changed'; readonly sessionsEnded: number }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'limited' }

/** Stands for the network address in the counts of guesses: these are made inside a session. */
const INSIDE = 'own-session'

const attempt = defineUseCase<Input, Outcome>({
  name: 'staff/change-password',
  permission: 'own-session',
  run: async (context, { current, next, sessionId }) => {
    const { actor, tx, now } = context
    const staff = actor.kind === 'staff' ? await findStaffForUpdate(tx, actor.id) : null
    if (staff === null) return err(failure('staff/not-found'))
    if (next.length < STAFF_LIMITS.passwordCharsMin || next === current)
      return err(failure('staff/weak-password', { min: STAFF_LIMITS.passwordCharsMin }))
    await lockSignInOf(tx, staff.email)
    const since = new Date(now.getTime() - SIGN_IN_LIMITS.windowMs)
    const failed = await countFailedSignIns(tx, { email: staff.email, ip: INSIDE, since })
    if (failed.both >= SIGN_IN_LIMITS.perEmailAndAddress) return ok(refusal(staff.id, 'limited'))
    if (!(await verifyPassword(staff.passwordHash, current))) return ok(await refuse(context, staff))
    await setStaffPassword(tx, staff.id, await hashPassword(next))
    const sessionsEnded = await setSessionsRevoked(tx, { staffId: staff.id, at: now, except: sessionId })
    const subject = { kind: 'staff', id: staff.id } as const
    return ok({
      value: { outcome: 'changed', sessionsEnded },
      events: [{ type: 'staff.password-changed', subject, facts: { sessionsEnded } }],
    })
  },
})

async function refuse(
  { tx, now, newId }: Context,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<Done<Outcome>> {
  await insertSignInAttempt(tx, { id: newId(), email, ip: INSIDE, succeeded: false, at: now })
  return refusal(id, 'refused')
}

function refusal(staffId: string, outcome: 'refused' | 'limited'): Done<Outcome> {
  const reason = outcome === 'limited' ? 'too-many-tries' : 'wrong-password'
  const subject = { kind: 'staff', id: staffId } as const
  return {
    value: { outcome },
    events: [{ type: 'staff.password-change-refused', subject, facts: { reason } }],
  }
}

/**
 * Changes one's own password and ends all one's other sessions. Whoever sits at a session that somebody left open may
 * guess the password five times in a quarter of an hour. Errors: `staff/weak-password`, `staff/wrong-credentials`,
 * `staff/too-many-tries`.
 */
export const changePassword: UseCase<Input, { readonly sessionsEnded: number }> = async (caller, input) => {
  const done = await attempt(caller, input)
  if (!done.ok) return done
  const { value } = done
  if (value.outcome === 'changed') return ok({ sessionsEnded: value.sessionsEnded })
  return err(failure(value.outcome === 'limited' ? 'staff/too-many-tries' : 'staff/wrong-credentials'))
}
