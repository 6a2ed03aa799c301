import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { ADDRESS_FAMILIES } from '#lib/core/wallets/chains.ts'
import { type AddressAnswer, describeAddress } from '#lib/core/wallets/describe-address.ts'
import { ADDRESS_CHARS_MAX } from '#lib/core/wallets/parse-address.ts'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { findAddressFile, type WalletFile } from '#lib/db/screens/wallet-file.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { filterText, single } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

/** Which address, and as of which address space (or on which chain, our name or CAIP-2) where it may belong to several. */
export const addressAsked = z
  .object({
    address: filterText.transform((text) => text?.slice(0, ADDRESS_CHARS_MAX) ?? null),
    family: single(z.enum(ADDRESS_FAMILIES).optional().catch(undefined)),
    chain: filterText,
  })
  .transform(({ address, family, chain }) => ({
    address,
    family: family ?? (chain === null ? undefined : findGraphChain(chain)?.family),
  }))

/** Any address, whether a customer ever dealt with it or not: what it is, and what lists, labels and transfers say. */
export interface AddressDetail
  extends Pick<WalletFile, 'listings' | 'tagRows' | 'lookAlikes' | 'transfers' | 'transferRows'> {
  readonly raw: string
  readonly family: string
  readonly canonical: string
  readonly answer: Pick<AddressAnswer, 'valid' | 'chains' | 'reasons' | 'notes' | 'readings'>
  readonly format: string
  readonly checksum: string
  /** The wallet's page, where customers dealt with it. */
  readonly walletId: string | null
}

/** Everything that can be said of an address text (`wallets:read`); it is read as `family` where it may be of several. */
export async function addressDetail(
  actor: Actor,
  { address, family }: { readonly address: string; readonly family?: string | undefined },
): Promise<Result<AddressDetail, AppError>> {
  return await authorised(actor, 'wallets:read', async () => {
    const { valid, chains, reasons, notes, readings, parsed } = describeAddress(address)
    const reading = readings.find((one) => one.family === family) ?? readings[0]
    // A text that is no address is met by lists and labels that print the very same text.
    const place = reading ?? { family: 'unknown', canonical: parsed.raw }
    const file = await findAddressFile(place)
    return {
      ...file,
      ...place,
      ...{ raw: parsed.raw, format: parsed.format, checksum: parsed.checksum },
      answer: { valid, chains, reasons, notes, readings },
    }
  })
}
