import type { Actor } from '#lib/core/staff/permissions.ts'
import type { PreviewState } from '#lib/db/list-previews.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { requestPreview } from '#lib/use-cases/lists/request-preview.ts'
import { runPreview } from '#lib/use-cases/lists/run-preview.ts'
import { must } from './desk-for-tests.ts'
import { testCaller } from './lists-for-tests.ts'

const WORKER: Actor = { kind: 'system', id: 'worker' }

/** The preview of a version, asked for and worked out. */
export async function previewed(versionId: string): Promise<PreviewState> {
  const { previewId } = must(await requestPreview(testCaller(WORKER), { versionId }))
  return must(await runPreview(testCaller(WORKER), { previewId }))
}

/** Puts a version in force over a fresh preview, its name typed. */
export async function activateSeen(actor: Actor, versionId: string, confirmation?: string) {
  const { id: previewId } = await previewed(versionId)
  return await activateListVersion(testCaller(actor), { versionId, previewId, confirmation })
}
