import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { ADDRESS_FAMILIES } from '#lib/core/wallets/chains.ts'
import { listWalletRows, type WalletRow } from '#lib/db/screens/wallet-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { filterText, type Page, pageOf, pagingShape, single, sliceOf, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { WalletRow }

export const walletListFilter = z.object({
  family: someOf(ADDRESS_FAMILIES),
  /** Only addresses that a list in force names. */
  listed: single(z.enum(['0', '1']).default('0').catch('0')).transform((flag) => flag === '1'),
  tagged: single(z.enum(['0', '1']).default('0').catch('0')).transform((flag) => flag === '1'),
  /** Beginning of an address. */
  text: filterText,
  ...pagingShape,
})
export type WalletListFilter = z.infer<typeof walletListFilter>

/** The wallets seen on the other side, last seen first (`wallets:read`). */
export async function walletList(
  actor: Actor,
  filter: WalletListFilter,
): Promise<Result<Page<WalletRow>, AppError>> {
  return await authorised(actor, 'wallets:read', async () =>
    pageOf(await listWalletRows(filter, sliceOf(filter)), filter),
  )
}
