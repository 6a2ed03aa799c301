import type { AppError } from '#lib/core/errors.ts'
import { type LabelPack, labelRejection } from '#lib/core/labels/label-pack.ts'
import { makeLabels } from '#lib/core/labels/make-label.ts'
import type { PackNames } from '#lib/core/labels/read-label-json.ts'
import { parseNbctfCsv } from '#lib/core/lists/formats/nbctf-csv.ts'
import { ok, type Result } from '#lib/std/result.ts'

/**
 * Reads wallets under seizure orders (the form of Israel's NBCTF) as labels: the holder, or the order where none is
 * named. The same file may be a list to screen against; as labels it serves exposure. Errors: `list/not-this-format`.
 */
export function readSeizureOrders(text: string, names: PackNames): Result<LabelPack, AppError> {
  const parsed = parseNbctfCsv({ wallets: text })
  if (!parsed.ok) return parsed
  const made = parsed.value.entities.flatMap((entity) =>
    entity.wallets.map(({ raw, label: currency }) =>
      makeLabels({
        address: raw,
        currency,
        label: entity.names[0]?.full ?? entity.key,
        category: null,
        abuse: 'seizure_order',
        concepts: [],
        actor: null,
        source: names.source,
        confidence: 'authority_data',
        author: names.creator,
        evidence: entity.reference,
        lastmod: entity.listedOn ?? names.statedOn,
        reviewOn: null,
      }),
    ),
  )
  return ok({
    kind: 'seizure_orders',
    title: names.title,
    creator: names.creator,
    description: null,
    labels: made.flatMap((one) => (one.ok ? one.value : [])),
    actors: [],
    rejected: [
      ...made.flatMap((one, at) =>
        one.ok ? [] : [labelRejection(one.error.code, `wallet ${at + 1} ${one.error.field}`, '')],
      ),
      ...parsed.value.rejected.map(({ locator, excerpt }) =>
        labelRejection('malformed_row', locator, excerpt),
      ),
    ],
  })
}
