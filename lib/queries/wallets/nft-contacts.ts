import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { EXPOSURE_DIRECTIONS } from '#lib/core/wallets/exposure/methods.ts'
import {
  contactsOf,
  evidenceOf,
  type NftContacts,
  nftContactOf,
} from '#lib/core/wallets/exposure/nft-contacts.ts'
import { GATE_EXPOSURE } from '#lib/core/wallets/exposure/shares.ts'
import { ADDRESS_CHARS_MAX, parseAddress } from '#lib/core/wallets/parse-address.ts'
import { findGraphChain, type GraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { findExposureVersions } from '#lib/db/exposure-labels.ts'
import { exposureReader, findAddressInGraph } from '#lib/db/exposure-reader.ts'
import { listNftMovements, listNftPaid } from '#lib/db/nft-movements.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

export type { NftContacts }

/** Whose NFTs, on which chain (our name or CAIP-2), got from others (`in`) or given to them (`out`). */
export const nftContactsAsked = z.object({
  address: z.string().trim().min(1).max(ADDRESS_CHARS_MAX),
  chain: z.string().trim().min(1).max(100),
  direction: z.enum(EXPOSURE_DIRECTIONS),
  minConfidence: z.int().min(0).max(100).default(GATE_EXPOSURE.minConfidence),
})
type Asked = z.infer<typeof nftContactsAsked>

const NONE: NftContacts = { contacts: [], contactsLeftOut: 0, complete: true }

/**
 * The listed and labelled parties with which an address exchanged NFTs at first hand, by the lists and labels of now
 * (`wallets:read`). Errors: `transfer/unknown-chain`, `transfer/address-not-on-chain`.
 */
export async function nftContacts(actor: Actor, asked: Asked): Promise<Result<NftContacts, AppError>> {
  const chain = findGraphChain(asked.chain)
  if (chain === null) return err(failure('transfer/unknown-chain', { chain: asked.chain }))
  const reading = parseAddress(asked.address).readings.find(({ family }) => family === chain.family)
  if (reading === undefined)
    return err(failure('transfer/address-not-on-chain', { address: asked.address, chain: chain.caip2 }))
  const done = await authorised(actor, 'wallets:read', () => read(chain, reading.canonical, asked))
  return done.ok ? ok(done.value) : done
}

async function read(
  chain: GraphChain,
  canonical: string,
  { direction, minConfidence }: Asked,
): Promise<NftContacts> {
  if (chain.ledger !== 'accounts') return NONE
  const place = await findAddressInGraph(chain, canonical)
  if (place === null) return NONE
  const of = { addressId: place.addressId, chain: chain.caip2, direction }
  const { movements, complete } = await listNftMovements(of)
  // Labels are the same for every asset of the chain.
  const reader = exposureReader({ chain, assetId: 0, versions: await findExposureVersions() })
  const others = [...new Set(movements.map(({ other }) => other))]
  const { contacts, leftOut } = contactsOf(movements, await reader.labelsOf(others, minConfidence))
  const [names, paid] = await Promise.all([
    reader.namesOf(contacts.map(({ other }) => other)),
    listNftPaid(of, contacts.flatMap(evidenceOf)),
  ])
  return {
    contacts: contacts.map((contact) =>
      nftContactOf(contact, { direction, address: names.get(contact.other) ?? '', paid }),
    ),
    contactsLeftOut: leftOut,
    complete,
  }
}
