import { sha256Hex } from '#lib/core/digest.ts'
import { failure } from '#lib/core/errors.ts'
import type { ChoosePasswordInput } from '#lib/core/staff/staff-input.ts'
import {
  findStaffByEmail,
  findStaffForUpdate,
  insertSignInAttempt,
  lockSignInOf,
  setSessionsRevoked,
  setStaffPassword,
} from '#lib/db/staff.ts'
import { findUsableReset, setResetUsed } from '#lib/db/staff-changes.ts'
import { hashPassword, verifyPassword } from '#lib/gateways/passwords.ts'
import { err, ok } from '#lib/std/result.ts'
import { type Context, type Done, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { isSignInLimited } from '#lib/use-cases/staff/sign-in-limit.ts'

type Input = ChoosePasswordInput & { readonly ip: string }

/** A refusal is a success of the inner use-case: the try and its event have to stay in the database. */
type Outcome = 'chosen' | 'refused' | 'limited'

const attempt = defineUseCase<Input, Outcome>({
  name: 'staff/choose-password',
  permission: 'own-session',
  run: async (context, { email, code, next, ip }) => {
    const { tx, now, newId } = context
    await lockSignInOf(tx, email)
    const found = await findStaffByEmail(tx, email)
    const staff = found === null ? null : await findStaffForUpdate(tx, found.id)
    if (await isSignInLimited(context, { email, ip })) return ok(refusal(staff?.id, { email, ip }, 'limited'))
    const reset = staff === null ? null : await findUsableReset(tx, staff.id, now)
    const fits = await verifyPassword(reset?.codeHash ?? null, code)
    if (staff === null || reset === null || !fits || staff.disabledAt !== null || next === code) {
      await insertSignInAttempt(tx, { id: newId(), email, ip, succeeded: false, at: now })
      return ok(refusal(staff?.id, { email, ip }, 'refused'))
    }
    return ok(await choose(context, { staffId: staff.id, changeId: reset.changeId, next, ip }))
  },
})

async function choose(
  { tx, now }: Context,
  { staffId, changeId, next, ip }: { staffId: string; changeId: string; next: string; ip: string },
): Promise<Done<Outcome>> {
  await setStaffPassword(tx, staffId, await hashPassword(next))
  await setResetUsed(tx, changeId, now)
  const sessionsEnded = await setSessionsRevoked(tx, { staffId, at: now })
  const subject = { kind: 'staff', id: staffId } as const
  return {
    value: 'chosen',
    events: [{ type: 'staff.password-chosen', subject, facts: { changeId, sessionsEnded, ip } }],
  }
}

function refusal(
  staffId: string | undefined,
  { email, ip }: { readonly email: string; readonly ip: string },
  outcome: 'refused' | 'limited',
): Done<Outcome> {
  const subject = { kind: 'staff', id: staffId ?? 'unknown' } as const
  const reason = outcome === 'limited' ? 'too-many-tries' : 'wrong-code'
  return {
    value: outcome,
    events: [
      { type: 'staff.sign-in-refused', subject, facts: { reason, emailSha256: sha256Hex(email), ip } },
    ],
  }
}

/**
 * Chooses a new password with the one-time code of a reset, which is used up by it. An unknown e-mail, a wrong, used or
 * expired code and a disabled person get the same answer after the same work, and count as tries to sign in.
 * Errors: `staff/code-refused`, `staff/too-many-tries`.
 */
export const choosePassword: UseCase<Input, null> = async (caller, input) => {
  const done = await attempt(caller, input)
  if (!done.ok) return done
  if (done.value === 'chosen') return ok(null)
  return err(failure(done.value === 'limited' ? 'staff/too-many-tries' : 'staff/code-refused'))
}
