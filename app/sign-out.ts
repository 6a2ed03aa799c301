'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { signOut } from '#lib/use-cases/staff/sign-out.ts'
import { actorOf } from '#lib/web/authorise.ts'
import { callerOf } from '#lib/web/caller.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** Signs out: the session's row dies first, then the cookie. */
export async function signOutAction(): Promise<void> {
  const staff = await currentStaff()
  if (staff !== null) await signOut(callerOf(actorOf(staff)), { sessionId: staff.sessionId })
  const jar = await cookies()
  for (const { name } of jar.getAll())
    if (name.includes('next-auth.session-token')) jar.delete({ name, path: '/' })
  redirect(withQuery(paths.signIn, { ended: 1 }))
}
