import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { SESSION_LIMITS } from '#lib/core/staff/limits.ts'
import { signInSchema } from '#lib/core/staff/staff-input.ts'
import { authSecret } from '#lib/env.ts'
import { signIn } from '#lib/use-cases/staff/sign-in.ts'
import { addressOf } from '#lib/web/address-of.ts'
import { callerOf } from '#lib/web/caller.ts'
import { paths } from '#lib/web/paths.ts'

/** What next-auth tells the browser when too many tries were made; any other refusal is its `CredentialsSignin`. */
export const LIMITED_ERROR = 'TooManyTries'

/**
 * Sign-in with next-auth: the cookie carries only the id of a session whose truth is its row in the database. A
 * function, so that building the pages does not make a secret.
 */
export function authOptions(): NextAuthOptions {
  return { ...OPTIONS, secret: authSecret() }
}

const OPTIONS: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: SESSION_LIMITS.lifetimeMs / 1000 },
  pages: { signIn: paths.signIn, error: paths.signIn },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (credentials, request) => {
        const parsed = signInSchema.safeParse({
          email: credentials?.email,
          password: credentials?.password,
          ip: addressOf(headerText(request.headers?.['x-forwarded-for'])),
          userAgent: headerText(request.headers?.['user-agent']),
        })
        if (!parsed.success) return null
        const result = await signIn(callerOf({ kind: 'system', id: 'web' }), parsed.data)
        if (!result.ok) return null
        if (result.value.outcome === 'limited') throw new Error(LIMITED_ERROR)
        if (result.value.outcome === 'refused') return null
        return { id: result.value.staffId, name: result.value.name, sessionId: result.value.sessionId }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => {
      if (user === undefined) return token
      return { sub: user.id, sessionId: user.sessionId }
    },
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
  },
}

function headerText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
