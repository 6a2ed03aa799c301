import { type AppError, failure } from '#lib/core/errors.ts'
import {
  type ActivateVersionInput,
  confirmationOf,
  needsConfirmation,
  staleReasons,
} from '#lib/core/lists/activation.ts'
import { newHitsOf } from '#lib/core/lists/preview-figures.ts'
import { MATCHER_VERSION, POLICY_VERSION } from '#lib/core/screening/policy.ts'
import { findPreview, type PreviewState, readSincePreview } from '#lib/db/list-previews.ts'
import { findActivationPolicy } from '#lib/db/list-settings.ts'
import { findListVersion, type ListVersion, lockListSource } from '#lib/db/lists.ts'
import type { Tx } from '#lib/db/tx.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { objectionTo, putInForce } from '#lib/use-cases/lists/put-in-force.ts'

/**
 * Puts a version in force on what its preview showed: the second person activates exactly what was seen (四眼原則); the
 * activation names the preview's digest. A version that the guards had held, and one with very many new hits, is
 * activated only by typing its name. Errors: `list/needs-person`, `list/version-not-found`, `list/preview-not-found`,
 * `list/preview-stale`, `list/confirmation-needed`, `list/wrong-status`, `list/same-person`, `list/older-than-current`.
 */
export const activateListVersion = defineUseCase<ActivateVersionInput, ListVersion>({
  name: 'lists/activate-list-version',
  permission: 'lists:activate',
  run: async (context, { versionId, previewId, confirmation }) => {
    if (context.actor.kind !== 'staff') return err(failure('list/needs-person'))
    const version = await lockVersion(context, versionId)
    if (version === null) return err(failure('list/version-not-found', { version: versionId }))
    const way = 'reviewed'
    const objection = await objectionTo(context.actor, version, { tx: context.tx, way })
    if (objection !== null) return err(objection)
    const preview = await usablePreview(context, { version, previewId, confirmation })
    if (!preview.ok) return preview
    const active = await putInForce(context, version, { way, preview: preview.value, confirmation })
    return active.ok ? ok({ value: active.value.version, events: active.value.events }) : active
  },
})

/** The version, read under the lock of its source: another person may have activated it meanwhile. */
export async function lockVersion({ tx, now }: Context, versionId: string): Promise<ListVersion | null> {
  const found = await findListVersion(tx, versionId)
  if (found === null) return null
  await lockListSource(tx, found.sourceId, now)
  return await findListVersion(tx, versionId)
}

interface Wanting {
  readonly version: ListVersion
  readonly previewId: string
  readonly confirmation?: string | undefined
}

async function usablePreview(
  context: Context,
  { version, previewId, confirmation }: Wanting,
): Promise<Result<UsablePreview, AppError>> {
  const preview = await actedOn(context, version, previewId)
  if (!preview.ok) return preview
  const { newHits } = preview.value
  const expected = confirmationOf(version)
  const policy = await findActivationPolicy(context.tx)
  if (needsConfirmation(version, newHits, policy) && confirmation !== expected)
    return err(failure('list/confirmation-needed', { expected, newHits, findings: version.findings.length }))
  return preview
}

/** A finished preview that may still be acted on. */
interface UsablePreview {
  readonly id: string
  readonly digest: string
  readonly newHits: number
}

/**
 * The finished preview of this version that somebody wants to act on. Errors: `list/preview-not-found`,
 * `list/preview-needed`, `list/preview-stale`.
 */
export async function actedOn(
  { tx, now }: Context,
  version: ListVersion,
  previewId: string,
): Promise<Result<UsablePreview, AppError>> {
  const preview = await findPreview(tx, previewId)
  if (preview?.versionId !== version.id) return err(failure('list/preview-not-found', { preview: previewId }))
  const { digest, figures } = preview
  if (digest === null || figures === null)
    return err(failure('list/preview-needed', { status: preview.status }))
  const stale = await staleReasonsNow(tx, preview, now)
  if (stale.length > 0) return err(failure('list/preview-stale', { reasons: [...stale] }))
  return ok({ id: preview.id, digest, newHits: newHitsOf(figures) })
}

/** Why a finished preview may not be acted on any more; nothing while it may. */
export async function staleReasonsNow(tx: Tx, preview: PreviewState, now: Date) {
  const since = await readSincePreview(tx, preview)
  const present = {
    ...since,
    matcherVersion: MATCHER_VERSION,
    policyVersion: POLICY_VERSION,
    atMs: now.getTime(),
  }
  return staleReasons(preview, present, await findActivationPolicy(tx))
}
