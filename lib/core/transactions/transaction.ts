import { z } from 'zod'
import { externalIdSchema } from '#lib/core/customers/customer.ts'
import { ASSET_IDS, CHAIN_IDS } from '#lib/core/wallets/chains.ts'
import { isDecimal } from '#lib/std/decimal.ts'

/** What a customer does at the exchange: 入庫, 出庫, 売買, 入金, 出金. */
export const TRANSACTION_KINDS = [
  'deposit',
  'withdrawal',
  'trade',
  'fiat_deposit',
  'fiat_withdrawal',
] as const
export type TransactionKind = (typeof TRANSACTION_KINDS)[number]

/** 移転等の相手方 (外為法 16 条の 2): who stands on the other side. */
export const COUNTERPARTY_CLASSES = ['same_vasp', 'jp_vasp', 'foreign_vasp', 'unhosted', 'unknown'] as const
export type CounterpartyClass = (typeof COUNTERPARTY_CLASSES)[number]

/** What the gate answers the exchange. */
export const GATE_ANSWERS = ['release', 'hold', 'reject'] as const
export type GateAnswer = (typeof GATE_ANSWERS)[number]

export const TRANSACTION_LIMITS = {
  addressChars: 128,
  tagChars: 64,
  nameChars: 200,
  textChars: 500,
  hashChars: 128,
  /** Receivers of royalties in one sale. */
  royaltyReceiversMax: 20,
  /** Largest value accepted, in yen: beyond it the message is taken for a mistake of units. */
  jpyValueMax: 1_000_000_000_000n,
  /** How far the clock of the exchange's systems may be ahead of ours, in milliseconds. */
  clockAheadMsMax: 600_000,
} as const

const positive = z
  .string()
  .refine((value) => isDecimal(value) && !value.startsWith('-') && /[1-9]/.test(value), {
    error: 'positive_decimal',
  })
  .meta({
    description: 'Positive decimal string, at most 20 integer and 18 fraction digits',
    example: '0.31204',
  })
const instant = z.iso.datetime({ offset: true }).meta({ example: '2026-11-23T02:41:07Z' })
const short = z.string().trim().min(1).max(TRANSACTION_LIMITS.nameChars)

const counterpartySchema = z.strictObject({
  address: z
    .string()
    .trim()
    .min(1)
    .max(TRANSACTION_LIMITS.addressChars)
    .optional()
    .meta({ description: 'Wallet address of the other side, as the exchange holds it' }),
  chain: z.enum(CHAIN_IDS).optional(),
  tag: z
    .string()
    .trim()
    .min(1)
    .max(TRANSACTION_LIMITS.tagChars)
    .optional()
    .meta({ description: 'Destination tag or memo' }),
  name: short.optional().meta({ description: '受取人又は送付人の氏名・名称' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  class: z.enum(COUNTERPARTY_CLASSES).default('unknown'),
  vasp: short.optional().meta({ description: 'Name of the other exchange' }),
})

const partyAddress = z.string().trim().min(1).max(TRANSACTION_LIMITS.addressChars)

/** What is paid for when the payment is for an NFT: whoever takes a part in it is screened like the other side. */
const nftSchema = z.strictObject({
  contract: partyAddress.meta({ description: 'Contract of the NFT' }),
  tokenId: z
    .string()
    .regex(/^\d{1,78}$/)
    .meta({ description: 'Token id within the contract, decimal digits' }),
  standard: z.enum(['erc721', 'erc1155']).optional(),
  marketplace: partyAddress
    .optional()
    .meta({ description: 'Address of the marketplace that carries the sale' }),
  royaltyReceivers: z
    .array(partyAddress)
    .max(TRANSACTION_LIMITS.royaltyReceiversMax)
    .default([])
    .meta({ description: 'Addresses that are paid a royalty' }),
})

/** What `POST /api/v1/transactions` takes. */
export const transactionInputSchema = z.strictObject({
  externalId: externalIdSchema,
  customerExternalId: externalIdSchema,
  kind: z.enum(TRANSACTION_KINDS),
  asset: z.enum(ASSET_IDS),
  quantity: positive,
  jpyRate: positive.meta({ description: 'Yen per whole unit at the time of the transaction' }),
  rateSource: short.meta({ description: 'Where the rate comes from', example: 'house-mid' }),
  rateAt: instant,
  occurredAt: instant,
  counterparty: counterpartySchema.optional(),
  side: z.enum(['buy', 'sell']).optional().meta({ description: 'Of a trade' }),
  txHash: z.string().trim().min(1).max(TRANSACTION_LIMITS.hashChars).optional(),
  ip: z
    .strictObject({
      address: z.union([z.ipv4(), z.ipv6()]),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
    })
    .optional(),
  purpose: z.string().trim().min(1).max(TRANSACTION_LIMITS.textChars).optional(),
  nft: nftSchema.optional().meta({ description: 'When the payment is for an NFT' }),
})
export type TransactionInput = z.infer<typeof transactionInputSchema>
