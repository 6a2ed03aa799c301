import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import type { EntryCounts } from '#lib/core/lists/preview-figures.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { importListFiles } from '#lib/use-cases/lists/import-list-files.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { addPerson, must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'
import { behind, expectCameTrue, standing } from '#scripts/testing/preview-beside-outcome.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'
import { SDN_DAYS, SDN_FOLDER } from '#scripts/testing/sdn-days.ts'

// OFAC's list as published on eight days, one after the other through preview, activation and all that follows. What each
// changes is counted here in the raw rows, by nothing of the product. npm run soak goes through all eight.
/** Days that npm test goes through: seconds. */
const IN_EVERY_RUN = 2
const ALL = process.env.SEKISHO_KILL_ROUNDS !== undefined
const TIMEOUT_MS = 300_000
const worker = testCaller({ kind: 'system', id: 'worker' })

/** A row as OFAC printed it: number, name, whole text, and its addresses of the two chains that the house pays on. */
interface Raw {
  readonly key: string
  readonly name: string
  readonly person: boolean
  readonly text: string
  readonly addresses: readonly { readonly asset: 'BTC' | 'ETH'; readonly address: string }[]
}

function rawRows(day: string): ReadonlyMap<string, Raw> {
  const text = gunzipSync(readFileSync(`${SDN_FOLDER}/sdn-${day}.csv.gz`)).toString('utf8')
  const rows = text.split(/\r?\n/).flatMap((line): Raw[] => {
    const [, key, name, kind] = /^(\d+),"([^"]*)",(?:"([^"]*)"|-0- )/.exec(line) ?? []
    if (key === undefined || name === undefined) return []
    const printed = [...line.matchAll(/Digital Currency Address - (XBT|ETH) ([A-Za-z0-9]+)/g)]
    const addresses = printed.map(
      ([, currency, address = '']) => ({ asset: currency === 'XBT' ? 'BTC' : 'ETH', address }) as const,
    )
    return [{ key, name, person: kind === 'individual', text: line, addresses }]
  })
  return new Map(rows.map((row) => [row.key, row]))
}

/** What came and what went from one day to the next. */
function difference(before: ReadonlyMap<string, Raw>, after: ReadonlyMap<string, Raw>) {
  const added = [...after.values()].filter(({ key }) => !before.has(key))
  const removed = [...before.values()].filter(({ key }) => !after.has(key))
  const changed = [...after.values()].filter(
    ({ key, text }) => before.has(key) && before.get(key)?.text !== text,
  )
  return { added, removed, changed }
}

const named = (rows: readonly Raw[]) =>
  rows.filter(({ person, name }) => person && /^[A-Z]{4,}, [A-Z][a-z]+$/.test(name))
const paidOf = (rows: readonly Raw[]) => rows.flatMap(({ addresses }) => addresses.slice(0, 2)).slice(0, 4)

/** Customers, owners and other sides who are listed or delisted on the way, and payments to addresses that are. */
async function recordHouse(days: readonly ReadonlyMap<string, Raw>[]): Promise<void> {
  const steps = days.slice(1).map((after, at) => difference(days[at] ?? new Map(), after))
  const met = steps.flatMap(({ added, removed, changed }) =>
    [added, removed, changed].flatMap((rows) => named(rows).slice(0, 3)),
  )
  for (const [nth, { name }] of met.entries()) {
    const names = { latin: name }
    const owned = {
      ...{
        kind: 'corporation',
        names: { latin: `Harmless Trading ${nth} KK` },
        beneficialOwners: [{ names }],
      },
      ...{ openedOn: '2021-01-10', kyc: { residence: 'JP' } },
    }
    const customer =
      nth % 3 === 0 ? customerInputSchema.parse(owned) : personInput({ names, dateOfBirth: undefined })
    must(await recordCustomer(testCaller(), { externalId: `CU-${nth}`, customer }))
  }
  const paid = [
    ...paidOf([...(days[0]?.values() ?? [])]),
    ...steps.flatMap(({ added, removed, changed }) => [added, removed, changed].flatMap(paidOf)),
  ]
  const distinct = [...new Map(paid.map((one) => [one.address, one])).values()]
  for (const [nth, { asset, address }] of distinct.entries()) {
    const name = met[nth % met.length]?.name
    const counterparty = {
      address,
      class: 'unhosted',
      ...(nth % 2 === 0 ? { name } : {}),
      ...(asset === 'ETH' ? { chain: 'ethereum' } : {}),
    }
    const occurredAt = new Date(Date.now() - (nth + 1) * 3_600_000).toISOString()
    const payment = {
      customerExternalId: `CU-${nth % met.length}`,
      asset,
      counterparty,
      occurredAt,
      rateAt: occurredAt,
    }
    must(await ingestTransaction(testCaller(), withdrawalInput({ externalId: `T-${nth}`, ...payment })))
  }
}

/** The addresses that the house knows, each with the parties that the rows name with it: `wallet key`. */
async function listedIn(rows: ReadonlyMap<string, Raw>): Promise<readonly string[]> {
  const printed = [...rows.values()].flatMap(({ key, addresses }) =>
    addresses.map(({ address }) => [address, key] as const),
  )
  const wallets = await rowsOf('SELECT id::text, canonical FROM wallet')
  const ids = new Map(wallets.map(({ id, canonical }) => [String(canonical).toLowerCase(), String(id)]))
  return [
    ...new Set(
      printed.flatMap(([address, key]) => {
        const id = ids.get(address.toLowerCase())
        return id === undefined ? [] : [`${id} ${key}`]
      }),
    ),
  ]
}

const sum = (entries: EntryCounts | undefined) =>
  Object.fromEntries(
    Object.entries(entries ?? {}).map(([change, of]) => [
      change,
      Object.values(of).reduce((all, one) => all + one, 0),
    ]),
  )

async function workThrough(): Promise<void> {
  must(await rescreenCustomers(worker))
  must(await lookBack(worker))
  must(await noteDelistings(worker))
}

function take(day: string, activate: boolean) {
  const caller = activate ? testCaller({ kind: 'system', id: 'starter' }) : testCaller()
  return importListFiles(caller, {
    sourceId: 'ofac-sdn',
    paths: [`${SDN_FOLDER}/sdn-${day}.csv.gz`],
    activate,
  })
}

afterAll(closeIndex)

test.skipIf(!existsSync(SDN_FOLDER))(
  'each of the eight official publications does what its preview said, and its preview says what the rows say',
  async () => {
    const days = ALL ? SDN_DAYS : SDN_DAYS.slice(0, IN_EVERY_RUN)
    const raw = days.map(([day]) => rawRows(day))
    const supervisor = await addPerson('supervisor')
    must(await take(days[0]?.[0] ?? '', true))
    await recordHouse(raw)
    await workThrough()
    const seen = {
      'customers-new': 0,
      'owners-new': 0,
      'counterparties-new': 0,
      'wallets-new': 0,
      'customers-vanished': 0,
    }
    for (const [at, [day, known]] of days.entries()) {
      const [was, is] = [raw[at - 1], raw[at]]
      if (known === null || was === undefined || is === undefined) continue
      const { version } = must(await take(day, false))
      const counted = difference(was, is)
      expect({
        day,
        added: counted.added.length,
        removed: counted.removed.length,
        changed: counted.changed.length,
      }).toEqual({ day, ...known })
      const preview = await previewed(version.id)
      expect({ day, ...sum(preview.figures?.entries) }).toEqual({ day, ...known })
      const [before, after] = [await listedIn(was), await listedIn(is)]
      const minus = (a: readonly string[], b: readonly string[]) =>
        a.filter((one) => !b.includes(one)).toSorted()
      expect(await behind(preview, 'wallets-new')).toEqual(minus(after, before))
      expect(await behind(preview, 'wallets-vanished')).toEqual(minus(before, after))
      for (const figure of Object.keys(seen) as (keyof typeof seen)[])
        seen[figure] += preview.figures?.counts[figure] ?? 0

      const stood = await standing()
      const confirmation = `ofac-sdn:${version.number}`
      must(
        await activateListVersion(supervisor.caller, {
          versionId: version.id,
          previewId: preview.id,
          confirmation,
        }),
      )
      await workThrough()
      await expectCameTrue(preview, { before: stood, after: await standing(), number: version.number })
    }
    // A house that nothing ever concerned would prove nothing.
    for (const [figure, count] of Object.entries(seen)) expect([figure, count > 0]).toEqual([figure, true])
  },
  TIMEOUT_MS,
)
