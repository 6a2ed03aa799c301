import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP's password storage sheet asks for at least: 19 MiB, 2 passes, 1 lane (about 30 ms here). */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const GENERATED_BYTES = 15
const KEY_BYTES = 32
const KEY_PREFIX_CHARS = 11

/** The argon2id hash of a password, in PHC form with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID)
}

let nobody: Promise<string> | undefined

/**
 * Does the password fit the hash? With null (no such person) the same work is done against a hash of nobody, so
 * that the answer takes as long and tells nothing.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash !== null) return verify(passwordHash, password)
  nobody ??= hashPassword(randomBytes(GENERATED_BYTES).toString('base64url'))
  await verify(await nobody, password)
  return false
}

/** A password for someone new: 120 random bits in 20 letters, digits, `-` and `_`. */
export function newPassword(): string {
  return randomBytes(GENERATED_BYTES).toString('base64url')
}

/** A machine key `sk_…` of 256 random bits, and the beginning of it by which people tell keys apart. */
export function newApiKey(): { readonly secret: string; readonly prefix: string } {
  const secret = `sk_${randomBytes(KEY_BYTES).toString('base64url')}`
  return { secret, prefix: secret.slice(0, KEY_PREFIX_CHARS) }
}
