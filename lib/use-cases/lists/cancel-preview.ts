import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { findPreviewForUpdate, setPreviewEnded } from '#lib/db/list-previews.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/**
 * Stops a preview that waits or runs; its worker notices at the next batch and leaves nothing. Errors:
 * `list/preview-not-found`, `list/preview-not-running`.
 */
export const cancelPreview = defineUseCase<{ readonly previewId: string }, { readonly previewId: string }>({
  name: 'lists/cancel-preview',
  permission: 'lists:preview',
  run: async ({ actor, tx, now }, { previewId }) => {
    const preview = await findPreviewForUpdate(tx, previewId)
    if (preview === null) return err(failure('list/preview-not-found', { preview: previewId }))
    if (preview.endedAt !== null) return err(failure('list/preview-not-running', { status: preview.status }))
    const ending = { status: 'cancelled', failure: null, at: now, by: actorRef(actor) } as const
    await setPreviewEnded(tx, previewId, ending)
    const { versionId, done, total } = preview
    return ok({
      value: { previewId },
      events: [
        {
          type: 'list.preview-cancelled',
          subject: { kind: 'list_preview', id: previewId },
          facts: { versionId, done, total },
        },
      ],
    })
  },
})
