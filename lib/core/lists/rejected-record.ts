import {
  REJECTED_EXCERPT_MAX,
  type RejectedRecord,
  type RejectionCode,
} from '#lib/core/lists/listed-entity.ts'

/** A rejected record with its excerpt cut to the length that is kept. */
export function rejectedRecord(code: RejectionCode, locator: string, text: string): RejectedRecord {
  return { code, locator, excerpt: text.slice(0, REJECTED_EXCERPT_MAX).toWellFormed() }
}
