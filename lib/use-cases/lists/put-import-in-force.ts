import { type AppError, failure } from '#lib/core/errors.ts'
import type { ListVersion } from '#lib/db/lists.ts'
import { err, type Result } from '#lib/std/result.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { type InForce, putInForce } from '#lib/use-cases/lists/put-in-force.ts'
import { putInForceAlone } from '#lib/use-cases/lists/put-in-force-alone.ts'

/**
 * Puts in force what was just imported: the lists of the first run as such, the operator's as an act of one alone that another
 * person reviews afterwards (事後確認). Errors: `list/preview-needed` (everybody else), those of putting in force.
 */
export async function putImportInForce(
  context: Context,
  version: ListVersion,
  reason: string | undefined,
): Promise<Result<InForce, AppError>> {
  const { actor } = context
  if (actor.kind === 'operator') return await putInForceAlone(context, version, { reason })
  if (actor.kind === 'system' && actor.id === 'starter')
    return await putInForce(context, version, { way: 'starter' })
  return err(failure('list/preview-needed', { status: 'waiting' }))
}
