import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '#lib/web/content-security-policy.ts'

it('lets scripts in by nonce only, and never evaluates text in production', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', development: false })
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).toContain("frame-ancestors 'none'")
})
