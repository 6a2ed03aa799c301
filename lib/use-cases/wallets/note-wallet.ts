import { failure } from '#lib/core/errors.ts'
import type { NoteWalletInput } from '#lib/core/wallets/graph/graph-input.ts'
import { hasWallet, insertWalletNote } from '#lib/db/wallet-notes.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Writes a note (覚書) on an address, whoever dealt with it. It stays as written. */
export const noteWallet = defineUseCase<NoteWalletInput, { readonly noteId: string }>({
  name: 'wallets/note-wallet',
  permission: 'wallets:work',
  run: async ({ tx, actor, now, newId }, { walletId, body }) => {
    if (!(await hasWallet(tx, walletId))) return err(failure('wallet/not-found'))
    const noteId = newId()
    await insertWalletNote(tx, { id: noteId, walletId, authorId: staffIdOf(actor), body, at: now })
    return ok({
      value: { noteId },
      events: [{ type: 'wallet.note-added', subject: { kind: 'wallet', id: walletId }, facts: { noteId } }],
    })
  },
})
