import { describe, expect, test } from 'vitest'
import { chainsOf } from '#lib/core/wallets/chains-of.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { AddressKind } from '#lib/core/wallets/parsed-address.ts'
import { isOnCurve } from '#lib/core/wallets/read-solana.ts'

/** Published vectors: text, family, kind, network. */
type Vector = readonly [string, string, AddressKind, 'main' | 'test']

function accepts(vectors: readonly Vector[]): void {
  test.each(vectors)('%s is %s %s (%s)', (...[text, family, kind, network]) => {
    const parsed = parseAddress(text)
    expect(parsed.checksum).not.toBe('invalid')
    expect(parsed.readings.map((reading) => reading.family)).toContain(family)
    expect(parsed).toMatchObject({ kind, network })
    for (const { family: other, canonical } of parsed.readings) {
      expect(parseAddress(canonical).readings).toContainEqual({ family: other, canonical })
    }
    if (network === 'test') expect(chainsOf(parsed)).toEqual([])
  })
}

describe('Bitcoin: BIP-173 and BIP-350, test networks', () => {
  accepts([
    ['tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7', 'bitcoin', 'p2wsh', 'test'],
    ['tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy', 'bitcoin', 'p2wsh', 'test'],
    ['tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c', 'bitcoin', 'p2tr', 'test'],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bitcoin', 'p2wpkh', 'main'],
    ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'bitcoin', 'p2tr', 'main'],
    ['BC1SW50QGDZ25J', 'bitcoin', 'witness', 'main'],
    ['mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn', 'bitcoin', 'p2pkh', 'test'],
    ['2MzQwSSnBHWHqSAqtTVQ6v47XtaisrJa1Vc', 'bitcoin', 'p2sh', 'test'],
  ])
  test.each([
    'tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf',
    'tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47',
    'tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq',
    'tb1pw508d6qejxtdg4y5r3zarqfsj6c3',
    'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3pjxtptv',
  ])('%s is broken', (text) => {
    expect(parseAddress(text)).toMatchObject({ checksum: 'invalid', network: 'test' })
  })
})

describe('Zcash: transparent, Sprout, Sapling, ZIP-316 unified, ZIP-320', () => {
  accepts([
    ['t1VmmGiyjVNeCjxDZzg7vZmd99WyzVby9yC', 'zcash', 'p2pkh', 'main'],
    ['t3LmX1cxWPPPqL4TZHx42HU3U5ghbFjRiif', 'zcash', 'p2sh', 'main'],
    ['tmEZhbWHTpdKMw5it8YDspUXSMGQyFwovpU', 'zcash', 'p2pkh', 'test'],
    ['t26YoyZ1iPgiMEWL4zGUm74eVWfhyDMXzY2', 'zcash', 'p2sh', 'test'],
    [
      'zs1z7rejlpsa98s2rrrfkwmaxu53e4ue0ulcrw0h4x5g8jl04tak0d3mm47vdtahatqrlkngh9slya',
      'zcash',
      'sapling',
      'main',
    ],
    [
      'ztestsapling10yy2ex5dcqkclhc7z7yrnjq2z6feyjad56ptwlfgmy77dmaqqrl9gyhprdx59qgmsnyfska2kez',
      'zcash',
      'sapling',
      'test',
    ],
    [
      'u1l8xunezsvhq8fgzfl7404m450nwnd76zshscn6nfys7vyz2ywyh4cc5daaq0c7q2su5lqfh23sp7fkf3kt27ve5948mzpfdvckzaect2jtte308mkwlycj2u0eac077wu70vqcetkxf',
      'zcash',
      'unified',
      'main',
    ],
    [
      'u1pg2aaph7jp8rpf6yhsza25722sg5fcn3vaca6ze27hqjw7jvvhhuxkpcg0ge9xh6drsgdkda8qjq5chpehkcpxf87rnjryjqwymdheptpvnljqqrjqzjwkc2ma6hcq666kgwfytxwac8eyex6ndgr6ezte66706e3vaqrd25dzvzkc69kw0jgywtd0cmq52q5lkw6uh7hyvzjse8ksx',
      'zcash',
      'unified',
      'main',
    ],
    [
      'u1snf9yr883aj2hm8pksp9aymnqdwzy42rpzuffevj35hhxeckays5pcpeq7vy2mtgzlcuc4mnh9443qnuyje0yx6h59angywka4v2ap6kchh2j96ezf9w0c0auyz3wwts2lx5gmk2sk9',
      'zcash',
      'unified',
      'main',
    ],
    [
      'utest10c5kutapazdnf8ztl3pu43nkfsjx89fy3uuff8tsmxm6s86j37pe7uz94z5jhkl49pqe8yz75rlsaygexk6jpaxwx0esjr8wm5ut7d5s',
      'zcash',
      'unified',
      'test',
    ],
    ['tex1s2rt77ggv6q989lr49rkgzmh5slsksa9khdgte', 'zcash', 'tex', 'main'],
    ['textest1qyqszqgpqyqszqgpqyqszqgpqyqszqgpfcjgfy', 'zcash', 'tex', 'test'],
  ])
})

describe('Cardano: CIP-19 and Byron', () => {
  accepts([
    [
      'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
      'cardano',
      'account',
      'main',
    ],
    [
      'addr1z8phkx6acpnf78fuvxn0mkew3l0fd058hzquvz7w36x4gten0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgs9yc0hh',
      'cardano',
      'script',
      'main',
    ],
    [
      'addr1yx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzerkr0vd4msrxnuwnccdxlhdjar77j6lg0wypcc9uar5d2shs2z78ve',
      'cardano',
      'account',
      'main',
    ],
    [
      'addr1x8phkx6acpnf78fuvxn0mkew3l0fd058hzquvz7w36x4gt7r0vd4msrxnuwnccdxlhdjar77j6lg0wypcc9uar5d2shskhj42g',
      'cardano',
      'script',
      'main',
    ],
    ['addr1gx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer5pnz75xxcrzqf96k', 'cardano', 'account', 'main'],
    ['addr128phkx6acpnf78fuvxn0mkew3l0fd058hzquvz7w36x4gtupnz75xxcrtw79hu', 'cardano', 'script', 'main'],
    ['addr1vx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzers66hrl8', 'cardano', 'account', 'main'],
    ['addr1w8phkx6acpnf78fuvxn0mkew3l0fd058hzquvz7w36x4gtcyjy7wx', 'cardano', 'script', 'main'],
    ['stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw', 'cardano', 'stake', 'main'],
    ['stake178phkx6acpnf78fuvxn0mkew3l0fd058hzquvz7w36x4gtcccycj5', 'cardano', 'stake', 'main'],
    [
      'addr_test1qz2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgs68faae',
      'cardano',
      'account',
      'test',
    ],
    ['Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi', 'cardano', 'byron', 'main'],
    [
      'DdzFFzCqrhsuQV5ohP1EBh9d4UjmmWDb2Vui2s2SACSBDeEW74kHhp3zj9hvLFDb9mK7hRr7fbctu1UYatPaF1omXiXPwf12bn7DQvbT',
      'cardano',
      'byron',
      'main',
    ],
    [
      '37btjrVyb4KEB2STADSsj3MYSAdj52X5FrFWpw2r7Wmj2GDzXjFRsHWuZqrw7zSkwopv8Ci3VWeg6bisU9dgJxW5hb2MZYeduNKbQJrqz3zVBsu9nT',
      'cardano',
      'byron',
      'test',
    ],
  ])
})

describe('Monero: main, test and stage network', () => {
  accepts([
    [
      '888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H',
      'monero',
      'subaddress',
      'main',
    ],
    [
      '4LL9oSLmtpccfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2bYXZKKQePHES9khPK',
      'monero',
      'integrated',
      'main',
    ],
  ])
  test('an integrated address yields its account and the payment id', () => {
    const text =
      '4LL9oSLmtpccfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2bYXZKKQePHES9khPK'
    const parsed = parseAddress(text)
    expect(parsed.tag).toMatch(/^[0-9a-f]{16}$/)
    expect(parseAddress(parsed.canonical)).toMatchObject({ kind: 'account', checksum: 'valid', tag: null })
  })
})

describe('chains of the Cosmos kind, any part', () => {
  accepts([
    ['cosmos1nynns8ex9fq6sjjfj8k79ymkdz4sqth06xexae', 'cosmos', 'account', 'main'],
    ['bnb1grpf0955h0ykzq3ar5nmum7y6gdfl6lxfn46h2', 'bnb-beacon', 'account', 'main'],
  ])
  test('a broken one under a known or unknown part is no Solana account', () => {
    expect(parseAddress('osmo1nynns8ex9fq6sjjfj8k79ymkdz4sqth06xexae')).toMatchObject({
      checksum: 'invalid',
      space: 'osmo',
    })
  })
  test('the part says which chain', () => {
    const parsed = parseAddress('cosmos1nynns8ex9fq6sjjfj8k79ymkdz4sqth06xexae')
    expect(chainsOf(parsed)).toEqual(['cosmos'])
  })
})

describe('TON: TEP-2', () => {
  const raw = '0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e'
  test.each([
    ['EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF', 'main'],
    ['UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA', 'main'],
    ['kQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPgpP', 'test'],
    ['EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff+W72r5gqPrHF', 'main'],
    [raw.toUpperCase(), 'main'],
  ])('%s is one account (%s)', (text, network) => {
    expect(parseAddress(text)).toMatchObject({ readings: [{ family: 'ton', canonical: raw }], network })
  })
})

describe('SS58', () => {
  test.each([
    ['15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5', '0'],
    ['HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F', '2'],
    ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', '42'],
  ])('%s is the same account under prefix %s', (text, space) => {
    expect(parseAddress(text)).toMatchObject({
      readings: [{ family: 'polkadot', canonical: '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5' }],
      checksum: 'valid',
      space,
    })
  })
})

describe('EVM: ICAP and EIP-1191', () => {
  test('ICAP is read with its check digits', () => {
    expect(parseAddress('XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS')).toMatchObject({
      readings: [{ family: 'evm', canonical: '0x00c5496aee77c1ba1f0854206a26dda82a81d6d8' }],
      format: 'icap',
      checksum: 'valid',
    })
    expect(parseAddress('XE7438O073KYGTWWZN0F2WZ0R8PX5ZPPZS').checksum).toBe('invalid')
  })
  test.each([
    ['0x27b1FdB04752BBc536007A920D24ACB045561c26', 'eip155:30'],
    ['0x27B1FdB04752BbC536007a920D24acB045561C26', 'eip155:31'],
  ])('%s has the checksum of %s', (text, space) => {
    expect(parseAddress(text)).toMatchObject({ checksum: 'valid', space })
  })
})

test('TRON hex digits and base58 are one account', () => {
  expect(parseAddress('41a614f803b6fd780986a42c78ec9c7f77e6ded13c')).toMatchObject({
    readings: [{ family: 'tron', canonical: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t' }],
    checksum: 'none',
  })
})

test('XRP: a classic address with its tag behind a dash, and an X-address of the test network', () => {
  expect(parseAddress('rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh-495')).toMatchObject({
    canonical: 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
    tag: '495',
  })
  expect(parseAddress('T719a5UwUCnEs54UsxG9CJYYDhwmFCqkr7wxCcNcfZ6p5GZ')).toMatchObject({
    canonical: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    network: 'test',
    tag: null,
  })
})

describe('Solana', () => {
  test.each([
    ['9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM', true],
    ['ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL', true],
  ])('%s: a key may exist: %s', (text, onCurve) => {
    expect(parseAddress(text).readings[0]?.family).toBe('solana')
    expect(isOnCurve(text)).toBe(onCurve)
  })
})

describe('Bitcoin Cash: other prefixes and CashTokens', () => {
  test('the test network and token-aware types are read as the CashAddr specification writes them', () => {
    // A hash of twenty bytes from the specification, under the prefix of the test network and as type 1.
    expect(parseAddress('bchtest:pr6m7j9njldwwzlg9v7v53unlr4jkmx6eyvwc0uz5t')).toMatchObject({
      checksum: 'valid',
      network: 'test',
      kind: 'p2sh',
    })
    expect(parseAddress('bitcoincash:qr6m7j9njldwwzlg9v7v53unlr4jkmx6eylep8ekg2')).toMatchObject({
      checksum: 'valid',
      network: 'main',
      kind: 'p2pkh',
    })
  })
})
