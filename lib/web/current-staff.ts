import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { resumeSession, type SignedInStaff } from '#lib/use-cases/staff/resume-session.ts'
import { authOptions } from '#lib/web/auth.ts'

/**
 * Who is signed in, asked of the database once per request: a session that was revoked, has ended, or belongs to a
 * disabled person is nobody's.
 */
export const currentStaff: () => Promise<SignedInStaff | null> = cache(async () => {
  const session = await getServerSession(authOptions())
  if (typeof session?.sessionId !== 'string') return null
  return resumeSession(session.sessionId, new Date())
})
