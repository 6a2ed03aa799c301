import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import { reasonsOfNameHits } from '#lib/core/alerts/reasons-of-name-hits.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { AlertedEntry, NewAlert } from '#lib/db/alerts.ts'
import type { NewScreening } from '#lib/db/screenings.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { nameHitsOf } from '#lib/use-cases/screening/run-screening.ts'

/**
 * The alert that a customer's screening raises: for hits that no standing alert of the customer names and that no
 * officer has told apart before; null when there is nothing new.
 */
export function customerAlert(
  { newId, now }: Pick<Context, 'newId' | 'now'>,
  {
    customerId,
    screening,
    alerted,
    dismissed,
  }: {
    readonly customerId: string
    readonly screening: Pick<NewScreening, 'id' | 'hits'>
    /** What standing alerts name. */
    readonly alerted: readonly AlertedEntry[]
    /** What the memory of clearings answers for. */
    readonly dismissed: readonly string[]
  },
): NewAlert | null {
  const standing = new Set(alerted.map((entry) => entry.entryVersionId))
  const fresh = nameHitsOf(screening.hits).filter(({ hit }) => !standing.has(hit.entryVersionId))
  const draft = draftAlert({
    reasons: reasonsOfNameHits(fresh, dismissed),
    raisedAt: now.toISOString(),
  })
  if (draft === null) return null
  return {
    id: newId(),
    draft,
    customerId,
    transactionId: null,
    screeningId: screening.id,
    jpyValue: null,
    at: now,
  }
}

/** The event of an alert raised on a customer. */
export function customerAlertRaised(alert: NewAlert): AuditEventDraft {
  const { draft, customerId, screeningId } = alert
  return {
    type: 'alert.raised',
    subject: { kind: 'alert', id: alert.id },
    facts: { kind: draft.kind, severity: draft.severity, customerId, screeningId },
  }
}
