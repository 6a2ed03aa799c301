import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { ADDRESS_FAMILIES } from '#lib/core/wallets/chains.ts'
import { filterText, type Page, pagingShape, single, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

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

export interface WalletRow {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly checksum: string
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly transactions: number
  readonly jpyValue: string
  readonly customers: number
  readonly listedOn: readonly string[]
  readonly tags: readonly string[]
}

/** The wallets seen on the other side, last seen first (`wallets:read`). */
export declare function walletList(
  actor: Actor,
  filter: WalletListFilter,
): Promise<Result<Page<WalletRow>, AppError>>
