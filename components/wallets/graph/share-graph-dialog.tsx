'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { GraphActions } from '#components/wallets/graph/graph-actions.ts'
import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'
import { paths } from '#lib/web/paths.ts'

/** Keeps the picture as it is now and gives its address. */
export function ShareGraphDialog({
  view,
  title,
  share,
  onClose,
}: {
  view: GraphView
  title: string
  share: NonNullable<GraphActions['share']>
  onClose: () => void
}) {
  const t = useTranslations('wallets.graph.shareDialog')
  const common = useTranslations('common')
  const [name, setName] = useState(title)
  const [link, setLink] = useState<string | null>(null)
  const { run, busy, message } = useAction(share)
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form
        id="share-graph"
        onSubmit={(event) => {
          event.preventDefault()
          run({ title: name, view }, ({ graphId }) =>
            setLink(new URL(paths.walletGraph(graphId), window.location.origin).href),
          )
        }}
      >
        <p>{t('hint')}</p>
        {link === null ? (
          <TextField
            id="share-title"
            label={t('name')}
            required
            maxLength={GRAPH_LIMITS.titleChars}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        ) : (
          <p role="status">
            <MonoAddress value={link} />
          </p>
        )}
        <FormError message={message} />
      </form>
      <Dialog.Actions>
        <Button onClick={onClose}>{link === null ? common('cancel') : common('close')}</Button>
        {link === null && (
          <Button type="submit" form="share-graph" variant="primary" disabled={busy || name.trim() === ''}>
            {t('submit')}
          </Button>
        )}
      </Dialog.Actions>
    </Dialog>
  )
}
