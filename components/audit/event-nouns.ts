import { AUDIT_EVENT_TYPES, type AuditEventType } from '#lib/core/audit/event.ts'

/** What events are told of, in the order of the work: the nouns before the dot of their types. */
export const EVENT_NOUNS = [
  'staff',
  'key',
  'customer',
  'destination',
  'transaction',
  'hold',
  'screening',
  'cleared-pair',
  'wallet',
  'transfer',
  'rule',
  'alert',
  'case',
  'report',
  'list',
  'label',
  'demonstration',
] as const
type EventNoun = (typeof EVENT_NOUNS)[number]

/** Every event type of a noun. */
export function typesOf(noun: EventNoun): readonly AuditEventType[] {
  return AUDIT_EVENT_TYPES.filter((type) => type.startsWith(`${noun}.`))
}
