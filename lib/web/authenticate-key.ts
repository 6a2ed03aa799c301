import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { recogniseKey } from '#lib/use-cases/staff/recognise-key.ts'

const BEARER = /^Bearer ([\x21-\x7e]{1,200})$/i

/** The machine that calls `/api/v1` with `Authorization: Bearer sk_…`; `auth/key-refused` for anything else. */
export async function authenticateKey(
  request: Request,
): Promise<Result<Extract<Actor, { kind: 'key' }>, AppError>> {
  const secret = BEARER.exec(request.headers.get('authorization') ?? '')?.[1]
  const actor = secret === undefined ? null : await recogniseKey(secret, new Date())
  return actor === null ? err(failure('auth/key-refused')) : ok(actor)
}
