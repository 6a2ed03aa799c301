import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { LIST_SOURCE_IDS } from '#lib/core/lists/sources.ts'
import { database } from '#lib/db/client.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'
import { runCli } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-cli-lists-'))
afterAll(() => rmSync(folder, { recursive: true }))
const ROW = '36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '

function put(name: string, bytes: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function cli(...args: readonly string[]): Promise<{ exit: number; value: Record<string, unknown> }> {
  let out = ''
  const exit = await runCli({
    args: [...args, '--json'],
    open: async () => async () => {},
    out: (text) => {
      out += text
    },
    err: () => undefined,
  })
  return { exit, value: out === '' ? {} : JSON.parse(out) }
}

describe('lists import', () => {
  const sdn = put('sdn-2024-04-26.csv.gz', gzipSync(`${ROW}\r\n\u001a`))
  const alt = put('alt.csv', '36,12,"aka","AERO-CARIBBEAN",-0- \r\n')

  test('takes over the files of a set and says what it did', async () => {
    const ran = await cli('lists', 'import', '--source', 'ofac-sdn', '--file', sdn, alt, '--activate')
    expect(ran).toMatchObject({
      exit: 0,
      value: {
        source: 'ofac-sdn',
        version: 1,
        publishedAt: '2024-04-26',
        outcome: 'imported',
        records: 1,
        names: 2,
        addresses: 0,
        added: 1,
        changed: 0,
        removed: 0,
        rejected: 0,
        status: 'active',
      },
    })
  })

  test('in force at once, it is an act of one alone that awaits its review', async () => {
    const { rows } = await database().pool.query(
      `SELECT a.way, a.reason, v.status::text, (SELECT count(*)::int FROM audit_event e WHERE e.subject_id = v.id::text
         AND e.type = 'list.activated-in-emergency') AS told
       FROM list_activation a JOIN list_version v ON v.id = a.version_id`,
    )
    expect(rows).toEqual([{ way: 'emergency', reason: null, status: 'active', told: 1 }])
  })

  test("takes OFAC's consolidated XML, plain or gzip", async () => {
    const entry =
      '<sdnEntry><uid>9640</uid><firstName>Mohammed</firstName><lastName>ABU TEIR</lastName><sdnType>Individual</sdnType><programList><program>NS-PLC</program></programList></sdnEntry>'
    const xml = `<sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation><Publish_Date>02/23/2024</Publish_Date><Record_Count>1</Record_Count></publshInformation>${entry}</sdnList>`
    const gzip = put('consolidated.xml.gz', gzipSync(xml))
    const ran = await cli('lists', 'import', '--source', 'ofac-cons', '--file', gzip)
    const imported = { source: 'ofac-cons', version: 1, publishedAt: '2024-02-23', records: 1, rejected: 0 }
    expect(ran).toMatchObject({ exit: 0, value: { ...imported, outcome: 'imported' } })
    const plain = put('consolidated.xml', xml)
    const again = await cli('lists', 'import', '--source', 'ofac-cons', '--file', plain)
    expect(again).toMatchObject({ exit: 0, value: { ...imported, outcome: 'unchanged' } })
  })

  test('says unchanged the second time', async () => {
    const ran = await cli('lists', 'import', '--source', 'ofac-sdn', '--file', sdn, '--file', alt)
    expect(ran).toMatchObject({ exit: 0, value: { outcome: 'unchanged', version: 1, status: 'active' } })
  })

  test('refuses with a code and exit 1 what cannot be taken over', async () => {
    const cut = put('sdn-2024-05-01.csv.gz', gzipSync(ROW.repeat(500)).subarray(0, 40))
    const ran = await cli('lists', 'import', '--source', 'ofac-sdn', '--file', cut)
    expect(ran).toMatchObject({ exit: 1, value: { error: { code: 'list/gzip-damaged' } } })
  })

  test('answers 2 when it is called wrongly', async () => {
    expect((await cli('lists', 'import', '--file', sdn)).exit).toBe(2)
    const odd = await cli(
      'lists',
      'import',
      '--source',
      'ofac-sdn',
      '--file',
      sdn,
      '--published',
      'yesterday',
    )
    expect(odd.exit).toBe(2)
  })
})

test('lists status names every source with its version in force and its freshness', async () => {
  const { exit, value } = await cli('lists', 'status')
  expect(exit).toBe(0)
  const rows = value as unknown as { source: string }[]
  expect(rows.map((row) => row.source)).toEqual([...LIST_SOURCE_IDS])
  const of = (source: string) => rows.find((row) => row.source === source)
  expect(of('jp-mof')).toMatchObject({ version: null, stale: true })
  expect(of('ofac-sdn')).toMatchObject({
    version: 1,
    publishedAt: '2024-04-26',
    snapshot: false,
    stale: false,
    records: 1,
  })
})

test('lists diff and lists entry answer for past moments', async () => {
  const later = put('sdn-2024-05-02.csv', `${ROW.replace('CUBA', 'SDGT')}\r\n\u001a`)
  expect((await cli('lists', 'import', '--source', 'ofac-sdn', '--file', later)).exit).toBe(0)
  const diff = await cli('lists', 'diff', '--source', 'ofac-sdn', '--from', '2024-04-30', '--to', '2')
  expect(diff).toMatchObject({
    exit: 0,
    value: {
      source: 'ofac-sdn',
      from: { number: 1, publishedOn: '2024-04-26' },
      to: { number: 2, publishedOn: '2024-05-02' },
      added: 0,
      changed: 1,
      removed: 0,
      entries: [{ key: '36', change: 'changed' }],
    },
  })
  expect((diff.value.entries as { fields: unknown[] }[])[0]?.fields).toContainEqual({
    field: 'programmes',
    before: ['CUBA'],
    after: ['SDGT'],
  })
  const entry = ['lists', 'entry', '--source', 'ofac-sdn', '--key', '36', '--at'] as const
  expect((await cli(...entry, '2024-05-01')).value).toMatchObject({ entity: { programmes: ['CUBA'] } })
  expect((await cli(...entry, '2024-05-02')).value).toMatchObject({ entity: { programmes: ['SDGT'] } })
  expect(await cli(...entry, '2023-01-01')).toMatchObject({
    exit: 1,
    value: { error: { code: 'list/version-not-found' } },
  })
})

test('lists certificate tells what was reached: nobody of nobody on a fresh house is a pass', async () => {
  expect(await cli('lists', 'certificate', '--version', 'ofac-sdn:1')).toMatchObject({
    exit: 1,
    value: { error: { code: 'list/certificate-not-found' } },
  })
  const worker = testCaller({ kind: 'system', id: 'worker' })
  expect(await rescreenCustomers(worker)).toMatchObject({ ok: true })
  expect(await lookBack(worker)).toMatchObject({ ok: true })
  expect(await cli('lists', 'certificate', '--version', 'ofac-sdn:1')).toMatchObject({
    exit: 0,
    value: {
      verdict: 'complete',
      customersExpected: 0,
      customersScreened: 0,
      customersMissing: 0,
      failures: 0,
      walletsExpected: 0,
    },
  })
  await closeIndex()
})
