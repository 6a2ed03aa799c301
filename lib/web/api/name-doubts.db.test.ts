import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUT } from '#app/api/v1/customers/[externalId]/route.ts'
import { POST } from '#app/api/v1/transactions/route.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { createApiKey } from '#lib/use-cases/staff/create-api-key.ts'
import { gateReplySchema, recordedCustomerSchema } from '#lib/web/api/endpoints.ts'
import { must } from '#scripts/testing/desk-for-tests.ts'
import { personInput, UNLISTED_BITCOIN, withdrawalJson } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

/** Putin in Balinese writing, which is not read. */
const BALINESE = 'ᬧᬸᬢᬶᬦ᭄'
let key = ''

beforeAll(async () => {
  await putTestListInForce()
  const scopes = ['transactions:write', 'customers:write'] as const
  key = must(await createApiKey(testCaller(), { name: 'test', scopes: [...scopes] })).secret
})
afterAll(closeIndex)

function request(method: string, body: object): Request {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  return new Request('http://desk.test/api/v1', { method, headers, body: JSON.stringify(body) })
}

async function put(externalId: string, body: object) {
  const response = await PUT(request('PUT', body), { params: Promise.resolve({ externalId }) })
  return recordedCustomerSchema.parse(await response.json())
}

async function post(body: object) {
  return gateReplySchema.parse(await (await POST(request('POST', body))).json())
}

test('a name that could not be compared is said in every answer, and a repeat of it says the same', async () => {
  const customer = { part: 'customer', name: '=1+1', doubt: 'nothing' }
  const odd = personInput({ names: { latin: '=1+1' } })
  for (const changed of [true, false])
    expect(await put('CU-1', odd)).toMatchObject({ changed, hits: 0, nameDoubts: [customer] })
  const sent = withdrawalJson({ counterparty: { address: UNLISTED_BITCOIN, name: BALINESE } })
  const first = await post(sent)
  expect(first.nameDoubts).toEqual([{ part: 'counterparty', name: BALINESE, doubt: 'unread' }, customer])
  // The customer has another name by now; the first answer stands.
  expect((await put('CU-1', personInput())).nameDoubts).toEqual([])
  expect(await post(sent)).toEqual(first)
  expect((await post(withdrawalJson({ externalId: 'TX-2' }))).nameDoubts).toEqual([])
})
