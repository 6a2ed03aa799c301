/**
 * THE TABLE of what can be wrong between the fields of a well-formed transaction. They stand in the `fields` of
 * `transaction/wrong-fields`; the wallet's codes are those of `checkAddressForChain`.
 */
export const TRANSACTION_FIELD_ERRORS = [
  'transaction/asset-not-on-chain',
  'transaction/too-many-decimals',
  'transaction/amount-absurd',
  'transaction/address-missing',
  'transaction/address-of-yen',
  'transaction/chain-missing',
  'transaction/side-missing',
  'transaction/crypto-kind-in-yen',
  'transaction/fiat-kind-not-in-yen',
  'transaction/yen-rate-not-one',
  'transaction/occurs-in-future',
  'wallet/unknown-format',
  'wallet/checksum-broken',
  'wallet/test-network',
  'wallet/wrong-chain',
] as const
export type TransactionFieldError = (typeof TRANSACTION_FIELD_ERRORS)[number]
