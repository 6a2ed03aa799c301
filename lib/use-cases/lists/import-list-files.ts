import type { AppError } from '#lib/core/errors.ts'
import { type ListFile, readListFile } from '#lib/gateways/list-files.ts'
import type { Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import {
  importListVersion,
  type ListImport,
  type ListImportOutcome,
} from '#lib/use-cases/lists/import-list-version.ts'

/** An import whose files still lie on the operator's disk. */
export type ListImportFromDisk = Omit<ListImport, 'files'> & { readonly paths: readonly string[] }

/** Reads the files of a publication (plain or gzip) and takes it over; errors of both. */
export async function importListFiles(
  caller: Caller,
  { paths, ...rest }: ListImportFromDisk,
): Promise<Result<ListImportOutcome, AppError>> {
  const files: ListFile[] = []
  for (const path of paths) {
    const file = await readListFile(path)
    if (!file.ok) return file
    files.push(file.value)
  }
  return await importListVersion(caller, { ...rest, files })
}
