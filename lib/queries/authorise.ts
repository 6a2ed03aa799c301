import { type AppError, failure } from '#lib/core/errors.ts'
import { type Actor, isAllowed, type Permission } from '#lib/core/staff/permissions.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Runs a read only for those who may see it; everybody else gets `auth/not-allowed`. */
export async function authorised<T>(
  actor: Actor,
  permission: Permission,
  read: () => Promise<T>,
): Promise<Result<T, AppError>> {
  if (!isAllowed(actor, permission)) return err(failure('auth/not-allowed', { permission }))
  return ok(await read())
}

/** The same for the page of one thing, which may not be there. */
export async function authorisedOne<T>(
  actor: Actor,
  permission: Permission,
  one: { readonly read: () => Promise<T | null>; readonly missing: AppError },
): Promise<Result<T, AppError>> {
  const found = await authorised(actor, permission, one.read)
  if (!found.ok) return found
  return found.value === null ? err(one.missing) : ok(found.value)
}
