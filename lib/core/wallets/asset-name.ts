import { shortAddress } from '#lib/core/wallets/graph/picture.ts'

/** An NFT as CAIP-19 names it. */
export interface NftName {
  readonly standard: 'ERC-721' | 'ERC-1155'
  readonly contract: string
  readonly id: string
}

/** Reads `erc721:0x…/7` or `erc1155:0x…/7`; null for what is no NFT. */
export function readNftToken(token: string): NftName | null {
  const [, standard, contract, id] = /^erc(721|1155):([^/]+)\/(.+)$/.exec(token) ?? []
  if (standard === undefined || contract === undefined || id === undefined) return null
  return { standard: standard === '721' ? 'ERC-721' : 'ERC-1155', contract, id }
}

/** What amounts of an asset are counted in, short enough for a table: its symbol, an NFT's number, or its contract. */
export function assetSymbol({
  token,
  symbol,
}: {
  readonly token: string
  readonly symbol: string | null
}): string {
  if (symbol !== null) return symbol
  const nft = readNftToken(token)
  if (nft !== null) return `#${shortAddress(nft.id)}`
  return shortAddress(token.slice(token.indexOf(':') + 1))
}
