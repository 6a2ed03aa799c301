import { type AppError, failure } from '#lib/core/errors.ts'
import {
  type ActivationPolicy,
  confirmationOf,
  needsConfirmation,
  type StaleReason,
  staleReasons,
} from '#lib/core/lists/activation.ts'
import { newHitsOf } from '#lib/core/lists/preview-figures.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import { MATCHER_VERSION, POLICY_VERSION } from '#lib/core/screening/policy.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type ActivationState, findListActivation } from '#lib/db/list-activations.ts'
import { findLatestPreview, findPreview, type PreviewState, readSincePreview } from '#lib/db/list-previews.ts'
import { findActivationPolicy, findSelfActivation } from '#lib/db/list-settings.ts'
import { findListVersion } from '#lib/db/lists.ts'
import { findListVersionRow, type ListVersionRow } from '#lib/db/screens/list-screens.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import { type ListSourceWords, sourceWords } from '#lib/queries/lists/list-overview.ts'
import type { Result } from '#lib/std/result.ts'

export type { PreviewState }

/** What a supervisor needs to put a version in force, or to see how it came into force. */
export interface ListActivation {
  readonly source: ListSourceWords
  readonly version: ListVersionRow
  /** The one that the activation stands on; before it, and where it stands on none, the newest. */
  readonly preview: PreviewState | null
  /** Number of the version that the preview was held against; null where none was in force. */
  readonly replaces: number | null
  /** Why the finished preview may not be acted on any more. */
  readonly stale: readonly StaleReason[]
  readonly newHits: number
  /** What must be typed; null where nothing must. */
  readonly mustType: string | null
  readonly policy: ActivationPolicy
  /** The source may put its versions in force by itself. */
  readonly selfActivation: boolean
  readonly activation: ActivationState | null
}

/** The activation of a version (`lists:read`). Error: `list/version-not-found`. */
export async function listActivation(
  actor: Actor,
  address: { readonly sourceId: string; readonly version: string },
  now: Date,
): Promise<Result<ListActivation, AppError>> {
  return await authorisedOne(actor, 'lists:read', {
    missing: failure('list/version-not-found', { version: address.version }),
    read: () => readActivation(address, now),
  })
}

async function readActivation(
  { sourceId, version: idOrNumber }: { readonly sourceId: string; readonly version: string },
  now: Date,
): Promise<ListActivation | null> {
  const source = findListSource(sourceId)
  const version = source === null ? null : await findListVersionRow(sourceId, idOrNumber)
  if (source === null || version === null) return null
  const activation = await findListActivation('pool', version.id)
  const [preview, policy, selfSetting] = await Promise.all([
    previewShown(version.id, activation),
    findActivationPolicy('pool'),
    findSelfActivation('pool', sourceId),
  ])
  const replaced = preview?.replacesId == null ? null : await findListVersion('pool', preview.replacesId)
  const newHits = preview?.figures == null ? 0 : newHitsOf(preview.figures)
  const types = needsConfirmation(version, newHits, policy)
  return {
    ...{ source: sourceWords(source), version, preview, policy, activation, newHits },
    replaces: replaced?.number ?? null,
    selfActivation: selfSetting !== null,
    stale: preview?.status === 'finished' ? await staleNow(preview, policy, now) : [],
    mustType: types ? confirmationOf(version) : null,
  }
}

async function previewShown(versionId: string, activation: ActivationState | null) {
  const latest = await findLatestPreview('pool', versionId)
  const stoodOn = activation?.previewId ?? null
  return stoodOn === null || stoodOn === latest?.id ? latest : await findPreview('pool', stoodOn)
}

async function staleNow(preview: PreviewState, policy: ActivationPolicy, now: Date) {
  const since = await readSincePreview('pool', preview)
  const matcher = { matcherVersion: MATCHER_VERSION, policyVersion: POLICY_VERSION }
  return staleReasons(preview, { ...since, ...matcher, atMs: now.getTime() }, policy)
}
