import { expect, test } from 'vitest'
import { addressesIn, addressWords } from '#lib/core/wallets/address-words.ts'

const BITCOIN = '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h'
const ETHEREUM = '0x8576aCC5C05D6Ce88f4e49bf65BdF0C62F91353C'

const fullWidth = (text: string) =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')

test.each([
  ['plain', BITCOIN, BITCOIN],
  ['at the end of a sentence', `送金先は${BITCOIN}。`, BITCOIN],
  ['with a trailing dot', `${BITCOIN}.`, BITCOIN],
  ['as a payment link', `bitcoin:${BITCOIN}?amount=0.1`, BITCOIN],
  ['as a payment link of a chain', `ethereum:pay-${ETHEREUM}@1`, ETHEREUM],
  ['as a chain-agnostic id', `eip155:1:${ETHEREUM}`, ETHEREUM],
  ['in full width', fullWidth(BITCOIN), BITCOIN],
  ['with a soft hyphen in it', `12QtD5BFwR\u00adsdNsAZY76UVE1xyCGNTojH9h`, BITCOIN],
  ['behind a zero-width space', `\u200b${BITCOIN}`, BITCOIN],
  ['behind a word without a space', `address:${BITCOIN}`, BITCOIN],
])('an address is found %s', (_how, text, address) => {
  expect(addressWords(text)).toContain(address)
})

test('short words are not asked about', () => {
  expect(addressWords('給与 salary for November 2026')).toEqual([])
})

test('an address given as one is asked about as it is; a link is looked through for one', () => {
  expect(addressesIn(BITCOIN)).toEqual([BITCOIN])
  expect(addressesIn(`bitcoin:${BITCOIN}`)).toEqual([`bitcoin:${BITCOIN}`, BITCOIN])
  expect(addressesIn('no address')).toEqual(['no address'])
})
