import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import type { ReviewFreezeInput } from '#lib/core/cases/case-input.ts'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import { failure } from '#lib/core/errors.ts'
import { listAlertsForUpdate } from '#lib/db/alert-work.ts'
import { insertAlerts, type NewAlert } from '#lib/db/alerts.ts'
import { findUndecidedCase } from '#lib/db/cases.ts'
import { findFreezeForUpdate, lockCustomerById, type StandingFreeze } from '#lib/db/holds.ts'
import { assert } from '#lib/std/assert.ts'
import { err, ok } from '#lib/std/result.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { type OpenedCase, openCaseOf } from '#lib/use-cases/cases/write-case.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { customerAlertRaised } from '#lib/use-cases/screening/customer-alert.ts'

/**
 * Opens a case that asks whether a customer's freeze still has its ground (凍結の見直し): a delisting, a match that was
 * none. Its alert carries the screening on which the assets were frozen, so that what was met then can be looked at
 * again. Lifting the freeze takes a decision of two people, like any other. A case not yet decided serves instead.
 */
export const reviewFreeze = defineUseCase<ReviewFreezeInput, OpenedCase>({
  name: 'cases/review-freeze',
  permission: 'cases:work',
  run: async (context, { customerId }) => {
    const { tx } = context
    await lockCustomerById(tx, customerId)
    const freeze = await findFreezeForUpdate(tx, customerId)
    if (freeze === null) return err(failure('case/nothing-frozen'))
    const standing = await findUndecidedCase(tx, customerId)
    if (standing !== null) return err(failure('case/already-open', { number: formatCaseNumber(standing) }))
    const alert = reviewAlert(context, customerId, freeze)
    await insertAlerts(tx, [alert])
    const [written] = await listAlertsForUpdate(tx, [alert.id])
    assert(written !== undefined, 'the alert just raised is there')
    const { opened, event } = await openCaseOf(context, [written])
    return ok({ value: opened, events: [customerAlertRaised(alert), event] })
  },
})

function reviewAlert({ now, newId }: Context, customerId: string, freeze: StandingFreeze): NewAlert {
  const draft = draftAlert({
    raisedAt: now.toISOString(),
    reasons: [
      {
        code: 'customer/freeze-review',
        facts: { frozenOn: tokyoDay(freeze.placedAt) },
        severity: 'medium',
        answer: 'release',
        rule: null,
      },
    ],
  })
  assert(draft !== null, 'an alert with a reason is drawn up')
  const { screeningId } = freeze
  return { id: newId(), draft, customerId, transactionId: null, screeningId, jpyValue: null, at: now }
}
