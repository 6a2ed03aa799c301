'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { JudgeListSettingInput } from '#lib/core/lists/activation.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Approves or refuses another person's proposal, or withdraws one's own. */
export function JudgeSetting({
  settingId,
  own,
  action,
}: {
  settingId: string
  own: boolean
  action: (input: JudgeListSettingInput) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('lists.settings')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <FormError message={message} />
      {own ? (
        <Button size="small" disabled={busy} onClick={() => run({ settingId, outcome: 'withdrawn' })}>
          {t('withdraw')}
        </Button>
      ) : (
        <>
          <Button size="small" disabled={busy} onClick={() => run({ settingId, outcome: 'refused' })}>
            {t('refuse')}
          </Button>
          <Button
            size="small"
            variant="primary"
            disabled={busy}
            onClick={() => run({ settingId, outcome: 'approved' })}
          >
            {t('approve')}
          </Button>
        </>
      )}
    </>
  )
}
