import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'

/** The nearest address the server saw (`x-forwarded-for`): behind a proxy, the one that the proxy added last. */
export function addressOf(forwarded: string | null): string {
  return forwarded?.split(',').at(-1)?.trim().slice(0, STAFF_LIMITS.ipChars) || 'unknown'
}
