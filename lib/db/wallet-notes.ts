import type { PersonRef } from '#lib/db/screens/page-rows.ts'
import { prismaOf, readerOf, type Tx } from '#lib/db/tx.ts'

export interface NewWalletNote {
  readonly id: string
  readonly walletId: string
  readonly authorId: string
  readonly body: string
  readonly at: Date
}

export async function insertWalletNote(tx: Tx, note: NewWalletNote): Promise<void> {
  await prismaOf(tx).walletNote.create({ data: note })
}

/** Is there a wallet under this id? */
export async function hasWallet(tx: Tx, id: string): Promise<boolean> {
  return (await prismaOf(tx).wallet.count({ where: { id } })) > 0
}

/** A note on a wallet, as its page shows it. */
export interface WalletNoteRow {
  readonly id: string
  readonly author: PersonRef
  readonly body: string
  readonly at: string
}

const NOTES_MAX = 200

/** Notes on a wallet, newest first; at most 200. */
export async function listWalletNotes(walletId: string): Promise<readonly WalletNoteRow[]> {
  return await readerOf('pool').$queryRaw<WalletNoteRow[]>`
    SELECT n.id::text, jsonb_build_object('id', p.id, 'name', p.name) AS author, n.body, utc_text(n.at) AS at
    FROM wallet_note n JOIN staff p ON p.id = n.author_id WHERE n.wallet_id = ${walletId}::uuid
    ORDER BY n.at DESC, n.id DESC LIMIT ${NOTES_MAX}::int`
}
