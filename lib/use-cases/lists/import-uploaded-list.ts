import { type AppError, failure } from '#lib/core/errors.ts'
import { LIST_UPLOAD_FILES_MAX } from '#lib/core/lists/upload-limits.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import { type ListFile, unfoldListFile } from '#lib/gateways/list-files.ts'
import { err, type Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import {
  importListVersion,
  type ListImport,
  type ListImportOutcome,
} from '#lib/use-cases/lists/import-list-version.ts'

/** An import whose files came through the browser: names as the officer's machine calls them, bytes as sent. */
export type UploadedList = Pick<ListImport, 'sourceId' | 'publishedOn'> & {
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
}

/**
 * Takes over an uploaded publication; it then awaits activation by another person. Errors: `list/file-missing` (none
 * was sent), `list/unknown-part` (more than any official set has), those of unfolding and of the import.
 */
export async function importUploadedList(
  caller: Caller,
  { files, ...rest }: UploadedList,
): Promise<Result<ListImportOutcome, AppError>> {
  const unfolded: ListFile[] = []
  // Whoever may not import gets the door's recorded refusal before any byte is unfolded.
  if (isAllowed(caller.actor, 'lists:import')) {
    const tooMany = files[LIST_UPLOAD_FILES_MAX]
    if (tooMany !== undefined) return err(failure('list/unknown-part', { file: tooMany.name }))
    for (const { name, bytes } of files) {
      const file = unfoldListFile(name, bytes)
      if (!file.ok) return file
      unfolded.push(file.value)
    }
  }
  return await importListVersion(caller, { ...rest, files: unfolded })
}
