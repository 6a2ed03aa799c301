import { LABEL_EXCERPT_MAX } from '#lib/core/labels/label-limits.ts'
import type { Label, LabelActor, LabelSourceKind } from '#lib/core/wallets/label.ts'

/** Why one record of a pack was not taken over. */
export const LABEL_REJECTIONS = [
  'not_a_mapping',
  'field_missing',
  'field_too_long',
  'field_not_text',
  'confidence_unknown',
  'day_unreadable',
  'transaction_tag',
  'duplicate',
  'malformed_row',
] as const
export type LabelRejectionCode = (typeof LABEL_REJECTIONS)[number]

export interface LabelRejection {
  readonly code: LabelRejectionCode
  /** Where it stands: `tags[12] source`, `labels.csv:7`. */
  readonly locator: string
  readonly excerpt: string
}

/** What one file of labels says, read into our shape. */
export interface LabelPack {
  readonly kind: LabelSourceKind
  readonly title: string
  readonly creator: string
  readonly description: string | null
  readonly labels: readonly Label[]
  readonly actors: readonly LabelActor[]
  readonly rejected: readonly LabelRejection[]
}

/** A rejection with its excerpt cut to the length that is kept. */
export function labelRejection(code: LabelRejectionCode, locator: string, text: unknown): LabelRejection {
  const excerpt = typeof text === 'string' ? text : (JSON.stringify(text, shallow) ?? '')
  return { code, locator, excerpt: excerpt.slice(0, LABEL_EXCERPT_MAX).toWellFormed() }
}

/** Hostile packs nest: only what lies on the first level of a record is shown. */
function shallow(key: string, value: unknown): unknown {
  return key !== '' && typeof value === 'object' && value !== null ? '…' : value
}
