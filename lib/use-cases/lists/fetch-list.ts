import { type AppError, failure } from '#lib/core/errors.ts'
import { findListDownload, type ListDownload } from '#lib/core/lists/downloads.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import { findRemembered } from '#lib/db/list-fetches.ts'
import {
  type DownloadedList,
  type DownloadSurroundings,
  downloadList,
} from '#lib/gateways/list-download/download-list.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importListVersion, type ListImportOutcome } from '#lib/use-cases/lists/import-list-version.ts'
import { type FetchRecord, recordListFetch } from '#lib/use-cases/lists/record-list-fetch.ts'

/** Which list to fetch; tests name a server of their own and its surroundings. */
export interface ListToFetch {
  readonly sourceId: string
  readonly download?: ListDownload
  readonly surroundings?: DownloadSurroundings
}

/** What came of it; no version when the authority says that nothing has changed. */
export interface ListFetchOutcome {
  readonly outcome: FetchRecord['outcome']
  readonly version: ListImportOutcome['version'] | null
}

/**
 * Fetches a list from its authority and takes it over; it then awaits activation, or stands in quarantine. What came of it
 * is written down, also of a failure. Errors: `list/no-download`, those of the download and of the import.
 */
export async function fetchList(
  caller: Caller,
  { sourceId, download = findListDownload(sourceId) ?? undefined, surroundings }: ListToFetch,
): Promise<Result<ListFetchOutcome, AppError>> {
  // Whoever may not import gets the door's recorded refusal before anything is sent.
  if (!isAllowed(caller.actor, 'lists:import')) {
    const refusal = await importListVersion(caller, { sourceId, files: [] })
    return refusal.ok ? ok({ ...refusal.value }) : refusal
  }
  if (download === undefined) return err(failure('list/no-download', { source: sourceId }))
  const startedAt = caller.clock()
  const got = await downloadList(download, await findRemembered(sourceId), surroundings)
  const taken = got.ok ? await takeOver(caller, sourceId, got.value) : got
  const recorded = await recordListFetch(caller, {
    sourceId,
    startedAt,
    outcome: taken.ok ? taken.value.outcome : 'failed',
    versionId: taken.ok ? (taken.value.version?.id ?? null) : null,
    error: taken.ok ? null : taken.error,
    // What could not be taken over must come whole the next time.
    remember: got.ok && taken.ok ? got.value.remember : null,
  })
  return recorded.ok ? taken : recorded
}

async function takeOver(
  caller: Caller,
  sourceId: string,
  { file }: DownloadedList,
): Promise<Result<ListFetchOutcome, AppError>> {
  if (file === null) return ok({ outcome: 'unchanged', version: null })
  return await importListVersion(caller, { sourceId, files: [file] })
}
