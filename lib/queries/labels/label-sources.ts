import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { LABEL_SOURCE_KINDS } from '#lib/core/wallets/label.ts'
import { countLabelsInForce, type LabelSourceRow, listLabelSourceRows } from '#lib/db/screens/label-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { type Page, pageOf, pagingShape, sliceOf, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { LabelSourceRow }

export const labelSourcesFilter = z.object({ kind: someOf(LABEL_SOURCE_KINDS), ...pagingShape })
export type LabelSourcesFilter = z.infer<typeof labelSourcesFilter>

/** What is in force in all, and one page of the packs. */
export interface LabelSources extends Page<LabelSourceRow> {
  readonly inForce: { readonly packs: number; readonly labels: number; readonly actors: number }
}

/** The packs of labels with their versions in force, the newest taken over first (`wallets:read`). */
export async function labelSources(
  actor: Actor,
  filter: LabelSourcesFilter,
): Promise<Result<LabelSources, AppError>> {
  return await authorised(actor, 'wallets:read', async () => {
    const [counted, inForce] = await Promise.all([
      listLabelSourceRows(filter.kind, sliceOf(filter)),
      countLabelsInForce(),
    ])
    return { ...pageOf(counted, filter), inForce }
  })
}
