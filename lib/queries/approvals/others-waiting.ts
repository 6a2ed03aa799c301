import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import type { WaitingRow } from '#lib/db/frame.ts'

/** What waits for a second person beside decisions and reports, of what the reader finds on the page of approvals. */
export function othersWaiting(actor: Actor, waiting: WaitingRow): number {
  if (!isAllowed(actor, 'cases:read')) return 0
  const { choices, providerPolicies, labels } = waiting
  const wallets = isAllowed(actor, 'wallets:read') ? choices + providerPolicies + labels : 0
  const lists = isAllowed(actor, 'lists:read') ? waiting.waitingLists + waiting.listSettings : 0
  const people = isAllowed(actor, 'staff:confirm') ? waiting.staffChanges : 0
  return wallets + lists + people
}
