import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { type Actor, isAllowed, type Permission } from '#lib/core/staff/permissions.ts'
import type { SignedInStaff } from '#lib/use-cases/staff/resume-session.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { paths } from '#lib/web/paths.ts'
import { PATH_HEADER } from '#lib/web/request-headers.ts'

/** The actor that use-cases see behind a signed-in person. */
export function actorOf(staff: SignedInStaff): Extract<Actor, { kind: 'staff' }> {
  return { kind: 'staff', id: staff.id, role: staff.role }
}

/** May this person do this? */
export function mayStaff(staff: SignedInStaff, permission: Permission): boolean {
  return isAllowed(actorOf(staff), permission)
}

/** The signed-in person, or off to the sign-in page, which leads back here. */
export async function requireStaff(): Promise<SignedInStaff> {
  const staff = await currentStaff()
  if (staff !== null) return staff
  redirect(paths.signInFor((await headers()).get(PATH_HEADER) ?? paths.today))
}

/** First line of every page: the signed-in person if they may see it; else sign-in, or the drawn 403 page. */
export async function requirePermission(permission: Permission): Promise<SignedInStaff> {
  const staff = await requireStaff()
  if (!mayStaff(staff, permission)) forbidden()
  return staff
}

/** The same for a route handler: the person, or the answer to give instead (401 or 403). */
export async function permittedStaff(permission: Permission): Promise<SignedInStaff | Response> {
  const staff = await currentStaff()
  if (staff === null) return problem(401, 'auth/not-signed-in')
  return mayStaff(staff, permission) ? staff : problem(403, 'auth/not-allowed')
}

function problem(status: number, code: string): Response {
  return Response.json(
    { type: `urn:sekisho:${code}`, title: code, status },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )
}
