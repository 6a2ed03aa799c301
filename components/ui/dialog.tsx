'use client'

import { useEffect, useId, useRef } from 'react'
import classes from '#components/ui/dialog.module.css'

/** A modal card for a short form: mounted means open; Escape and `onClose` put it away. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: React.ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      // A dialog taken out of the page gives no focus back by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} className={classes.dialog} onClose={onClose} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}

/** The buttons of a dialog, the one that acts last. */
Dialog.Actions = function DialogActions({ children }: { children: React.ReactNode }) {
  return <div className={classes.actions}>{children}</div>
}
