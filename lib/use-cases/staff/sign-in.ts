import { sha256Hex } from '#lib/core/digest.ts'
import { SESSION_LIMITS, SIGN_IN_LIMITS, STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import type { StaffRole } from '#lib/core/staff/permissions.ts'
import type { SignInInput } from '#lib/core/staff/staff-input.ts'
import {
  deleteSignInAttemptsBefore,
  findStaffByEmail,
  insertSession,
  insertSignInAttempt,
  lockSignInOf,
  type StaffWithHash,
} from '#lib/db/staff.ts'
import { verifyPassword } from '#lib/gateways/passwords.ts'
import { ok } from '#lib/std/result.ts'
import { type Context, type Done, defineUseCase } from '#lib/use-cases/define.ts'
import { isSignInLimited } from '#lib/use-cases/staff/sign-in-limit.ts'

/**
 * What a try to sign in came to. A refusal is a success of the use-case, not a failure: the try and its event have
 * to stay in the database.
 */
export type SignInOutcome =
  | {
      readonly outcome: 'signed-in'
      readonly sessionId: string
      readonly staffId: string
      readonly name: string
      readonly role: StaffRole
    }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'limited' }

type Refusal = 'no-such-person' | 'wrong-password' | 'disabled' | 'too-many-tries'

/**
 * Signs a person in by e-mail and password and opens a session of twelve hours. Wrong e-mail, wrong password and a
 * disabled person get the same answer after the same work; too many failures within 15 minutes close the door unseen.
 */
export const signIn = defineUseCase<SignInInput, SignInOutcome>({
  name: 'staff/sign-in',
  permission: 'own-session',
  run: async (context, input) => {
    const { tx, now } = context
    await lockSignInOf(tx, input.email)
    await deleteSignInAttemptsBefore(tx, new Date(now.getTime() - SIGN_IN_LIMITS.keptMs))
    const staff = await findStaffByEmail(tx, input.email)
    if (await isSignInLimited(context, input))
      return ok(await refuse(context, input, { staff, reason: 'too-many-tries' }))
    const fits = await verifyPassword(staff?.passwordHash ?? null, input.password)
    if (staff === null) return ok(await refuse(context, input, { staff, reason: 'no-such-person' }))
    if (!fits) return ok(await refuse(context, input, { staff, reason: 'wrong-password' }))
    if (staff.disabledAt !== null) return ok(await refuse(context, input, { staff, reason: 'disabled' }))
    return ok(await openSession(context, input, staff))
  },
})

async function refuse(
  { tx, now, newId }: Context,
  { email, ip }: SignInInput,
  { staff, reason }: { staff: StaffWithHash | null; reason: Refusal },
): Promise<Done<SignInOutcome>> {
  const limited = reason === 'too-many-tries'
  // A try that was not judged does not count: the window must be able to pass.
  if (!limited) await insertSignInAttempt(tx, { id: newId(), email, ip, succeeded: false, at: now })
  return {
    value: { outcome: limited ? 'limited' : 'refused' },
    events: [
      {
        type: 'staff.sign-in-refused',
        subject: { kind: 'staff', id: staff?.id ?? 'unknown' },
        // What was typed may be a password in the wrong field: only its digest is kept.
        facts: { reason, emailSha256: sha256Hex(email), ip },
      },
    ],
  }
}

async function openSession(
  { tx, now, newId }: Context,
  { email, ip, userAgent }: SignInInput,
  staff: StaffWithHash,
): Promise<Done<SignInOutcome>> {
  const sessionId = newId()
  await insertSignInAttempt(tx, { id: newId(), email, ip, succeeded: true, at: now })
  await insertSession(tx, {
    id: sessionId,
    staffId: staff.id,
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_LIMITS.lifetimeMs),
    revokedAt: null,
    ip,
    userAgent: userAgent?.slice(0, STAFF_LIMITS.userAgentChars) ?? null,
  })
  return {
    value: { outcome: 'signed-in', sessionId, staffId: staff.id, name: staff.name, role: staff.role },
    events: [{ type: 'staff.signed-in', subject: { kind: 'staff', id: staff.id }, facts: { sessionId, ip } }],
  }
}
