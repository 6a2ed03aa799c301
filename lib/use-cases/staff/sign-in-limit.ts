import { SIGN_IN_LIMITS } from '#lib/core/staff/limits.ts'
import { countFailedSignIns } from '#lib/db/staff.ts'
import type { Context } from '#lib/use-cases/define.ts'

/** Is the door closed for this e-mail or network address after too many failures? */
export async function isSignInLimited(
  { tx, now }: Context,
  { email, ip }: { readonly email: string; readonly ip: string },
): Promise<boolean> {
  const since = new Date(now.getTime() - SIGN_IN_LIMITS.windowMs)
  const failed = await countFailedSignIns(tx, { email, ip, since })
  return (
    failed.both >= SIGN_IN_LIMITS.perEmailAndAddress ||
    failed.email >= SIGN_IN_LIMITS.perEmail ||
    failed.ip >= SIGN_IN_LIMITS.perAddress
  )
}
