/** An address as first seen in a transaction. */
export interface NewWallet {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly raw: string
  readonly format: string
  readonly checksum: string
}
