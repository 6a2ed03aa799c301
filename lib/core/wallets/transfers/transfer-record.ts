import { z } from 'zod'
import type { FieldError } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { ADDRESS_CHARS_MAX, parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { GraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { fromEpochMs, toEpochMs } from '#lib/std/instant.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

const TRANSFER_LIMITS = {
  hashChars: 128,
  tokenChars: 200,
  symbolChars: 32,
  decimalsMax: 77,
  /** Inputs, and outputs, of one transaction: beyond what a block of four million weight units can hold. */
  endsMax: 100_000,
  ordinalMax: 2_147_483_647,
} as const

const MS_PER_SECOND = 1_000

const hash = z
  .string()
  .trim()
  .min(1)
  .max(TRANSFER_LIMITS.hashChars)
  .regex(/^[^\s\p{C}]+$/u, { error: 'tx_hash' })
const ordinal = z.coerce.number().int().min(0).max(TRANSFER_LIMITS.ordinalMax)
const height = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const units = z.union([z.string(), z.int().min(0)]).transform((value, context) => {
  const text = String(value).trim()
  if (/^\d{1,78}$/.test(text)) return BigInt(text).toString()
  context.addIssue({ code: 'custom', message: 'smallest_units' })
  return z.NEVER
})
/** An ISO 8601 instant, or seconds since 1970. */
const moment = z.union([z.string(), z.number()]).transform((value, context) => {
  const text = String(value).trim()
  if (/^\d{1,11}$/.test(text)) return fromEpochMs(Number(text) * MS_PER_SECOND)
  if (z.iso.datetime({ offset: true }).safeParse(text).success) return fromEpochMs(toEpochMs(text))
  context.addIssue({ code: 'custom', message: 'moment' })
  return z.NEVER
})
const address = z.string().trim().max(ADDRESS_CHARS_MAX).optional()
const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])])
  .transform((value) => value === true || value === 'true' || value === '1')

const place = { txHash: hash, at: moment, block: height.optional(), txIndex: ordinal.default(0) }

const accountRecordSchema = z.strictObject({
  ...place,
  ordinal: ordinal.default(0),
  from: address,
  to: address,
  /** Empty for the chain's own coin, else as in CAIP-19: `erc20:0x…`, `erc721:0x…/7`. */
  token: z
    .string()
    .trim()
    .max(TRANSFER_LIMITS.tokenChars)
    .regex(/^$|^[-a-z0-9]{3,8}:[-.%a-zA-Z0-9]{1,128}(\/[-.%a-zA-Z0-9]{1,78})?$/, { error: 'token' })
    .default(''),
  value: units,
  fee: units.default('0'),
  symbol: z.string().trim().max(TRANSFER_LIMITS.symbolChars).optional(),
  decimals: z.coerce.number().int().min(0).max(TRANSFER_LIMITS.decimalsMax).optional(),
})

const coinEnd = { address, value: units }
const coinRecordSchema = z.strictObject({
  ...place,
  coinbase: flag.default(false),
  coinjoin: flag.optional(),
  inputs: z
    .array(z.strictObject({ ...coinEnd, spentHash: hash.optional(), spentOrdinal: ordinal.optional() }))
    .max(TRANSFER_LIMITS.endsMax)
    .default([]),
  outputs: z.array(z.strictObject(coinEnd)).max(TRANSFER_LIMITS.endsMax),
})

/** An end of a transfer in its canonical spelling; null: made, destroyed, or a script without an address. */
type End = string | null

/** A transfer as it is stored: instants in UTC, amounts as digits. */
export interface AccountRecord {
  readonly txHash: string
  readonly ordinal: number
  readonly at: string
  readonly block: number | null
  readonly txIndex: number
  readonly from: End
  readonly to: End
  readonly token: string
  readonly value: string
  readonly fee: string
  readonly symbol: string | null
  readonly decimals: number | null
}

/** A transaction on a chain of coins as it is stored. */
export interface CoinRecord {
  readonly txHash: string
  readonly at: string
  readonly block: number | null
  readonly txIndex: number
  readonly coinbase: boolean
  readonly coinjoin: boolean | null
  readonly inputs: readonly {
    readonly address: End
    readonly value: string
    readonly spentHash: string | null
    readonly spentOrdinal: number | null
  }[]
  readonly outputs: readonly { readonly address: End; readonly value: string }[]
}

/** Reads one transfer on a chain of accounts, or names every field that cannot be taken. */
export function readAccountRecord(
  value: unknown,
  chain: GraphChain,
): Result<AccountRecord, readonly FieldError[]> {
  const parsed = accountRecordSchema.safeParse(value)
  if (!parsed.success) return err(fieldErrorsOf(parsed.error.issues, value))
  const errors: FieldError[] = []
  const { from, to, token, symbol, decimals, block, txHash, ...rest } = parsed.data
  const ends = {
    from: readEnd(from, { chain, pointer: '/from', errors }),
    to: readEnd(to, { chain, pointer: '/to', errors }),
  }
  if (errors.length === 0 && ends.from === null && ends.to === null)
    errors.push({ pointer: '/from', code: 'transfer_without_ends' })
  if (ends.from === null && rest.fee !== '0') errors.push({ pointer: '/fee', code: 'fee_without_sender' })
  if (errors.length > 0) return err(errors)
  return ok({
    ...rest,
    ...ends,
    txHash: readHash(txHash),
    block: block ?? null,
    token: chain.family === 'evm' ? token.toLowerCase() : token,
    symbol: symbol ?? (token === '' ? (chain.coin?.symbol ?? null) : null),
    decimals: decimals ?? (token === '' ? (chain.coin?.decimals ?? null) : null),
  })
}

/** Reads one transaction on a chain of coins; outputs may not exceed what the inputs brought. */
export function readCoinRecord(value: unknown, chain: GraphChain): Result<CoinRecord, readonly FieldError[]> {
  const parsed = coinRecordSchema.safeParse(value)
  if (!parsed.success) return err(fieldErrorsOf(parsed.error.issues, value))
  const errors: FieldError[] = []
  const { inputs, outputs, block, coinjoin, txHash, ...rest } = parsed.data
  const record = {
    ...rest,
    txHash: readHash(txHash),
    block: block ?? null,
    coinjoin: coinjoin ?? null,
    inputs: inputs.map((end, at) => ({
      address: readEnd(end.address, { chain, pointer: `/inputs/${at}/address`, errors }),
      value: end.value,
      spentHash: end.spentHash === undefined ? null : readHash(end.spentHash),
      spentOrdinal: end.spentOrdinal ?? null,
    })),
    outputs: outputs.map((end, at) => ({
      address: readEnd(end.address, { chain, pointer: `/outputs/${at}/address`, errors }),
      value: end.value,
    })),
  }
  if (record.coinbase ? inputs.length > 0 : sum(record.outputs) > sum(record.inputs))
    errors.push({ pointer: '/inputs', code: 'inputs_below_outputs' })
  return errors.length > 0 ? err(errors) : ok(record)
}

function sum(ends: readonly { readonly value: string }[]): bigint {
  return ends.reduce((total, { value }) => total + BigInt(value), 0n)
}

/** Hashes in hex are kept in lower case; others (Solana's base58) as they are. */
function readHash(text: string): string {
  return /^(0x)?[0-9a-fA-F]+$/.test(text) ? text.toLowerCase() : text
}

interface Reading {
  readonly chain: GraphChain
  readonly pointer: string
  readonly errors: FieldError[]
}

function readEnd(text: string | undefined, { chain, pointer, errors }: Reading): End {
  if (text === undefined || text === '') return null
  if (chain.family === 'evm' && /^0x[0-9a-f]{40}$/.test(text)) return text
  const parsed = parseAddress(text)
  const reading = parsed.readings.find(({ family }) => family === chain.family)
  if (reading !== undefined && parsed.checksum !== 'invalid') return reading.canonical
  errors.push({ pointer, code: reading === undefined ? 'wallet/wrong-chain' : 'wallet/checksum-broken' })
  return null
}
