import NextAuth from 'next-auth'
import { authOptions } from '#lib/web/auth.ts'

function handler(request: Request, context: unknown): Promise<Response> {
  return NextAuth(authOptions())(request, context)
}

export { handler as GET, handler as POST }
