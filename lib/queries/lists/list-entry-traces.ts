import type { AppError } from '#lib/core/errors.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import {
  type EntryHitRow,
  type EntryWalletRow,
  listEntryHitRows,
  listEntryWalletRows,
} from '#lib/db/screens/list-entry-traces.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { EntryHitRow, EntryWalletRow }

/** Most hits of one entry that its page shows. */
const ENTRY_HITS_MAX = 50

/** What an entry left behind in the matcher. */
export interface ListEntryTraces {
  readonly wallets: readonly EntryWalletRow[]
  /** Newest first; null for those who may not see customers. */
  readonly hits: readonly EntryHitRow[] | null
  /** There are more hits than are shown. */
  readonly moreHits: boolean
}

interface EntryStates {
  /** The state whose addresses are shown. */
  readonly shown: string
  /** Every state of the entry, whose hits are shown. */
  readonly all: readonly string[]
}

/** The canonical addresses of an entry's state, and the hits that any of its states caused (`lists:read`). */
export async function listEntryTraces(
  actor: Actor,
  { shown, all }: EntryStates,
): Promise<Result<ListEntryTraces, AppError>> {
  return await authorised(actor, 'lists:read', async () => {
    const mayHits = isAllowed(actor, 'customers:read')
    const [wallets, found] = await Promise.all([
      listEntryWalletRows(shown),
      mayHits ? listEntryHitRows(all, ENTRY_HITS_MAX + 1) : null,
    ])
    return {
      wallets,
      hits: found?.slice(0, ENTRY_HITS_MAX) ?? null,
      moreHits: (found?.length ?? 0) > ENTRY_HITS_MAX,
    }
  })
}
