import { z } from 'zod'
import { type CustomerNames, externalIdSchema, namesSchema } from '#lib/core/customers/customer.ts'
import type { NameQuery } from '#lib/core/screening/hit.ts'
import { COUNTERPARTY_CLASSES, TRANSACTION_LIMITS } from '#lib/core/transactions/transaction.ts'
import { addressWords } from '#lib/core/wallets/address-words.ts'
import { ASSET_IDS, CHAIN_IDS } from '#lib/core/wallets/chains.ts'

/** Limits of the address book. */
export const DESTINATION_LIMITS = {
  /** Entries registered at once for one customer. */
  perCustomerMax: 500,
  labelChars: 100,
} as const

/** States of an entry of the address book. */
export const DESTINATION_STATUSES = ['registered', 'removed'] as const
export type DestinationStatus = (typeof DESTINATION_STATUSES)[number]

/** May the exchange send there? `held`: an alert on the entry stands, and no withdrawal goes there on its own. */
export const DESTINATION_DECISIONS = ['accepted', 'held'] as const
export type DestinationDecision = (typeof DESTINATION_DECISIONS)[number]

/** Who receives what is sent there (受取人). */
const receiverSchema = z.discriminatedUnion('relation', [
  z
    .strictObject({ relation: z.literal('self') })
    .meta({ description: 'The customer itself, whose names are in its own record (本人)' }),
  z
    .strictObject({
      relation: z.literal('third_party'),
      names: namesSchema,
      kind: z.enum(['person', 'corporation', 'unknown']).default('unknown'),
      dateOfBirth: z.iso.date().optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional()
        .meta({ description: 'ISO 3166-1 alpha-2', example: 'JP' }),
    })
    .meta({ description: 'Somebody else (第三者)' }),
])
export type DestinationReceiver = z.infer<typeof receiverSchema>

const text = (max: number) => z.string().trim().min(1).max(max)

/** What `PUT …/destinations/{destinationId}` takes: one entry of a customer's address book (登録済み出金先アドレス). */
export const destinationInputSchema = z.strictObject({
  asset: z.enum(ASSET_IDS),
  chain: z.enum(CHAIN_IDS).optional().meta({ description: 'May be left out where the asset has one only' }),
  address: text(TRANSACTION_LIMITS.addressChars),
  tag: text(TRANSACTION_LIMITS.tagChars).optional().meta({ description: 'Destination tag or memo' }),
  label: text(DESTINATION_LIMITS.labelChars).optional().meta({ description: 'What the customer calls it' }),
  receiver: receiverSchema,
  class: z
    .enum(COUNTERPARTY_CLASSES)
    .default('unknown')
    .meta({ description: 'Who keeps the address (通知義務・トラベルルール)' }),
  vasp: text(TRANSACTION_LIMITS.nameChars).optional().meta({ description: 'Name of the other exchange' }),
})
export type DestinationInput = z.infer<typeof destinationInputSchema>

/** The exchange's own identifier of an entry, unique within its customer. */
export const destinationIdSchema = externalIdSchema

/** The receiver's name that is shown first: kanji, else kana, else Latin; null of the customer itself. */
export function receiverNameOf(receiver: DestinationReceiver): string | null {
  return receiver.relation === 'self' ? null : (namesIn(receiver.names)[0] ?? null)
}

/** What is put to the matcher about the receiver; null of the customer itself, who is screened by its own record. */
export function receiverQuery(receiver: DestinationReceiver): NameQuery | null {
  if (receiver.relation === 'self') return null
  const { names, kind, dateOfBirth, country } = receiver
  return {
    names: namesIn(names),
    kind: kind === 'corporation' ? 'organisation' : kind,
    dateOfBirth: dateOfBirth ?? null,
    country: country ?? null,
  }
}

/** What an entry says, as far as it may name an address. */
export interface DestinationTexts {
  readonly address: string
  readonly tag: string | null
  readonly label: string | null
  readonly receiver: DestinationReceiver
}

/** The address, and whatever else of the entry looks long enough to be one: people paste addresses where they do not belong. */
export function addressesOf({ address, tag, label, receiver }: DestinationTexts): readonly string[] {
  const names = receiver.relation === 'self' ? [] : namesIn(receiver.names)
  return [...new Set([address, ...[tag, label, ...names].flatMap((one) => addressWords(one ?? ''))])]
}

function namesIn({ kanji, kana, latin }: CustomerNames): string[] {
  return [kanji, kana, latin].filter((name) => name !== undefined)
}
