import { type AppError, failure } from '#lib/core/errors.ts'
import { listFolderFiles } from '#lib/gateways/label-files.ts'
import { readListFile } from '#lib/gateways/list-files.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import {
  importLabelPack,
  type LabelImportOutcome,
  type LabelPackImport,
} from '#lib/use-cases/labels/import-label-pack.ts'

/** What came of one file. */
export interface LabelFileOutcome {
  readonly path: string
  readonly result: Result<LabelImportOutcome, AppError>
}

/** How to take files over, apart from the files themselves. */
export type LabelFilesImport = Omit<LabelPackImport, 'file'>

/**
 * Takes over a file of labels, or every pack of a folder, each for itself: one that fails leaves the others. Error when
 * there is no such file or folder: `list/file-missing`.
 */
export async function importLabelFiles(
  path: string,
  { caller, ...rest }: LabelFilesImport & { readonly caller: () => Caller },
): Promise<Result<readonly LabelFileOutcome[], AppError>> {
  const paths = await listFolderFiles(path)
  if (paths === null) return err(failure('list/file-missing', { file: path }))
  const outcomes: LabelFileOutcome[] = []
  for (const each of paths) {
    const file = await readListFile(each)
    const result = file.ok ? await importLabelPack(caller(), { ...rest, file: file.value }) : file
    outcomes.push({ path: each, result })
  }
  return ok(outcomes)
}
