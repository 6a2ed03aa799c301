import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { exposureAsked, walletExposure } from '#lib/queries/wallets/wallet-exposure.ts'
import { releaseListVersion } from '#lib/use-cases/lists/release-list-version.ts'
import { importTransfers } from '#lib/use-cases/wallets/import-transfers.ts'
import { addPerson, must } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { activateSeen } from '#scripts/testing/preview-for-tests.ts'

const EVENTS = '../shared/data/tx_graph/tornado_cash_events/tornado-events.csv.gz'
const LISTS = '../shared/data/wallets/ofac_addresses'
const BEFORE = `${LISTS}/ofac-wallets-2024-09-30.csv`
const AFTER = `${LISTS}/ofac-wallets-2025-03-31.csv`
const MILLION = 1_000_000n
const SAMPLE = 40

type Row = Readonly<Record<string, string>>
const rowsOf = (text: string): Row[] => parse(text, { columns: true }) as Row[]
const analyst = { kind: 'staff', id: 'a', role: 'analyst' } as const

/** What a note is worth, in millionths, and of which token: `0.1 WBTC`; null where the pool's note is not known. */
function noteOf(text = ''): { readonly value: bigint; readonly token: string } | null {
  const [quantity = '', symbol = ''] = text.split(' ')
  if (symbol === '') return null
  const [integer = '0', fraction = ''] = quantity.split('.')
  const value = BigInt(integer) * MILLION + BigInt(fraction.padEnd(6, '0'))
  return { value, token: `erc20:${symbol.toLowerCase()}` }
}

function sdnRows(addresses: readonly string[]): string[] {
  const named = addresses.map(
    (address) =>
      `${Number.parseInt(address.slice(2, 9), 16)},"LISTED ${address.slice(0, 9)}",-0- ,"CYBER2",${'-0- ,'.repeat(7)}"Digital Currency Address - ETH ${address}."`,
  )
  return named
}

describe.skipIf(!existsSync(EVENTS) || !existsSync(BEFORE))('real flows through Tornado Cash', () => {
  const evm = (file: string) =>
    rowsOf(readFileSync(file, 'utf8'))
      .map(({ address = '' }) => address)
      .filter((address) => /^0x[0-9a-fA-F]{40}$/.test(address))
  let events: Row[] = []
  let pools = new Set<string>()

  beforeAll(async () => {
    const remaining = new Set(evm(AFTER).map((address) => address.toLowerCase()))
    const delisted = evm(BEFORE).filter((address) => !remaining.has(address.toLowerCase()))
    const contracts = new Set(delisted.map((address) => address.toLowerCase()))
    events = rowsOf(gunzipSync(readFileSync(EVENTS)).toString('utf8')).filter(
      ({ contract = '', denomination_note = '' }) =>
        contracts.has(contract.toLowerCase()) && noteOf(denomination_note) !== null,
    )
    pools = new Set(events.map(({ contract = '' }) => contract.toLowerCase()))
    const records = events.map((row, nth) => ({
      line: nth + 1,
      value: {
        ...{ txHash: row.tx_hash, ordinal: nth, at: row.timestamp, block: row.block_number },
        ...{ from: row.from_address, to: row.to_address },
        token: noteOf(row.denomination_note)?.token,
        value: noteOf(row.denomination_note)?.value.toString(),
      },
    }))
    const taken = await importTransfers(testCaller(), {
      ...{ chain: 'ethereum', source: 'file', name: 'tornado-events', digest: '', records },
    })
    expect(taken).toMatchObject({ ok: true, value: { rejected: 0, added: events.length } })
    await putTestListInForce('2024-09-30', sdnRows(evm(BEFORE)))
  }, 120_000)

  /** People who dealt with nothing else that is known, so that the whole figure is the listed contract. */
  function people(event: 'Deposit' | 'Withdrawal'): string[] {
    const side = event === 'Deposit' ? 'from_address' : 'to_address'
    const found = events.filter((row) => row.event === event).map((row) => row[side]?.toLowerCase() ?? '')
    return [...new Set(found)].filter((address) => !pools.has(address)).slice(0, SAMPLE)
  }

  async function directOf(address: string, direction: 'in' | 'out', method: string) {
    const asked = exposureAsked.parse({
      address,
      chain: 'eip155:1',
      settings: { direction, method, hops: 2 },
    })
    const done = await walletExposure(analyst, asked)
    if (!done.ok) throw new Error(done.error.code)
    const sum = (values: readonly string[]) => values.reduce((all, value) => all + BigInt(value), 0n)
    const { assets } = done.value
    const direct = assets.flatMap(({ categories }) =>
      categories.flatMap((row) => (row.category === 'sanctions' ? [row.direct] : [])),
    )
    return { direct: sum(direct), total: sum(assets.map(({ total }) => total)) }
  }

  test('are direct exposure to the listed contract while it is listed', async () => {
    for (const [event, direction] of [['Deposit', 'out'] as const, ['Withdrawal', 'in'] as const]) {
      const addresses = people(event)
      expect(addresses.length).toBeGreaterThan(10)
      for (const method of ['haircut', 'fifo', 'poison']) {
        for (const address of addresses.slice(0, 10)) {
          const { direct, total } = await directOf(address, direction, method)
          const side = event === 'Deposit' ? 'from_address' : 'to_address'
          const paid = events
            .filter((row) => row.event === event && row[side]?.toLowerCase() === address)
            .reduce((sum, row) => sum + (noteOf(row.denomination_note)?.value ?? 0n), 0n)
          expect({ address, direct }).toEqual({ address, direct: paid })
          expect(direct).toBeGreaterThan(0n)
          expect(direct).toBeLessThanOrEqual(total)
        }
      }
    }
  })

  test('and none once the version that delists it is in force', async () => {
    await putTestListInForce('2025-03-31', sdnRows(evm(AFTER)))
    // A list that loses so many addresses at once waits in quarantine until a person lets it out.
    const found = await database().pool.query<{ id: string }>(
      `SELECT id::text FROM list_version WHERE status = 'quarantined'`,
    )
    const supervisor = await addPerson('supervisor')
    const versionId = found.rows[0]?.id ?? ''
    must(await releaseListVersion(supervisor.caller, { versionId, comment: 'OFAC delisted Tornado Cash' }))
    const [named] = (
      await database().pool.query<{ number: number }>('SELECT number FROM list_version WHERE id = $1', [
        versionId,
      ])
    ).rows
    // What the guards had held is put in force by typing its name.
    must(await activateSeen(supervisor.actor, versionId, `ofac-sdn:${named?.number}`))
    for (const address of people('Deposit').slice(0, 10))
      expect((await directOf(address, 'out', 'haircut')).direct).toBe(0n)
    for (const address of people('Withdrawal').slice(0, 10))
      expect((await directOf(address, 'in', 'fifo')).direct).toBe(0n)
  })
})
