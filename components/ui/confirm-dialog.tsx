'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import classes from '#components/ui/confirm-dialog.module.css'
import { Dialog } from '#components/ui/dialog.tsx'

export interface ConfirmDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  readonly title: string
  /** What will happen, in figures. */
  readonly children: React.ReactNode
  /** The verb on the button. */
  readonly confirmLabel: string
  readonly danger?: boolean
  readonly busy?: boolean
  /** A word that must be typed first, for what cannot be undone. */
  readonly typed?: string
}

/** Asks before something irreversible: says what will happen, and waits for a press or a typed word. */
export function ConfirmDialog({ opened, ...question }: ConfirmDialogProps) {
  return opened ? <Question {...question} /> : null
}

function Question(props: Omit<ConfirmDialogProps, 'opened'>) {
  const { onClose, danger = false, busy = false, typed } = props
  const t = useTranslations('common')
  const [text, setText] = useState('')
  return (
    <Dialog title={props.title} onClose={onClose}>
      <div className={classes.text}>{props.children}</div>
      {typed !== undefined && (
        <label className={classes.typed}>
          {t('confirm.typeToConfirm', { word: typed })}
          <input value={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" />
        </label>
      )}
      <div className={classes.actions}>
        <Dialog.Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            disabled={busy || (typed !== undefined && text !== typed)}
            onClick={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </Dialog.Actions>
      </div>
    </Dialog>
  )
}
