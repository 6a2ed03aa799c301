'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import classes from '#components/wallets/wallet-records.module.css'
import { WALLET_NOTE_MAX } from '#lib/core/wallets/graph/note-limits.ts'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Writes a note on a wallet, handed in by the route. */
export type NoteWallet = (input: { walletId: string; body: string }) => Promise<ActionResult<unknown>>

/** What the desk's people noted of an address, newest first; a note stays as written. */
export function WalletNotes({ wallet, noteWallet }: { wallet: WalletDetail; noteWallet: NoteWallet | null }) {
  const t = useTranslations('wallets.notes')
  return (
    <>
      {wallet.notes.length === 0 && <p className={classes.none}>{t('none')}</p>}
      <ul className={classes.list}>
        {wallet.notes.map((note) => (
          <li key={note.id}>
            <p className={classes.note}>
              {note.author.name}
              <Dot />
              <DateTime at={note.at} />
            </p>
            <p className={classes.body}>{note.body}</p>
          </li>
        ))}
      </ul>
      {noteWallet !== null && <NoteForm walletId={wallet.id} action={noteWallet} />}
    </>
  )
}

function NoteForm({ walletId, action }: { walletId: string; action: NoteWallet }) {
  const t = useTranslations('wallets.notes')
  const [body, setBody] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        run({ walletId, body }, () => setBody(''))
      }}
    >
      <TextArea
        id="wallet-note"
        label={t('add')}
        hint={t('hint')}
        value={body}
        error={fields.body}
        rows={2}
        maxLength={WALLET_NOTE_MAX}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <FormError message={message} />
      <Button type="submit" size="small" disabled={busy || body.trim() === ''}>
        {t('submit')}
      </Button>
    </form>
  )
}
