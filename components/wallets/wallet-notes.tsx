'use client'

import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { NoteForm } from '#components/ui/note-form.tsx'
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
      {noteWallet !== null && (
        <NoteForm
          id="wallet-note"
          draft={`wallet-note:${wallet.id}`}
          label={t('add')}
          hint={t('hint')}
          submit={t('submit')}
          max={WALLET_NOTE_MAX}
          keep={(body) => noteWallet({ walletId: wallet.id, body })}
        />
      )}
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
    </>
  )
}
