import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { listEntryAt } from '#lib/queries/lists/list-entry-at.ts'
import { listEntryDetail } from '#lib/queries/lists/list-entry-detail.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { addPerson, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { MOF_CSV } from '#scripts/testing/list-sweep/japan-samples.ts'
import { inlineSheet } from '#scripts/testing/list-sweep/mof-sample.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'
import { zipParts } from '#scripts/testing/zip-parts.ts'

// The Ministry's list before and after a row came in above others, in both of its forms: the numbers of two bodies move.
const SOURCE = 'jp-mof'
const HEADINGS = ['告示日付', '告示番号', '日本語表記', '英語表記', '別称・別名', '住所', 'その他の情報']
const worker = testCaller({ kind: 'system', id: 'worker' })
let officer: Person
let supervisor: Person

/** A workbook with one programme for bodies. */
function workbook(rows: readonly (readonly [number: string, ja: string, en: string])[]): Buffer {
  const cells = rows.map(([number, ja, en]) => ['2011.3.11', number, ja, en, '', '', ''])
  return zipParts({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="14.北朝鮮(協調；団体)" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': inlineSheet([['北朝鮮に関与する者（団体）'], HEADINGS, ...cells]),
  })
}

/** The same programme in the later form, a number and two names a row. */
function csv(rows: readonly (readonly [number: string, ja: string, en: string])[]): Buffer {
  const heading = MOF_CSV.slice(0, MOF_CSV.indexOf('\r\n'))
  const columns = heading.replace('\ufeff', '').split(',')
  const lines = rows.map(([number, ja, en]) => {
    const cells: Readonly<Record<string, string>> = {
      ...{ 区分: '14', 番号: `014-${number.padStart(6, '0')}`, 告示日付: '2026.8.28', 告示番号: number },
      ...{ '個人・団体': '団体', '氏名（日本語）': ja, '氏名（英語）': en },
    }
    return columns.map((column) => cells[column] ?? '').join(',')
  })
  return Buffer.from(`${[heading, ...lines].join('\r\n')}\r\n`)
}

async function take(name: string, bytes: Buffer, first: boolean) {
  const file = must(unfoldListFile(name, bytes))
  const caller = testCaller(first ? { kind: 'system', id: 'starter' } : undefined)
  const input = {
    sourceId: SOURCE,
    files: [file],
    publishedOn: name.includes('0305') ? '2026-03-05' : '2026-08-28',
  }
  return must(await importListVersion(caller, { ...input, activate: first })).version
}

beforeAll(async () => {
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  const before = workbook([
    ['3', '見本航空', 'AEROSAMPLE AIRLINES'],
    ['4', '典型貿易会社', 'TYPICAL TRADING CORPORATION'],
  ])
  await take('shisantouketsu20260305.xlsx', before, true)
  const namesake = personInput({ names: { latin: 'AEROSAMBLE AIRLINE' }, dateOfBirth: undefined })
  must(await recordCustomer(testCaller(), { externalId: 'CU-NAMESAKE', customer: namesake }))
  const listed = customerInputSchema.parse({
    ...{ kind: 'corporation', names: { latin: 'Typical Trading Corporation' } },
    ...{ openedOn: '2025-01-10', kyc: { residence: 'JP' } },
  })
  must(await recordCustomer(testCaller(), { externalId: 'CU-LISTED', customer: listed }))
  const [alert] = await rowsOf(`SELECT a.id::text FROM alert a JOIN customer c ON c.id = a.customer_id
    WHERE c.external_id = 'CU-NAMESAKE'`)
  const judged = { alertId: String(alert?.id), code: 'FM-NAME-ONLY', note: '氏名のみの類似である。' } as const
  must(await clearAlert(officer.caller, judged))
})
afterAll(closeIndex)

test('a party whose number moves is changed, not removed and added, and what hangs on it goes on', async () => {
  const after = csv([
    ['3', '新規公社', 'NEWCOMER AUTHORITY'],
    ['4', '見本航空', 'AEROSAMPLE AIRLINES'],
    ['5', '典型貿易会社', 'TYPICAL TRADING CORPORATION'],
  ])
  const version = await take('shisantouketsu20260828.csv', after, false)
  expect(version).toMatchObject({ added: 1, changed: 2, removed: 0, status: 'awaiting_activation' })
  const preview = await previewed(version.id)
  // The clearing is asked again with what differs before the eyes, for the entry does not say word for word what it said.
  expect(preview.figures?.counts).toMatchObject({
    ...{ 'customers-new': 0, 'customers-vanished': 0, 'alerts-losing': 0 },
    ...{ 'pairs-asked-again': 1, 'pairs-moot': 0 },
  })
  must(await activateListVersion(supervisor.caller, { versionId: version.id, previewId: preview.id }))
  must(await rescreenCustomers(worker))
  must(await noteDelistings(worker))
  expect(await rowsOf(`SELECT 1 FROM alert WHERE delisted_at IS NOT NULL`)).toEqual([])
  expect(await rowsOf(`SELECT ended_as AS "how" FROM cleared_pair`)).toEqual([{ how: 'reopened' }])
})

test('its history is one, and says where the number moved', async () => {
  const entry = must(await listEntryDetail(officer.actor, SOURCE, '014-000003'))
  expect(entry).toMatchObject({ inForce: true, entity: { reference: '4' } })
  expect(entry.states.map(({ fromNumber, toNumber }) => [fromNumber, toNumber])).toEqual([
    [2, null],
    [1, 2],
  ])
  expect(entry.entity.details).toContainEqual({ label: '番号', value: '014-000004' })
  expect(entry.states[0]?.change?.fields).toEqual(expect.arrayContaining(['reference', 'details']))
  const at = async (key: string, moment: string) =>
    must(await listEntryAt(officer.actor, { sourceId: SOURCE, key, at: moment })).entity.names[1]?.full
  // By the key of the house on any day, and by a number that only the authority uses now.
  expect(await at('014-000003', '2026-03-05')).toBe('AEROSAMPLE AIRLINES')
  expect(await at('014-000003', '2026-08-28')).toBe('AEROSAMPLE AIRLINES')
  expect(await at('014-000005', '2026-08-28')).toBe('TYPICAL TRADING CORPORATION')
  expect(await at('014-000003-2', '2026-08-28')).toBe('NEWCOMER AUTHORITY')
})

test('the next publication finds everybody by the numbers of this one', async () => {
  const next = csv([
    ['3', '新規公社', 'NEWCOMER AUTHORITY'],
    ['4', '見本航空', 'AEROSAMPLE AIRLINES'],
    ['5', '典型貿易会社', 'TYPICAL TRADING CORPORATION'],
    ['6', '追加公社', 'FURTHER AUTHORITY'],
  ])
  const version = await take('shisantouketsu20260829.csv', next, false)
  expect(version).toMatchObject({ added: 1, changed: 0, removed: 0 })
})
