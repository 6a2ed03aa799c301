import { expect, test } from 'vitest'
import { findWallets } from '#lib/core/lists/formats/find-wallets.ts'

test('addresses in a Japanese note, in order and once each', () => {
  const note =
    '性別：男性\n暗号資産アドレス：\n1986rYHckYbJpGQJy6ornuMyD2N5MTqwDt；\n125W5ek3DT6Zqy5S2iPt4FHQdNMCbZA3FU；1986rYHckYbJpGQJy6ornuMyD2N5MTqwDt'
  expect(findWallets(note)).toEqual([
    { raw: '1986rYHckYbJpGQJy6ornuMyD2N5MTqwDt', label: null },
    { raw: '125W5ek3DT6Zqy5S2iPt4FHQdNMCbZA3FU', label: null },
  ])
})

test('an EVM address needs no word beside it, base58 look-alikes do', () => {
  expect(findWallets('see 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c.')).toHaveLength(1)
  expect(findWallets('reference 1986rYHckYbJpGQJy6ornuMyD2N5MTqwDt')).toEqual([])
})

test('hexadecimal of another length is none', () => {
  expect(findWallets(`wallet 0x${'a'.repeat(64)} and 0x${'a'.repeat(39)}`)).toEqual([])
})
