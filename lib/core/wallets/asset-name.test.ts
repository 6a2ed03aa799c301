import { expect, test } from 'vitest'
import { assetSymbol, readNftToken } from '#lib/core/wallets/asset-name.ts'

const CONTRACT = `0x${'cd'.repeat(20)}`

test('an NFT is told by its contract and number', () => {
  expect(readNftToken(`erc721:${CONTRACT}/7`)).toEqual({ standard: 'ERC-721', contract: CONTRACT, id: '7' })
  expect(readNftToken(`erc1155:${CONTRACT}/12`)).toMatchObject({ standard: 'ERC-1155', id: '12' })
  for (const token of ['', `erc20:${CONTRACT}`, 'erc721:', `erc721:${CONTRACT}`])
    expect(readNftToken(token)).toBeNull()
})

test('amounts are counted in something short', () => {
  expect(assetSymbol({ token: '', symbol: 'ETH' })).toBe('ETH')
  expect(assetSymbol({ token: `erc721:${CONTRACT}/7`, symbol: null })).toBe('#7')
  expect(assetSymbol({ token: `erc721:${CONTRACT}/${'9'.repeat(78)}`, symbol: null })).toHaveLength(16)
  expect(assetSymbol({ token: `erc20:${CONTRACT}`, symbol: null })).toBe('0xcdcdcd…cdcdcd')
})
