import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  DELETE,
  GET as getOne,
  PUT,
} from '#app/api/v1/customers/[externalId]/destinations/[destinationId]/route.ts'
import { GET as getPage } from '#app/api/v1/customers/[externalId]/destinations/route.ts'
import { GET as getDescription } from '#app/api/v1/openapi.json/route.ts'
import type { KeyScope } from '#lib/core/staff/permissions.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { createApiKey } from '#lib/use-cases/staff/create-api-key.ts'
import { destinationPageSchema, destinationStandingSchema } from '#lib/web/api/destination-endpoints.ts'
import { addCustomer, must } from '#scripts/testing/desk-for-tests.ts'
import { UNLISTED_BITCOIN } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

let customer = ''
let key = ''

async function makeKey(...scopes: KeyScope[]): Promise<string> {
  return must(await createApiKey(testCaller(), { name: 'test', scopes })).secret
}

beforeAll(async () => {
  await putTestListInForce()
  customer = (await addCustomer()).externalId
  key = await makeKey('destinations:write')
})
afterAll(closeIndex)

interface Sending {
  readonly body?: string | object
  readonly secret?: string
  readonly of?: string
}

function asked(method: string, path: string, { body, secret = key }: Sending): Request {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  return new Request(`http://desk.test${path}`, { method, headers, ...sent })
}

async function call(verb: typeof PUT, destinationId: string, sending: Sending = {}) {
  const { of = customer } = sending
  const method = verb === PUT ? 'PUT' : verb === DELETE ? 'DELETE' : 'GET'
  const request = asked(method, `/api/v1/customers/${of}/destinations/${destinationId}`, sending)
  const response = await verb(request, { params: Promise.resolve({ externalId: of, destinationId }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function page(query = '', of = customer) {
  const request = asked('GET', `/api/v1/customers/${of}/destinations${query}`, {})
  const response = await getPage(request, { params: Promise.resolve({ externalId: of }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const entry = (more: Record<string, unknown> = {}) => ({
  ...{ asset: 'BTC', address: UNLISTED_BITCOIN, receiver: { relation: 'self' }, class: 'unhosted' },
  ...more,
})

test('an entry is registered 201, repeated 200 unchanged, changed 200, removed 200, and removed again 200', async () => {
  const first = await call(PUT, 'D-1', { body: entry() })
  expect(first).toMatchObject({
    status: 201,
    body: { version: 1, created: true, decision: 'accepted', reasons: [], alertNumbers: [] },
  })
  expect(await call(PUT, 'D-1', { body: entry() })).toMatchObject({
    status: 200,
    body: { version: 1, created: false, changed: false },
  })
  expect(await call(PUT, 'D-1', { body: entry({ label: '自宅' }) })).toMatchObject({
    status: 200,
    body: { version: 2, changed: true },
  })
  expect(await call(DELETE, 'D-1')).toMatchObject({ status: 200, body: { version: 3, changed: true } })
  expect(await call(DELETE, 'D-1')).toMatchObject({ status: 200, body: { version: 3, changed: false } })
})

test('a listed address is answered held with the reason; reading it later says held and nothing of why', async () => {
  const held = await call(PUT, 'D-2', { body: entry({ address: LISTED_ADDRESSES.bitcoin }) })
  expect(held).toMatchObject({
    status: 201,
    body: { decision: 'held', reasons: [{ code: 'wallet/listed-destination' }] },
  })
  const standing = await call(getOne, 'D-2')
  expect(standing.status).toBe(200)
  expect(destinationStandingSchema.parse(standing.body)).toMatchObject({ decision: 'held', version: 1 })
  expect(JSON.stringify(standing.body)).not.toMatch(/reason|alert|screening|listed-/i)
})

test('the book is read in pages, newest first, both or one of its states', async () => {
  const owner = (await addCustomer()).externalId
  for (let nth = 1; nth <= 27; nth++) await call(PUT, `D-${nth}`, { of: owner, body: entry() })
  await call(DELETE, 'D-3', { of: owner })
  const first = destinationPageSchema.parse((await page('?pageSize=25', owner)).body)
  expect(first).toMatchObject({ page: 1, pageSize: 25, total: 27, totalIsExact: true })
  expect(first.rows.map(({ externalId }) => externalId).slice(0, 2)).toEqual(['D-27', 'D-26'])
  const second = destinationPageSchema.parse((await page('?pageSize=25&page=2', owner)).body)
  expect(second.rows.map(({ externalId }) => externalId)).toEqual(['D-2', 'D-1'])
  const removed = destinationPageSchema.parse((await page('?status=removed', owner)).body)
  expect(removed.rows).toMatchObject([{ externalId: 'D-3', status: 'removed', decision: 'held' }])
})

interface Problem {
  readonly status: number
  readonly pointer?: string
  readonly code?: string
}

test.each<[string, object | string, Problem]>([
  ['no JSON', '{', { status: 400 }],
  [
    'no receiver',
    { ...entry(), receiver: undefined },
    { status: 422, pointer: '/receiver', code: 'required' },
  ],
  [
    'a third party without a name',
    entry({ receiver: { relation: 'third_party', names: {} } }),
    { status: 422, pointer: '/receiver/names' },
  ],
  [
    'names of the customer itself',
    entry({ receiver: { relation: 'self', names: { latin: 'X' } } }),
    { status: 422, pointer: '/receiver/names', code: 'unrecognized_keys' },
  ],
  [
    'an unknown field',
    entry({ colour: 'red' }),
    { status: 422, pointer: '/colour', code: 'unrecognized_keys' },
  ],
  [
    'a label that is too long',
    entry({ label: 'x'.repeat(101) }),
    { status: 422, pointer: '/label', code: 'text_too_long' },
  ],
  [
    'an address of another chain',
    entry({ address: LISTED_ADDRESSES.tron }),
    { status: 422, pointer: '/address', code: 'wallet/wrong-chain' },
  ],
  [
    'an asset that moves on several chains',
    entry({ asset: 'USDT', address: LISTED_ADDRESSES.tron }),
    { status: 422, pointer: '/chain', code: 'transaction/chain-missing' },
  ],
])('%s is a clear problem and leaves nothing behind', async (_, body, { status, ...error }) => {
  const answer = await call(PUT, 'D-BAD', { body })
  expect(answer.status).toBe(status)
  if (status === 422) expect(answer.body.errors).toMatchObject([error])
  expect((await call(getOne, 'D-BAD')).status).toBe(404)
})

test('a wrong id, an unknown customer or entry, and a key without the scope are refused', async () => {
  expect((await call(PUT, 'no spaces', { body: entry() })).status).toBe(422)
  expect(await call(PUT, 'D-1', { of: 'CU-NOBODY', body: entry() })).toMatchObject({
    status: 404,
    body: { title: 'customer/not-found' },
  })
  expect((await page('', 'CU-NOBODY')).status).toBe(404)
  expect(await call(DELETE, 'D-NEVER')).toMatchObject({
    status: 404,
    body: { title: 'destination/not-found' },
  })
  const other = await makeKey('customers:write', 'transactions:write')
  for (const verb of [PUT, DELETE, getOne])
    expect(
      (await call(verb, 'D-1', { secret: other, ...(verb === PUT ? { body: entry() } : {}) })).status,
    ).toBe(403)
  expect((await call(PUT, 'D-1', { secret: 'sk_nonsense', body: entry() })).status).toBe(401)
})

test('the description names the calls and their scope', async () => {
  const document = (await getDescription().json()) as {
    paths: Record<string, Record<string, { description: string }>>
  }
  const one = document.paths['/api/v1/customers/{externalId}/destinations/{destinationId}']
  expect(Object.keys(one ?? {}).toSorted()).toEqual(['delete', 'get', 'put'])
  expect(one?.put?.description).toContain('destinations:write')
})
