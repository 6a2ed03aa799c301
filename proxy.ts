import { type NextRequest, NextResponse } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { authSecret, isDevelopment } from '#lib/env.ts'
import { contentSecurityPolicy } from '#lib/web/content-security-policy.ts'
import { paths } from '#lib/web/paths.ts'
import { NONCE_HEADER, PATH_HEADER } from '#lib/web/request-headers.ts'

const NONCE_BYTES = 16
/** Marks a call of a server action; Next.js's own name. */
const ACTION_HEADER = 'next-action'
const POLICY_HEADER = 'content-security-policy'

/**
 * The first gate: without a signed cookie a page leads to the sign-in and an API call is answered 401. It looks at no
 * database; each page, action and handler asks again who is there. It also gives every page its security policy.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const open = pathname === paths.signIn || pathname === paths.newPassword
  const known = open || (await getToken({ req: request, secret: authSecret() })) !== null
  if (!known && pathname.startsWith('/api/')) return refusal()
  // An action asks by itself who is there and answers in words; a redirect would break the page it came from.
  const isAction = request.method === 'POST' && request.headers.has(ACTION_HEADER)
  if (!known && !isAction) {
    return NextResponse.redirect(new URL(paths.signInFor(`${pathname}${search}`), request.nextUrl))
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))))
  const policy = contentSecurityPolicy({ nonce, development: isDevelopment })
  const headers = new Headers(request.headers)
  headers.set(PATH_HEADER, `${pathname}${search}`)
  headers.set(NONCE_HEADER, nonce)
  headers.set(POLICY_HEADER, policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set(POLICY_HEADER, policy)
  return response
}

function refusal(): NextResponse {
  return NextResponse.json(
    { type: 'urn:sekisho:auth/not-signed-in', title: 'auth/not-signed-in', status: 401 },
    { status: 401, headers: { 'content-type': 'application/problem+json' } },
  )
}

/**
 * Machines (`/api/v1`), health, sign-in and the upload of list files have gates of their own; files are open. An upload
 * must not pass here: what passes is held in memory and cut at 10 MB.
 */
export const config = {
  matcher: [
    '/((?!api/auth|api/v1|api/health|lists/[^/]+/import$|_next/|favicon\\.svg|favicon\\.ico|robots\\.txt).*)',
  ],
}
