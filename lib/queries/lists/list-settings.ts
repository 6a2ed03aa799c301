import type { AppError } from '#lib/core/errors.ts'
import type { ActivationPolicy } from '#lib/core/lists/activation.ts'
import { LIST_SOURCES } from '#lib/core/lists/sources.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  findActivationPolicy,
  type ListSettingState,
  listListSettings,
  listSelfActivating,
} from '#lib/db/list-settings.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { type ListSourceWords, sourceWords } from '#lib/queries/lists/list-overview.ts'
import type { Result } from '#lib/std/result.ts'

export type { ListSettingState }

/** The settings of the lists: what holds, what waits for a second person, and what was ever proposed. */
export interface ListSettings {
  readonly policy: ActivationPolicy
  readonly sources: readonly (ListSourceWords & { readonly selfActivation: boolean })[]
  /** Newest first, at most 200. */
  readonly settings: readonly ListSettingState[]
}

/** The settings of the lists (`lists:read`). */
export async function listSettings(actor: Actor): Promise<Result<ListSettings, AppError>> {
  return await authorised(actor, 'lists:read', async () => {
    const [policy, settings, selfActivating] = await Promise.all([
      findActivationPolicy('pool'),
      listListSettings('pool'),
      listSelfActivating('pool'),
    ])
    const sources = LIST_SOURCES.map((source) => ({
      ...sourceWords(source),
      selfActivation: selfActivating.includes(source.id),
    }))
    return { policy, sources, settings }
  })
}
