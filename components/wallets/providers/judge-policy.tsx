'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import classes from '#components/wallets/providers/policy-page.module.css'
import type { JudgePolicyInput } from '#lib/core/wallets/providers/provider-input.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Approves or refuses another person's version of the policy, or withdraws one's own. */
export function JudgePolicy({
  policyId,
  own,
  action,
}: {
  policyId: string
  own: boolean
  action: (input: JudgePolicyInput) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('wallets.providerPolicy')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <FormError message={message} />
      <div className={classes.steps}>
        {own ? (
          <Button disabled={busy} onClick={() => run({ policyId, outcome: 'withdrawn' })}>
            {t('withdraw')}
          </Button>
        ) : (
          <>
            <Button variant="primary" disabled={busy} onClick={() => run({ policyId, outcome: 'approved' })}>
              {t('approve')}
            </Button>
            <Button disabled={busy} onClick={() => run({ policyId, outcome: 'refused' })}>
              {t('refuse')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
