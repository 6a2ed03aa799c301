import { sha256Hex } from '#lib/core/digest.ts'
import { type Actor, KEY_SCOPES } from '#lib/core/staff/permissions.ts'
import { findApiKeyByHash, setApiKeyUsed } from '#lib/db/api-keys.ts'
import { withTx } from '#lib/db/tx.ts'

const USED_EVERY_MS = 60_000
const KEY_SHAPE = /^sk_[A-Za-z0-9_-]{43}$/

/**
 * The machine behind a key, or null. It is looked up by its SHA-256, so the time of the comparison tells nothing
 * about the secret. Notes at most once a minute that the key was used.
 */
export async function recogniseKey(
  secret: string,
  now: Date,
): Promise<Extract<Actor, { kind: 'key' }> | null> {
  if (!KEY_SHAPE.test(secret)) return null
  const key = await findApiKeyByHash('pool', sha256Hex(secret))
  if (key === null || key.revokedAt !== null) return null
  if (key.lastUsedAt === null || now.getTime() - key.lastUsedAt.getTime() >= USED_EVERY_MS)
    await withTx((tx) => setApiKeyUsed(tx, key.id, now))
  return { kind: 'key', id: key.id, scopes: KEY_SCOPES.filter((scope) => key.scopes.includes(scope)) }
}
