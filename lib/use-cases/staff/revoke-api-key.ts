import { failure } from '#lib/core/errors.ts'
import { findApiKeyForUpdate, setApiKeyRevoked } from '#lib/db/api-keys.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Ends a machine key at once. */
export const revokeApiKey = defineUseCase<{ readonly keyId: string }, null>({
  name: 'staff/revoke-api-key',
  permission: 'keys:write',
  run: async ({ tx, now }, { keyId }) => {
    const key = await findApiKeyForUpdate(tx, keyId)
    if (key === null) return err(failure('key/not-found', { keyId }))
    if (key.revokedAt !== null) return err(failure('key/already-revoked', { name: key.name }))
    await setApiKeyRevoked(tx, keyId, now)
    return ok({
      value: null,
      events: [
        { type: 'key.revoked', subject: { kind: 'api_key', id: keyId }, facts: { prefix: key.prefix } },
      ],
    })
  },
})
