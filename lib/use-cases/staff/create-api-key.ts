import { sha256Hex } from '#lib/core/digest.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import type { CreateApiKeyInput } from '#lib/core/staff/staff-input.ts'
import { insertApiKey } from '#lib/db/api-keys.ts'
import { newApiKey } from '#lib/gateways/passwords.ts'
import { ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

export interface CreatedApiKey {
  readonly id: string
  readonly prefix: string
  /** Shown once; only its SHA-256 is kept (it has 256 random bits, so a slow hash would add nothing). */
  readonly secret: string
}

/** Makes a machine key for `/api/v1` with the scopes named. */
export const createApiKey = defineUseCase<CreateApiKeyInput, CreatedApiKey>({
  name: 'staff/create-api-key',
  permission: 'keys:write',
  run: async ({ actor, tx, now, newId }, { name, scopes }) => {
    const { secret, prefix } = newApiKey()
    const id = newId()
    const unique = [...new Set(scopes)].sort()
    await insertApiKey(tx, {
      id,
      name,
      prefix,
      keyHash: sha256Hex(secret),
      scopes: unique,
      createdBy: actorRef(actor),
      createdAt: now,
      lastUsedAt: null,
      revokedAt: null,
    })
    return ok({
      value: { id, prefix, secret },
      events: [{ type: 'key.created', subject: { kind: 'api_key', id }, facts: { prefix, scopes: unique } }],
    })
  },
})
