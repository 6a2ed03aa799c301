import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import {
  findLatestPreview,
  insertPreview,
  PREVIEW_SILENT_MS,
  setPreviewEnded,
} from '#lib/db/list-previews.ts'
import { findActivationPolicy, findSelfActivation } from '#lib/db/list-settings.ts'
import { findActiveListVersion, findListVersion, type ListVersion, lockListSource } from '#lib/db/lists.ts'
import { sendJob } from '#lib/queue/send.ts'
import { err, ok } from '#lib/std/result.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { previewBasis } from '#lib/use-cases/lists/preview-basis.ts'

/**
 * Asks for the impact preview of a version that is not in force: what it would do to everybody. It runs as a job; one that
 * runs already is given back. Errors: `list/version-not-found`, `list/wrong-status`.
 */
export const requestPreview = defineUseCase<{ readonly versionId: string }, { readonly previewId: string }>({
  name: 'lists/request-preview',
  permission: 'lists:preview',
  run: async (context, { versionId }) => {
    const { tx, now } = context
    const found = await findListVersion(tx, versionId)
    if (found === null) return err(failure('list/version-not-found', { version: versionId }))
    await lockListSource(tx, found.sourceId, now)
    const version = (await findListVersion(tx, versionId)) ?? found
    if (version.status !== 'awaiting_activation' && version.status !== 'quarantined')
      return err(failure('list/wrong-status', { status: version.status }))
    const latest = await findLatestPreview(tx, versionId)
    const open = latest !== null && latest.endedAt === null ? latest : null
    if (open !== null) {
      const heard = Date.parse(open.beatAt ?? open.requestedAt)
      if (now.getTime() - heard < PREVIEW_SILENT_MS) {
        return ok({ value: { previewId: open.id }, events: [requested(open.id, version, { again: true })] })
      }
      await setPreviewEnded(tx, open.id, {
        ...{ status: 'failed', failure: 'silent', at: now, by: actorRef(context.actor) },
      })
    }
    const asked = await askForPreview(context, version, null)
    const silent =
      open === null
        ? []
        : [
            {
              type: 'list.preview-failed',
              subject: { kind: 'list_preview', id: open.id },
              facts: { source: version.sourceId, number: version.number, message: 'silent' },
            } as const,
          ]
    return ok({ value: { previewId: asked.id }, events: [asked.event, ...silent] })
  },
})

/** Writes a preview inside a change that has locked the source, and sends its job. */
async function askForPreview(
  { tx, newId, now, actor }: Context,
  version: ListVersion,
  selfSettingId: string | null,
): Promise<{ readonly id: string; readonly event: ReturnType<typeof requested> }> {
  const [policy, replaces, basis] = [
    await findActivationPolicy(tx),
    await findActiveListVersion(tx, version.sourceId),
    await previewBasis(),
  ]
  const id = newId()
  await insertPreview(tx, {
    ...basis,
    ...{ id, versionId: version.id, replacesId: replaces?.id ?? null, selfSettingId },
    ...{ counterpartyDays: policy.counterpartyDays, requestedBy: actorRef(actor), requestedAt: now },
  })
  await sendJob(tx, { name: 'preview-list-version', data: { previewId: id } })
  return { id, event: requested(id, version, { again: false }) }
}

/**
 * Where its source may activate by itself, the preview that this waits for is asked for. What a person or a key handed in
 * waits for a second person all the same: one alone could hand in anything.
 */
export async function askForSelfActivation(
  context: Context,
  version: ListVersion,
): Promise<readonly AuditEventDraft[]> {
  if (context.actor.kind !== 'system' && context.actor.kind !== 'operator') return []
  const settingId = await findSelfActivation(context.tx, version.sourceId)
  if (settingId === null) return []
  return [(await askForPreview(context, version, settingId)).event]
}

function requested(previewId: string, version: ListVersion, { again }: { readonly again: boolean }) {
  const { id, sourceId, number } = version
  return {
    type: 'list.preview-requested',
    subject: { kind: 'list_preview', id: previewId },
    facts: { versionId: id, source: sourceId, number, again },
  } as const
}
