import { isSomebodyElse, type Reason } from '#lib/core/alerts/reasons.ts'

/** A reason that a name of the customer's own record gave; the other side is somebody else each time. */
export function isOwnNameReason(reason: Reason): reason is Extract<Reason, { code: `name/${string}` }> {
  return reason.code.startsWith('name/') && 'subject' in reason.facts && !isSomebodyElse(reason.facts.subject)
}
