import type { PreviewFigure, PreviewLine } from '#lib/core/lists/preview-figures.ts'
import { readerOf } from '#lib/db/tx.ts'
import type { Slice } from './counted.ts'

/** One kept line of a preview, with its place. */
export type PreviewRow = PreviewLine & { readonly ordinal: number }

/** The lines kept under one figure of a preview, the strongest first. */
export async function listPreviewRows(
  previewId: string,
  figure: PreviewFigure,
  { limit, offset }: Slice,
): Promise<readonly PreviewRow[]> {
  return await readerOf('pool').$queryRaw<PreviewRow[]>`
    SELECT figure, ordinal, subject_kind AS "subjectKind", subject_id::text AS "subjectId", subject,
      entry_key AS "entryKey", entry_name AS "entryName", measure, score_before::float AS "scoreBefore",
      score_after::float AS "scoreAfter", detail->>'query' AS query, detail->>'candidate' AS candidate
    FROM list_preview_row WHERE preview_id = ${previewId}::uuid AND figure = ${figure}
    ORDER BY greatest(score_before, score_after) DESC NULLS LAST, ordinal LIMIT ${limit} OFFSET ${offset}`
}
