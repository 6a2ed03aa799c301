import { type AppError, failure } from '#lib/core/errors.ts'
import { signInSchema } from '#lib/core/staff/staff-input.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { signIn } from '#lib/use-cases/staff/sign-in.ts'
import { signOut } from '#lib/use-cases/staff/sign-out.ts'
import type { CliContext } from './command-run.ts'
import { parsed } from './staff.ts'

/** What the trail shows in the place of a browser and its address. */
const DOOR = 'command-line'

/**
 * Does something as the named person of the desk, who signs in with their own password (asked at the terminal, else the first
 * line of standard input) and is signed out again. Errors: `input/invalid`, `auth/not-signed-in`, those of the work.
 */
export async function asPerson<T>(
  { caller, secret }: CliContext,
  email: string,
  work: (person: Caller) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const password = await secret(`Password of ${email}: `)
  const input = parsed(signInSchema, { email, password, ip: DOOR, userAgent: DOOR })
  if (!input.ok) return input
  const door = { ...caller(), actor: { kind: 'system', id: 'web' } as const }
  const session = await signIn(door, input.value)
  if (!session.ok) return session
  if (session.value.outcome !== 'signed-in') {
    return err(failure('auth/not-signed-in', { email, outcome: session.value.outcome }))
  }
  const { sessionId, staffId, role } = session.value
  const actor = { kind: 'staff', id: staffId, role } as const
  const done = await work({ ...caller(), actor })
  const left = await signOut({ ...caller(), actor }, { sessionId })
  if (!left.ok) return left
  return done.ok ? ok(done.value) : done
}
