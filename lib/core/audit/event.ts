import { ALERT_EVENTS } from '#lib/core/alerts/events.ts'
import { CASE_EVENTS } from '#lib/core/cases/events.ts'
import { CUSTOMER_EVENTS } from '#lib/core/customers/events.ts'
import { DEMONSTRATION_EVENTS } from '#lib/core/demonstration/events.ts'
import { LABEL_EVENTS } from '#lib/core/labels/events.ts'
import { LIST_EVENTS } from '#lib/core/lists/events.ts'
import { REPORT_EVENTS } from '#lib/core/reports/events.ts'
import { RULE_EVENTS } from '#lib/core/rules/events.ts'
import { SCREENING_EVENTS } from '#lib/core/screening/events.ts'
import { STAFF_EVENTS } from '#lib/core/staff/events.ts'
import { TRANSACTION_EVENTS } from '#lib/core/transactions/events.ts'
import { WALLET_EVENTS } from '#lib/core/wallets/events.ts'
import { TRANSFER_EVENTS } from '#lib/core/wallets/transfers/events.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** Every event type of the audit trail (監査証跡): `noun.verb-past`. */
export const AUDIT_EVENT_TYPES = [
  ...STAFF_EVENTS,
  ...CUSTOMER_EVENTS,
  ...TRANSACTION_EVENTS,
  ...SCREENING_EVENTS,
  ...RULE_EVENTS,
  ...ALERT_EVENTS,
  ...CASE_EVENTS,
  ...REPORT_EVENTS,
  ...LIST_EVENTS,
  ...LABEL_EVENTS,
  ...DEMONSTRATION_EVENTS,
  ...TRANSFER_EVENTS,
  ...WALLET_EVENTS,
] as const
export type AuditEventType = (typeof AUDIT_EVENT_TYPES)[number]

/** Nouns an event may be about. */
export const AUDIT_SUBJECTS = [
  'staff',
  'session',
  'api_key',
  'customer',
  'destination',
  'transaction',
  'wallet',
  'wallet_graph',
  'provider_choice',
  'provider_policy',
  'transfer_import',
  'screening',
  'rule',
  'alert',
  'cleared_pair',
  'screening_batch',
  'case',
  'decision',
  'hold',
  'report',
  'list_version',
  'list_source',
  'list_preview',
  'list_setting',
  'label_version',
  'label_proposal',
  'installation',
] as const
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number]

/** One event as a use-case states it; the door adds who, when, which use-case and which request. */
export interface AuditEventDraft {
  readonly type: AuditEventType
  readonly subject: { readonly kind: AuditSubject; readonly id: string }
  /** Codes, ids and figures; never sentences, never secrets. */
  readonly facts: { readonly [key: string]: Json }
}
