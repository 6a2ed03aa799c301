/**
 * Tables whose rows are evidence: they are written once. A trigger refuses UPDATE, DELETE and TRUNCATE to everyone,
 * and the runtime role is granted SELECT and INSERT only. Keep equal to the guards migration (a test compares them).
 */
export const APPEND_ONLY_TABLES = [
  'approval',
  'audit_event',
  'audit_seal',
  'case_event',
  'case_note',
  'case_worksheet',
  'certificate_signature',
  'customer_version',
  'decision',
  'list_entry_name',
  'list_entry_wallet',
  'list_rejected_record',
  'list_version_file',
  'list_version_set',
  'report_approval',
  'report_download',
  'report_export',
  'report_revision',
  'rescreen_failure',
  'rule_hit',
  'rule_version',
  'screening',
  'screening_hit',
] as const

/** Tables whose rows may be changed but never removed: nothing that was screened, alerted or judged disappears. */
export const NEVER_DELETED_TABLES = [
  'alert',
  'api_key',
  'case_file',
  'customer',
  'hold',
  'list_entry',
  'list_entry_version',
  'list_source',
  'list_version',
  'report',
  'rescreen_run',
  'staff',
  'staff_session',
  'transaction',
  'wallet',
  'wallet_tag',
] as const
