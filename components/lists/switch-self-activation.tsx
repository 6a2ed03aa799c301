'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { type ListSettingInput, REASON_MAX, REASON_MIN } from '#lib/core/lists/activation.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface SwitchProps {
  readonly sourceId: string
  readonly sourceName: string
  /** As it is now. */
  readonly on: boolean
  readonly action: (input: ListSettingInput) => Promise<ActionResult<unknown>>
}

/** Proposes that a source may activate by itself, or takes that away at once; either with a reason. */
export function SwitchSelfActivation(props: SwitchProps) {
  const t = useTranslations('lists.settings')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="small"
        onClick={() => setAsking(true)}
        aria-label={`${props.sourceName}: ${t(props.on ? 'turnOff' : 'turnOn')}`}
      >
        {t(props.on ? 'turnOff' : 'turnOn')}
      </Button>
      {asking && <SwitchDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function SwitchDialog({ sourceId, sourceName, on, action, onClose }: SwitchProps & { onClose: () => void }) {
  const t = useTranslations('lists.settings')
  const common = useTranslations('common')
  const [reason, setReason] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t('turnTitle', { source: sourceName })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ kind: 'self_activation', sourceId, value: { enabled: !on }, reason }, onClose)
        }}
      >
        <TextArea
          id="switch-reason"
          label={t('reason')}
          hint={t('hint', { min: REASON_MIN })}
          value={reason}
          error={fields.reason}
          rows={3}
          required
          autoFocus
          minLength={REASON_MIN}
          maxLength={REASON_MAX}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant={on ? 'danger' : 'primary'} disabled={busy}>
            {t(on ? 'turnOff' : 'turnOn')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}
