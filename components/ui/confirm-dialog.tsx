'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import classes from '#components/ui/confirm-dialog.module.css'

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
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, danger = false, busy = false, typed } = props
  const t = useTranslations('common')
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open === opened) return
    if (opened) {
      setText('')
      element.showModal()
    } else element.close()
  }, [opened])
  return (
    <dialog ref={dialog} className={classes.dialog} onClose={onClose} aria-labelledby="confirm-title">
      <h2 id="confirm-title" className={classes.title}>
        {props.title}
      </h2>
      <div className={classes.text}>{props.children}</div>
      {typed !== undefined && (
        <label className={classes.typed}>
          {t('confirm.typeToConfirm', { word: typed })}
          <input value={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" />
        </label>
      )}
      <div className={classes.actions}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          variant={danger ? 'danger' : 'primary'}
          disabled={busy || (typed !== undefined && text !== typed)}
          onClick={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </div>
    </dialog>
  )
}
