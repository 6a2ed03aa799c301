import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import { PREVIEW_FIGURES, PREVIEW_ROWS_MAX, type PreviewFigure } from '#lib/core/lists/preview-figures.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findLatestPreview } from '#lib/db/list-previews.ts'
import { findListVersionRow, type ListVersionRow } from '#lib/db/screens/list-screens.ts'
import { listPreviewRows, type PreviewRow } from '#lib/db/screens/preview-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import { type ListSourceWords, sourceWords } from '#lib/queries/lists/list-overview.ts'
import { type Page, pagingShape, sliceOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { PreviewRow }
export const previewRowsFilter = z.object(pagingShape)

/** The lines behind one figure of a version's newest preview. */
export interface ListPreviewRows {
  readonly source: ListSourceWords
  readonly version: ListVersionRow
  readonly figure: PreviewFigure
  /** All lines that were found; of these so many are kept. */
  readonly found: number
  readonly rows: Page<PreviewRow>
}

/** The lines behind a figure (`alerts:read`: they name customers). Errors: `list/preview-not-found`. */
export async function listPreviewLines(
  actor: Actor,
  address: { readonly sourceId: string; readonly version: string; readonly figure: string },
  paging: z.infer<typeof previewRowsFilter>,
): Promise<Result<ListPreviewRows, AppError>> {
  return await authorisedOne(actor, 'alerts:read', {
    missing: failure('list/preview-not-found', { preview: address.figure }),
    read: async () => {
      const figure = PREVIEW_FIGURES.find((one) => one === address.figure)
      const source = findListSource(address.sourceId)
      const version = source === null ? null : await findListVersionRow(address.sourceId, address.version)
      if (source === null || version === null || figure === undefined) return null
      const preview = await findLatestPreview('pool', version.id)
      if (preview?.figures == null) return null
      const found = preview.figures.counts[figure]
      const rows = await listPreviewRows(preview.id, figure, sliceOf(paging))
      const total = Math.min(found, PREVIEW_ROWS_MAX)
      return {
        source: sourceWords(source),
        version,
        figure,
        found,
        rows: { ...paging, rows, total, totalIsExact: true },
      }
    },
  })
}
