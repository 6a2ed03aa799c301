'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonDialog } from '#components/lists/reason-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
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
export function SwitchSelfActivation({ sourceId, sourceName, on, action }: SwitchProps) {
  const t = useTranslations('lists.settings')
  const [asking, setAsking] = useState(false)
  const word = t(on ? 'turnOff' : 'turnOn')
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={`${sourceName}: ${word}`}>
        {word}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('turnTitle', { source: sourceName })}
          effect={t(on ? 'turnOffEffect' : 'turnOnEffect')}
          field="reason"
          label={t('reason')}
          hint={t('hint', { min: REASON_MIN })}
          limits={{ min: REASON_MIN, max: REASON_MAX }}
          go={word}
          variant={on ? 'danger' : 'primary'}
          action={({ reason }) =>
            action({ kind: 'self_activation', sourceId, value: { enabled: !on }, reason })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
