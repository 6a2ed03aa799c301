import { failure } from '#lib/core/errors.ts'
import { needsConfirmation } from '#lib/core/lists/activation.ts'
import { newHitsOf } from '#lib/core/lists/preview-figures.ts'
import { findPreview } from '#lib/db/list-previews.ts'
import { findActivationPolicy, findSelfActivation } from '#lib/db/list-settings.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { lockVersion, staleReasonsNow } from '#lib/use-cases/lists/activate-list-version.ts'
import { putInForce } from '#lib/use-cases/lists/put-in-force.ts'

/** Whether a version put itself in force, or waits for people, and why. */
export type SelfActivated =
  | 'activated'
  | 'setting-ended'
  | 'guards-or-many-hits'
  | 'preview-stale'
  | 'no-longer-waiting'

/**
 * Puts a version in force by its source's own setting, once its preview is there and unless the guards complained, very many
 * new hits would come, or the setting was taken back meanwhile: it then waits for people, and the trail says so. Errors:
 * `list/preview-not-found`, `list/needs-person` (whoever is not the system), those of putting in force.
 */
export const selfActivate = defineUseCase<{ readonly previewId: string }, SelfActivated>({
  name: 'lists/self-activate',
  permission: 'lists:activate',
  run: async (context, { previewId }) => {
    const { actor, tx, now } = context
    if (actor.kind !== 'system') return err(failure('list/needs-person'))
    const preview = await findPreview(tx, previewId)
    const version = preview === null ? null : await lockVersion(context, preview.versionId)
    if (preview === null || version === null)
      return err(failure('list/preview-not-found', { preview: previewId }))
    const { digest, figures } = preview
    const settingId = await findSelfActivation(tx, version.sourceId)
    const newHits = figures === null ? 0 : newHitsOf(figures)
    const held = async (): Promise<SelfActivated | null> => {
      if (version.status !== 'awaiting_activation') return 'no-longer-waiting'
      if (settingId === null || settingId !== preview.selfSettingId) return 'setting-ended'
      if (needsConfirmation(version, newHits, await findActivationPolicy(tx))) return 'guards-or-many-hits'
      return (await staleReasonsNow(tx, preview, now)).length > 0 ? 'preview-stale' : null
    }
    const why = digest === null ? 'preview-stale' : await held()
    if (why !== null || digest === null || settingId === null) {
      const { sourceId, number } = version
      const facts = { source: sourceId, number, why, newHits }
      const subject = { kind: 'list_version', id: version.id } as const
      return ok({
        value: why ?? 'setting-ended',
        events: [{ type: 'list.self-activation-held', subject, facts }],
      })
    }
    const active = await putInForce(context, version, {
      way: 'self',
      settingId,
      preview: { id: previewId, digest },
    })
    return active.ok ? ok({ value: 'activated', events: active.value.events }) : active
  },
})
