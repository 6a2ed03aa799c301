import { ALERT_ERRORS } from '#lib/core/alerts/errors.ts'
import { AUDIT_ERRORS } from '#lib/core/audit/errors.ts'
import { CASE_ERRORS } from '#lib/core/cases/errors.ts'
import { CUSTOMER_ERRORS } from '#lib/core/customers/errors.ts'
import { DEMONSTRATION_ERRORS } from '#lib/core/demonstration/errors.ts'
import { LABEL_ERRORS } from '#lib/core/labels/errors.ts'
import { LIST_ERRORS } from '#lib/core/lists/errors.ts'
import { REPORT_ERRORS } from '#lib/core/reports/errors.ts'
import { RULE_ERRORS } from '#lib/core/rules/errors.ts'
import { SCREENING_ERRORS } from '#lib/core/screening/errors.ts'
import { STAFF_ERRORS } from '#lib/core/staff/errors.ts'
import { TRANSACTION_ERRORS } from '#lib/core/transactions/errors.ts'
import { WALLET_ERRORS } from '#lib/core/wallets/errors.ts'
import { TRANSFER_ERRORS } from '#lib/core/wallets/transfers/errors.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/**
 * Every expected failure, `noun/what-is-so`, with the HTTP status it answers. The words for the reader stand in
 * `messages/<locale>/errors.json` under the same code; a test refuses a code without words.
 */
export const ERRORS = {
  'input/invalid': 422,
  'input/too-large': 413,
  'input/not-utf8': 400,
  'input/not-json': 400,
  ...STAFF_ERRORS,
  ...CUSTOMER_ERRORS,
  ...TRANSACTION_ERRORS,
  ...SCREENING_ERRORS,
  ...RULE_ERRORS,
  ...AUDIT_ERRORS,
  ...ALERT_ERRORS,
  ...CASE_ERRORS,
  ...REPORT_ERRORS,
  ...LIST_ERRORS,
  ...LABEL_ERRORS,
  ...DEMONSTRATION_ERRORS,
  ...WALLET_ERRORS,
  ...TRANSFER_ERRORS,
} as const satisfies Record<string, number>
export type ErrorCode = keyof typeof ERRORS

/** One wrong field: a JSON pointer into the input, and a code worded by the reader's language. */
export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly facts?: { readonly [key: string]: Json }
}

/** An expected failure: a code, the facts that its sentence needs, and the wrong fields where there are any. */
export interface AppError {
  readonly code: ErrorCode
  readonly facts: { readonly [key: string]: Json }
  readonly fields?: readonly FieldError[]
}

/** Shorthand for an expected failure. */
export function failure(
  code: ErrorCode,
  facts: AppError['facts'] = {},
  fields?: readonly FieldError[],
): AppError {
  return fields === undefined ? { code, facts } : { code, facts, fields }
}
