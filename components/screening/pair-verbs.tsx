'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

type PairAction = (input: unknown) => Promise<ActionResult<{ readonly pairId: string }>>

/** What may be done with a remembered false positive; approving is null for whoever may not. */
export interface PairActions {
  readonly revoke: PairAction
  readonly renew: PairAction
  readonly approve: PairAction | null
}

interface GovernedPair {
  readonly id: string
  readonly renewal: object | null
}

/** Renew, approve somebody's wish to renew, revoke: each with why. */
export function PairVerbs({ pair, actions }: { pair: GovernedPair; actions: PairActions }) {
  const t = useTranslations('memory.verb')
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null)
  return (
    <>
      {pair.renewal !== null && actions.approve !== null && (
        <ApproveRenewal pairId={pair.id} action={actions.approve} />
      )}
      {pair.renewal === null && <Button onClick={() => setAsking('renew')}>{t('renew')}</Button>}
      <Button onClick={() => setAsking('revoke')}>{t('revoke')}</Button>
      {asking !== null && (
        <PairDialog verb={asking} pairId={pair.id} action={actions[asking]} onClose={() => setAsking(null)} />
      )}
    </>
  )
}

function ApproveRenewal({ pairId, action }: { pairId: string; action: PairAction }) {
  const t = useTranslations('memory.verb')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <FormError message={message} />
      <Button variant="primary" disabled={busy} onClick={() => run({ pairId })}>
        {t('approve')}
      </Button>
    </>
  )
}

function PairDialog({
  verb,
  pairId,
  action,
  onClose,
}: {
  verb: 'renew' | 'revoke'
  pairId: string
  action: PairAction
  onClose: () => void
}) {
  const t = useTranslations('memory')
  const common = useTranslations('common')
  const [note, setNote] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t(`ask.${verb}`)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ pairId, note }, onClose)
        }}
      >
        <p>{t(`will.${verb}`)}</p>
        <TextArea
          id="pair-note"
          label={t('field.note')}
          value={note}
          error={fields.note}
          required
          rows={3}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {t(`verb.${verb}`)}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}
