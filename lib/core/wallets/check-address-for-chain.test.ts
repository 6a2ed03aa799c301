import { expect, test } from 'vitest'
import { checkAddressForChain } from '#lib/core/wallets/check-address-for-chain.ts'

const SCRIPT = '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'
const EVM = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

test('reads an ambiguous address as the chain it is given for', () => {
  expect(checkAddressForChain(SCRIPT, 'bitcoin')).toMatchObject({
    ok: true,
    value: { family: 'bitcoin', canonical: SCRIPT },
  })
  const litecoin = checkAddressForChain(SCRIPT, 'litecoin')
  expect(litecoin.ok && litecoin.value.canonical.startsWith('M')).toBe(true)
})

test('takes one 0x address for every EVM chain', () => {
  for (const chain of ['ethereum', 'bsc', 'polygon', 'arbitrum'] as const) {
    expect(checkAddressForChain(EVM, chain)).toMatchObject({
      ok: true,
      value: { family: 'evm', canonical: EVM.toLowerCase() },
    })
  }
})

test('wallet/wrong-chain names the chains the address belongs to', () => {
  expect(checkAddressForChain('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'ethereum')).toEqual({
    ok: false,
    error: {
      code: 'wallet/wrong-chain',
      facts: { address: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', chain: 'ethereum', families: ['tron'] },
    },
  })
})

test('wallet/checksum-broken when the text was meant for the chain', () => {
  const result = checkAddressForChain(EVM.replace('aA', 'Aa'), 'ethereum')
  expect(result).toMatchObject({ ok: false, error: { code: 'wallet/checksum-broken' } })
})

test('wallet/unknown-format when it looks like no address', () => {
  expect(checkAddressForChain('my wallet', 'bitcoin')).toMatchObject({
    ok: false,
    error: { code: 'wallet/unknown-format' },
  })
})
