import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { destinationInputSchema } from '#lib/core/customers/destination.ts'
import { alertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { customerBook } from '#lib/queries/customers/customer-book.ts'
import { customerDetail } from '#lib/queries/customers/customer-detail.ts'
import { recentScreenings } from '#lib/queries/screening/recent-screenings.ts'
import { screeningDetail } from '#lib/queries/screening/screening-detail.ts'
import { transactionDetail } from '#lib/queries/transactions/transaction-detail.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { recordDestination } from '#lib/use-cases/customers/record-destination.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { adHocInputSchema, screenAdHoc } from '#lib/use-cases/screening/screen-ad-hoc.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { addPerson, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput, UNLISTED_BITCOIN, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

const SIGNS = '=1+1'
/** Putin in Balinese writing. */
const BALINESE = 'ᬧᬸᬢᬶᬦ᭄'
const NOW = new Date()
const nothing = { part: 'customer', name: SIGNS, doubt: 'nothing' }
const unread = { part: 'beneficial_owner', name: BALINESE, doubt: 'unread' }

let officer: Person
let customerId: string

/** A company whose name is signs only, one of whose owners is written in a script that is not read. */
beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  const { kyc, openedOn } = personInput()
  const customer = customerInputSchema.parse({
    ...{ kind: 'corporation', names: { latin: SIGNS }, openedOn, kyc },
    beneficialOwners: [{ names: { latin: 'SATO HANAKO' } }, { names: { latin: BALINESE } }],
  })
  const recorded = must(await recordCustomer(testCaller(), { externalId: 'CU-1', customer }))
  expect(recorded).toMatchObject({ hits: 0, nameDoubts: [nothing, unread] })
  customerId = recorded.customerId
})
afterAll(closeIndex)

test('the runs of a customer say which names could not be compared, its owners’ too', async () => {
  const { screenings } = must(await customerDetail(officer.actor, customerId, NOW))
  expect(screenings).toMatchObject([{ hitCount: 0, doubts: [nothing, unread] }])
  const run = must(await screeningDetail(officer.actor, screenings[0]?.id ?? ''))
  expect(run).toMatchObject({ hitCount: 0, doubts: [nothing, unread] })
})

test('the newest screenings by hand tell no hit on such a name from a clean result', async () => {
  for (const names of [['SATO HANAKO'], [BALINESE], ['12345']])
    must(await screenAdHoc(testCaller(), adHocInputSchema.parse({ names })))
  const rows = must(await recentScreenings(officer.actor))
  expect(rows.map(({ names, doubts, bestScore }) => [names, doubts, bestScore])).toEqual([
    [['12345'], [{ part: 'query', name: '12345', doubt: 'numbered' }], null],
    [[BALINESE], [{ part: 'query', name: BALINESE, doubt: 'unread' }], null],
    [['SATO HANAKO'], [], null],
  ])
})

test('a transaction and its alert say it of the other side and of the customer', async () => {
  const counterparty = { address: LISTED_ADDRESSES.bitcoin, class: 'unhosted', name: BALINESE }
  const reply = must(await ingestTransaction(testCaller(), withdrawalInput({ counterparty })))
  const doubts = [{ ...unread, part: 'counterparty' }, nothing, unread]
  expect(reply.nameDoubts).toEqual(doubts)
  const { screening } = must(await transactionDetail(officer.actor, reply.transactionId))
  expect(screening?.doubts).toEqual(doubts)
  const [alert] = await rowsOf('SELECT id::text FROM alert')
  const detail = must(await alertDetail(officer.actor, String(alert?.id), NOW))
  expect(detail.doubts).toHaveLength(doubts.length)
  expect(detail.doubts).toEqual(expect.arrayContaining(doubts))
})

test('an entry of the address book says it of its receiver', async () => {
  const put = async (externalId: string, latin: string) => {
    const receiver = { relation: 'third_party', kind: 'person', names: { latin } }
    const destination = destinationInputSchema.parse({
      ...{ asset: 'BTC', address: UNLISTED_BITCOIN, class: 'unhosted', receiver },
    })
    const entry = { customerExternalId: 'CU-1', externalId, destination }
    return must(await recordDestination(testCaller(), entry)).nameDoubts
  }
  expect(await put('D-1', 'SATO HANAKO')).toEqual([])
  const doubts = [{ ...nothing, part: 'receiver' }]
  expect([await put('D-2', SIGNS), await put('D-2', SIGNS)]).toEqual([doubts, doubts])
  const { rows } = must(await customerBook(officer.actor, customerId, { page: 1 }))
  expect(rows.map(({ externalId, nameDoubt }) => [externalId, nameDoubt])).toEqual([
    ['D-2', 'nothing'],
    ['D-1', null],
  ])
})
