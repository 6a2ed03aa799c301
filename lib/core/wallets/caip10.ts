import type { Chain } from '#lib/core/wallets/chains.ts'
import { chainNamed } from '#lib/core/wallets/chains-of.ts'

/** CAIP-10: a CAIP-2 id (namespace and reference), and the account. */
const SHAPE = /^([-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}):(\S{1,512})$/

/** What a CAIP-10 account id names: the chain where the desk knows it, its CAIP-2 id, and the address. */
export interface AccountId {
  readonly chain: Chain | null
  readonly caip2: string
  readonly address: string
}

/** Takes a CAIP-10 account id apart (`eip155:1:0x…`); null when the text has not that form. */
export function readCaip10(text: string): AccountId | null {
  const [, caip2, address] = SHAPE.exec(text.trim()) ?? []
  if (caip2 === undefined || address === undefined) return null
  return { chain: chainNamed(caip2), caip2, address }
}
