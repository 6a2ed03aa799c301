'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'

/** A short form in a dialog: its fields, what went wrong, and the verb beside the way out. */
export function FormDialog({
  title,
  go,
  variant = 'primary',
  ready = true,
  state: { busy, message },
  onSubmit,
  onClose,
  children,
}: {
  title: string
  /** The verb on the button. */
  go: string
  variant?: 'primary' | 'danger'
  /** Not before what is asked is answered. */
  ready?: boolean
  /** The action's, as `useAction` keeps it. */
  state: { readonly busy: boolean; readonly message: string | null }
  onSubmit: (form: HTMLFormElement) => void
  onClose: () => void
  children: React.ReactNode
}) {
  const t = useTranslations('common')
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit(event.currentTarget)
        }}
      >
        {children}
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant={variant} disabled={busy || !ready}>
            {go}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}
