import type {
  CounterpartyClass,
  TransactionInput,
  TransactionKind,
} from '#lib/core/transactions/transaction.ts'
import type { AddressFamily, Asset, Chain } from '#lib/core/wallets/chains.ts'
import type { ChecksumState } from '#lib/core/wallets/parsed-address.ts'
import type { Result } from '#lib/std/result.ts'

/** One field that cannot be taken: where it stands (JSON pointer, RFC 6901) and what is so. */
export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | null>>
}

/** The other side of a transaction, its address in canonical form. */
export interface NormalisedCounterparty {
  readonly address: {
    readonly raw: string
    readonly canonical: string
    readonly family: AddressFamily
    readonly chain: Chain
    readonly checksum: ChecksumState
  } | null
  readonly tag: string | null
  readonly name: string | null
  readonly country: string | null
  readonly class: CounterpartyClass
  readonly vasp: string | null
}

/** A transaction as the desk keeps it: JSON-safe, no undefined, instants in UTC, decimals in shortest form. */
export interface NormalisedTransaction {
  readonly externalId: string
  readonly customerExternalId: string
  readonly kind: TransactionKind
  readonly asset: Asset
  readonly quantity: string
  /** Yen per whole unit. */
  readonly jpyRate: string
  /** Whole yen, rounded half up. */
  readonly jpyValue: string
  readonly rateSource: string
  /** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly rateAt: string
  readonly occurredAt: string
  readonly side: 'buy' | 'sell' | null
  readonly counterparty: NormalisedCounterparty | null
  readonly txHash: string | null
  readonly ip: { readonly address: string; readonly country: string | null } | null
  readonly purpose: string | null
  /** SHA-256 of the canonical record without this field: equal payloads under one external id have equal hashes. */
  readonly payloadHash: string
}

export declare function normaliseTransaction(
  input: TransactionInput,
): Result<NormalisedTransaction, readonly FieldError[]>
