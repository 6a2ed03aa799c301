import { type AppError, failure } from '#lib/core/errors.ts'
import type { LabelPack } from '#lib/core/labels/label-pack.ts'
import { readActorPack } from '#lib/core/labels/read-actorpack.ts'
import { readLabelCsv } from '#lib/core/labels/read-label-csv.ts'
import { type PackNames, readLabelJson } from '#lib/core/labels/read-label-json.ts'
import { readSeizureOrders } from '#lib/core/labels/read-seizure-orders.ts'
import { isMapping, readTagPack } from '#lib/core/labels/read-tagpack.ts'
import { readYaml } from '#lib/core/labels/read-yaml.ts'
import { err, type Result } from '#lib/std/result.ts'

/** Version of the readers, kept with what they read. */
export const LABEL_PARSER_VERSION = '1'
/** Lines in which the headings of a CSV file are looked for. */
const HEADING_LINES = 12
/** The Hebrew word for wallet in the heading of seizure orders. */
const SEIZURE_HEADING = /ארנק/

/** A file of labels and what the operator says of it. */
export interface LabelFile extends PackNames {
  readonly text: string
  /** The house's own labels state author, evidence and review date. */
  readonly isHouse: boolean
}

/**
 * Reads a file of labels; its form is told by its content. A file of which more cannot be read than can is no file of
 * labels: `label/not-this-format`; one without any label or actor is `label/empty`. Errors of each reader.
 */
export function readLabelPack(given: LabelFile): Result<LabelPack, AppError> {
  const read = readByContent(given)
  if (!read.ok) return read
  const { labels, actors, rejected } = read.value
  const readable = labels.length + actors.length
  if (readable === 0 && rejected.length === 0) return err(failure('label/empty', { file: given.file }))
  if (rejected.filter(({ code }) => code !== 'transaction_tag').length > readable) {
    const [first] = rejected
    return err(
      failure('label/not-readable', {
        file: given.file,
        readable,
        rejected: rejected.length,
        first: first === undefined ? '' : `${first.locator}: ${first.code}`,
      }),
    )
  }
  return read
}

function readByContent(given: LabelFile): Result<LabelPack, AppError> {
  const { text, file, isHouse } = given
  const start = text.slice(0, 4_096).trimStart()
  const head = text.split('\n', HEADING_LINES).join('\n')
  if (start.startsWith('{') || start.startsWith('[')) return readLabelJson(text, given)
  if (SEIZURE_HEADING.test(head)) return readSeizureOrders(text, given)
  if (isHouse || /\.csv$/i.test(file) || /^[\ufeff"\w ]+(?:,["\w ]+){1,}\r?$/m.test(head)) {
    const csv = readLabelCsv(text, { ...given, kind: isHouse ? 'house' : 'label_set' })
    if (csv.ok || isHouse || /\.csv$/i.test(file)) return csv
  }
  const root = readYaml(text, file)
  if (!root.ok) return root
  if (!isMapping(root.value)) return err(failure('label/not-this-format', { file }))
  return 'actors' in root.value ? readActorPack(root.value, file) : readTagPack(root.value, file)
}
