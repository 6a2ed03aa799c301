import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CustomerInput, customerInputSchema } from '#lib/core/customers/customer.ts'
import { POLICY } from '#lib/core/screening/policy.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { closeIndex, renewIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
const NULLS = '-0- ,'.repeat(7)
const CARRIER = `900,"AL-HADIDI, Mahmud","individual","SDGT",${NULLS}"DOB 01 Jan 1961; Passport X9876543 (Iran)."`
const FIRM = `901,"OBSCURE FRONT TRADING",-0- ,"SDGT",${NULLS}"Registration Number 1234567890123 (Japan)."`
const TAXED = `902,"SOMEBODY, Else","individual","SDGT",${NULLS}"National ID No. 111122223333 (Japan)."`
const ROWS = [...SDN_ROWS, CARRIER, FIRM, TAXED]

const withDocument = (type: string, number: string, kanji: string): CustomerInput =>
  personInput({
    names: { kanji },
    kyc: { residence: 'JP', nationality: 'JP', identityDocuments: [{ type, number, country: 'JP' }] },
  })

const CUSTOMERS: Readonly<Record<string, CustomerInput>> = {
  'CU-PASSPORT': withDocument('passport', 'x-987 6543', '高橋 健二'),
  'CU-MY-NUMBER': withDocument('my_number_card', '111122223333', '伊藤 直子'),
  'CU-LICENCE': withDocument('driving_licence', '300000000001', '渡辺 修'),
  'CU-FIRM': customerInputSchema.parse({
    kind: 'corporation',
    names: { kanji: '株式会社若葉商店' },
    registrationNumber: '1234-56-7890123',
    openedOn: '2025-01-10',
    kyc: { residence: 'JP' },
  }),
}

async function record(): Promise<void> {
  for (const [externalId, customer] of Object.entries(CUSTOMERS))
    must(await recordCustomer(testCaller(), { externalId, customer }))
}

/** The hits of the screening that answers for each customer. */
async function answers() {
  return await rowsOf(`SELECT c.external_id AS customer, h.entry_key AS entry, h.score::float AS score,
    h.explanation->'features' AS features
    FROM customer c JOIN screening_hit h ON h.screening_id = c.last_screening_id ORDER BY 1`)
}

const found = [
  { customer: 'CU-FIRM', entry: '901', score: POLICY.sameNumberFloor },
  { customer: 'CU-PASSPORT', entry: '900', score: POLICY.sameNumberFloor },
]

describe('a customer with a number of a listed party, and quite another name', () => {
  beforeAll(async () => {
    await putTestListInForce()
    await record()
    await rescreenCustomers(worker)
  }, 60_000)
  afterAll(closeIndex)

  test('is told by the preview of the version that brings the number', async () => {
    const file = unfoldListFile('sdn-2024-02-01.csv', Buffer.from(`${ROWS.join('\r\n')}\r\n\u001a`))
    const { version } = must(
      await importListVersion(testCaller(), { sourceId: 'ofac-sdn', files: [must(file)] }),
    )
    const preview = await previewed(version.id)
    const rows = await rowsOf(
      `SELECT entry_key, subject, score_after::float AS score FROM list_preview_row
       WHERE preview_id = $1 AND figure = 'customers-new' ORDER BY entry_key`,
      [preview.id],
    )
    expect(rows).toEqual([
      { entry_key: '900', subject: '高橋 健二', score: POLICY.sameNumberFloor },
      { entry_key: '901', subject: '株式会社若葉商店', score: POLICY.sameNumberFloor },
    ])
  })

  test('is found by the re-screening that follows it; by an individual number (個人番号) nobody is', async () => {
    expect(await answers()).toEqual([])
    await putTestListInForce('2024-02-02', ROWS)
    await renewIndex(worker)
    const done = must(await rescreenCustomers(worker))
    expect(done).toMatchObject({ failures: 0 })
    expect(await answers()).toMatchObject(found)
  })

  test('is found when the record arrives, for an officer to look at, and it is said that only the number is the same', async () => {
    await record()
    const hits = await answers()
    expect(hits).toMatchObject(found)
    const features = hits[1]?.features as { code: string; score: number; detail: object }[]
    expect(features).toContainEqual(
      expect.objectContaining({
        code: 'identifier_agrees',
        detail: { query: 'x-987 6543', candidate: 'X9876543 (Passport)' },
      }),
    )
    expect(features.map(({ code }) => code)).toContain('identifier_alone')
    const alerts = await rowsOf(`SELECT c.external_id AS customer, a.severity::text FROM alert a
      JOIN customer c ON c.id = a.customer_id ORDER BY 1`)
    expect(alerts).toEqual([
      { customer: 'CU-FIRM', severity: 'medium' },
      { customer: 'CU-PASSPORT', severity: 'medium' },
    ])
  })
})
