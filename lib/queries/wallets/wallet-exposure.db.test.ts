import { beforeAll, describe, expect, test } from 'vitest'
import { computeExposure } from '#lib/core/wallets/exposure/compute-exposure.ts'
import { exposureSettingsSchema } from '#lib/core/wallets/exposure/settings.ts'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { findExposureVersions } from '#lib/db/exposure-labels.ts'
import { exposureReader, findAddressInGraph } from '#lib/db/exposure-reader.ts'
import { nftContacts, nftContactsAsked } from '#lib/queries/wallets/nft-contacts.ts'
import { exposureAsked, walletExposure } from '#lib/queries/wallets/wallet-exposure.ts'
import { importTransfers } from '#lib/use-cases/wallets/import-transfers.ts'
import { figuresOf } from '#scripts/testing/exposure/plain-figures.ts'
import { randomCoins, randomTransfers } from '#scripts/testing/exposure/random-graphs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { memoryAccounts, memoryCoins } from '#scripts/testing/memory-graph.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

const GRAPHS = 30
const analyst = { kind: 'staff', id: 'a', role: 'analyst' } as const
const BITCOIN = [
  '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
  LISTED_ADDRESSES.bitcoin,
  '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  '1dice8EMZmqKvrGE4Qc9bUFf9PX3xaYDp',
  '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
  '1CounterpartyXXXXXXXXXXXXXXXUWLpVr',
  '1BitcoinEaterAddressDontSendf59kuE',
]
const NAMES = 'ABCDEFG'

/** Address of a letter in graph number `nth`, so that the graphs of this test do not meet; B is listed in the first. */
const evmOf = (nth: number) => (letter: string | null) => {
  if (letter === null) return undefined
  if (nth === 0 && letter === 'B') return LISTED_ADDRESSES.ethereum.toLowerCase()
  const digits = (nth * 7 + NAMES.indexOf(letter) + 1).toString(16)
  return `0x${digits.padStart(40, '0')}`
}

async function load(chain: string, values: readonly unknown[]) {
  const records = values.map((value, at) => ({ line: at + 1, value }))
  const done = await importTransfers(testCaller(), {
    chain,
    source: 'file',
    name: 'test',
    digest: '',
    records,
  })
  if (!done.ok || done.value.rejected > 0) throw new Error(JSON.stringify(done))
}

async function ask(address: string, chain: string, more: object = {}) {
  const asked = exposureAsked.parse({ address, chain, settings: {}, ...more })
  const done = await walletExposure(analyst, asked)
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

beforeAll(async () => {
  await putTestListInForce()
})

/** Of an address on Ethereum, with bounds of its own. */
async function ofNewest(address: string, settings: Parameters<typeof computeExposure>[2]) {
  const chain = findGraphChain('ethereum')
  const place = chain === null ? null : await findAddressInGraph(chain, address)
  const [asset] = place?.assets ?? []
  if (chain === null || place === null || asset === undefined) throw new Error('the address has transfers')
  const reader = exposureReader({ chain, assetId: asset.id, versions: await findExposureVersions() })
  return await computeExposure(reader, [place.addressId], settings)
}

const directOf = ({ categories }: Awaited<ReturnType<typeof computeExposure>>) =>
  categories.map(({ category, direct }) => `${category} ${direct}`).filter((one) => !one.endsWith(' 0'))

describe('the exposure of a wallet', () => {
  test('from the stored graph is that of the same graph in memory, on accounts', async () => {
    for (let nth = 0; nth < GRAPHS; nth++) {
      const name = evmOf(nth)
      const transfers = randomTransfers(seededRandom(nth + 1)).map((transfer) => ({
        ...transfer,
        txHash: `${transfer.txHash}g${nth}`,
        from: name(transfer.from) ?? null,
        to: name(transfer.to) ?? null,
      }))
      await load(
        'ethereum',
        transfers.map(({ at, from, to, value, fee, block, ...rest }) => ({
          ...rest,
          ...{ at: at / 1_000, value: value.toString(), fee: fee.toString() },
          ...(block === null ? {} : { block }),
          ...(from === null ? {} : { from }),
          ...(to === null ? {} : { to }),
        })),
      )
      const listed = { category: 'sanctions', label: 'YAN, Xiaobing', source: 'x', endsTrace: true }
      const labels = new Map(
        nth === 0 ? [[LISTED_ADDRESSES.ethereum.toLowerCase(), { ...listed, confidence: 100 }]] : [],
      )
      const own = name('A') ?? ''
      for (const method of ['haircut', 'fifo', 'poison'] as const) {
        for (const direction of ['in', 'out'] as const) {
          const settings = exposureSettingsSchema.parse({ method, direction, hops: 5 })
          const memory = await computeExposure(memoryAccounts(transfers, labels), [own], settings)
          const [stored] = (await ask(own, 'ethereum', { settings })).assets
          if (stored === undefined) expect(memory.total).toBe('0')
          else expect({ nth, method, ...figuresOf(stored) }).toEqual({ nth, method, ...figuresOf(memory) })
          if (stored === undefined) continue
          // Where only the newest two are followed, the database adds up the rest.
          const part = await ofNewest(own, { ...settings, newest: 2 })
          const { total, transfers: count, first, last } = part
          expect({ nth, total, count, first, last, direct: directOf(part) }).toEqual({
            ...{ nth, total: memory.total, count: memory.transfers, first: memory.first, last: memory.last },
            direct: directOf(memory),
          })
        }
      }
    }
  })

  test('and on coins', async () => {
    const name = (letter: string | null) =>
      letter === null ? null : (BITCOIN[NAMES.indexOf(letter)] ?? null)
    const transactions = randomCoins(seededRandom(77)).map((transaction) => ({
      ...transaction,
      inputs: transaction.inputs.map((input) => ({ ...input, address: name(input.address) })),
      outputs: transaction.outputs.map((output) => ({ ...output, address: name(output.address) })),
    }))
    const end = ({ address, value }: { address: string | null; value: bigint }) => ({
      ...(address === null ? {} : { address }),
      value: value.toString(),
    })
    await load(
      'bitcoin',
      transactions.map(({ txHash, at, coinbase, inputs, outputs }) => ({
        ...{ txHash, at: at / 1_000, coinbase, outputs: outputs.map(end) },
        inputs: inputs.map((input) => ({
          ...end(input),
          ...(input.spends === null
            ? {}
            : { spentHash: input.spends.txHash, spentOrdinal: input.spends.ordinal }),
        })),
      })),
    )
    const listed = { category: 'sanctions', label: 'YAN, Xiaobing', source: 'x', endsTrace: true }
    const labels = new Map([[LISTED_ADDRESSES.bitcoin, { ...listed, confidence: 100 }]])
    for (const own of BITCOIN) {
      for (const method of ['haircut', 'fifo', 'poison'] as const) {
        for (const direction of ['in', 'out'] as const) {
          const settings = exposureSettingsSchema.parse({ method, direction, hops: 6 })
          const memory = await computeExposure(memoryCoins(transactions, labels), [own], settings)
          const [stored] = (await ask(own, 'bitcoin', { settings })).assets
          if (stored === undefined) expect(memory.total).toBe('0')
          else expect({ own, method, ...figuresOf(stored) }).toEqual({ own, method, ...figuresOf(memory) })
        }
      }
    }
  })

  test('names its versions, opens into paths and explains each balance', async () => {
    const [victim, middle] = [`0x${'1'.repeat(40)}`, `0x${'2'.repeat(40)}`]
    const clean = `0x${'3'.repeat(40)}`
    const at = (day: number) => `2026-03-0${day}T00:00:00Z`
    await load('ethereum', [
      { txHash: '0xe1', at: at(1), from: LISTED_ADDRESSES.ethereum, to: middle, value: '30' },
      { txHash: '0xe2', at: at(2), from: clean, to: middle, value: '70' },
      { txHash: '0xe3', at: at(3), from: middle, to: victim, value: '10', fee: '1' },
    ])
    const found = await ask(victim, 'ethereum', { explain: true, settings: { hops: 2 } })
    expect(found.versions.lists).toHaveLength(1)
    const [ether] = found.assets
    expect(ether).toMatchObject({
      total: '10',
      labels: [{ category: 'sanctions', source: 'ofac-sdn #1', confidence: 100, indirect: '3', nearest: 2 }],
      untraced: [{ reason: 'depth', value: '7' }],
      pots: [
        {
          of: middle,
          opening: '0',
          events: [
            { kind: 'in', value: '30' },
            { kind: 'in', value: '70' },
            { kind: 'out', value: '10', parts: [{ amount: '3' }, { amount: '7' }] },
            { kind: 'out', value: '1' },
          ],
        },
      ],
    })
    expect(ether?.paths[0]).toMatchObject({
      endAddress: LISTED_ADDRESSES.ethereum.toLowerCase(),
      value: '3',
      hops: [
        { txHash: '0xe3', from: middle, to: victim, value: '10', share: '3' },
        { txHash: '0xe1', to: middle, value: '30', share: '3' },
      ],
    })
    const cut = await ask(victim, 'ethereum', { minWhole: '0.000000000000000011', settings: { hops: 2 } })
    expect(cut.assets[0]).toMatchObject({
      settings: { minValue: '11' },
      untraced: [{ reason: 'cut-off', value: '10' }],
    })
  })

  test('is refused for an unknown chain, an address of another one, and who may not read wallets', async () => {
    const of = (address: string, chain: string) => exposureAsked.parse({ address, chain, settings: {} })
    expect(await walletExposure(analyst, of('0x0', 'nowhere'))).toMatchObject({
      error: { code: 'transfer/unknown-chain' },
    })
    expect(await walletExposure(analyst, of(BITCOIN[0] ?? '', 'ethereum'))).toMatchObject({
      error: { code: 'transfer/address-not-on-chain' },
    })
    const admin = { kind: 'staff', id: 'a', role: 'admin' } as const
    expect(await walletExposure(admin, of(BITCOIN[0] ?? '', 'bitcoin'))).toMatchObject({
      error: { code: 'auth/not-allowed' },
    })
    expect((await ask('1MzfRZTfSM5o7pRUo9Ubz6RpNSwQdHaTwC', 'bitcoin')).assets).toEqual([])
  })

  test('counts NFTs exchanged with listed parties beside the shares, with what was paid in the same transaction', async () => {
    const [buyer, stranger] = [`0x${'7'.repeat(40)}`, `0x${'8'.repeat(40)}`]
    const [ape, cup] = [`erc721:0x${'a'.repeat(40)}/7`, `erc1155:0x${'c'.repeat(40)}/1`]
    const listed = LISTED_ADDRESSES.ethereum
    const at = (day: number) => `2026-04-0${day}T00:00:00Z`
    await load('ethereum', [
      { txHash: '0xf1', at: at(1), ordinal: 1, token: ape, from: listed, to: buyer, value: '1' },
      { txHash: '0xf1', at: at(1), ordinal: 0, from: buyer, to: stranger, value: '12', fee: '3' },
      { txHash: '0xf2', at: at(2), token: cup, from: listed, to: buyer, value: '40' },
      { txHash: '0xf3', at: at(3), token: ape, from: stranger, to: buyer, value: '1' },
      { txHash: '0xf4', at: at(4), ordinal: 0, token: ape, from: buyer, to: listed, value: '1' },
      { txHash: '0xf4', at: at(4), ordinal: 1, from: stranger, to: buyer, value: '9' },
      { txHash: '0xf5', at: at(5), token: cup, to: buyer, value: '5' },
    ])
    const contacts = async (direction: 'in' | 'out') => {
      const asked = nftContactsAsked.parse({ address: buyer, chain: 'ethereum', direction })
      const done = await nftContacts(analyst, asked)
      return done.ok ? done.value : done.error
    }
    const coin = { token: '', symbol: 'ETH', decimals: 18 }
    const party = {
      category: 'sanctions',
      source: 'ofac-sdn #1',
      confidence: 100,
      address: listed.toLowerCase(),
    }
    expect(await contacts('in')).toMatchObject({
      contacts: [
        {
          ...{ ...party, direction: 'in', transfers: 2, first: '2026-04-01T00:00:00.000Z' },
          last: '2026-04-02T00:00:00.000Z',
          evidence: [
            { txHash: '0xf2', token: cup, paid: [] },
            { txHash: '0xf1', ordinal: 1, token: ape, paid: [{ ...coin, value: '12' }] },
          ],
        },
      ],
      ...{ contactsLeftOut: 0, complete: true },
    })
    expect(await contacts('out')).toMatchObject({
      contacts: [{ ...party, transfers: 1, evidence: [{ txHash: '0xf4', paid: [{ ...coin, value: '9' }] }] }],
    })
    // The coin's own figures know nothing of it, and stand before those of NFTs.
    const { assets } = await ask(buyer, 'ethereum')
    expect(assets.map(({ token }) => token)).toEqual(['', cup, ape])
    expect(assets[0]).toMatchObject({ total: '9', labels: [] })
    const auditless = await nftContacts(
      { kind: 'staff', id: 'x', role: 'admin' },
      nftContactsAsked.parse({ address: buyer, chain: 'ethereum', direction: 'in' }),
    )
    expect(auditless.ok).toBe(false)
    for (const [chain, code] of [
      ['nowhere', 'transfer/unknown-chain'],
      ['bitcoin', 'transfer/address-not-on-chain'],
    ] as const)
      expect(
        await nftContacts(analyst, nftContactsAsked.parse({ address: buyer, chain, direction: 'in' })),
      ).toMatchObject({ error: { code } })
  })
})
