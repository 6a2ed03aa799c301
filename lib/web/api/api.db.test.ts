import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PUT } from '#app/api/v1/customers/[externalId]/route.ts'
import { GET } from '#app/api/v1/openapi.json/route.ts'
import { GET as getStanding } from '#app/api/v1/transactions/[externalId]/route.ts'
import { POST } from '#app/api/v1/transactions/route.ts'
import type { KeyScope } from '#lib/core/staff/permissions.ts'
import { database } from '#lib/db/client.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { createApiKey } from '#lib/use-cases/staff/create-api-key.ts'
import { revokeApiKey } from '#lib/use-cases/staff/revoke-api-key.ts'
import { BODY_BYTES_MAX } from '#lib/web/api/read-json-body.ts'
import { personInput, withdrawalJson } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

const URL_BASE = 'http://desk.test'
let key = ''

interface Answer {
  readonly status: number
  readonly type: string | null
  readonly body: {
    readonly title?: string
    readonly detail?: string
    readonly answer?: string
    readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[]
    readonly [key: string]: unknown
  }
}

async function makeKey(...scopes: KeyScope[]): Promise<{ secret: string; id: string }> {
  const made = await createApiKey(testCaller(), { name: 'test', scopes })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response
  return { status, type: headers.get('content-type'), body: await response.json() }
}

interface Sending {
  readonly secret?: string | null
  readonly headers?: Record<string, string>
}

function request(to: string, body: BodyInit, { secret = key, headers = {} }: Sending): Request {
  const [method = '', path = ''] = to.split(/ (.+)/)
  const authorization: Record<string, string> = secret === null ? {} : { authorization: `Bearer ${secret}` }
  return new Request(`${URL_BASE}${path}`, {
    method,
    body,
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    duplex: 'half',
  } as RequestInit)
}

async function post(body: BodyInit | object, sending: Sending = {}): Promise<Answer> {
  const plain = Object.getPrototypeOf(body) === Object.prototype
  return await read(
    await POST(
      request('POST /api/v1/transactions', plain ? JSON.stringify(body) : (body as BodyInit), sending),
    ),
  )
}

async function put(externalId: string, body: object, sending: Sending = {}): Promise<Answer> {
  const sent = request(`PUT /api/v1/customers/${externalId}`, JSON.stringify(body), sending)
  return await read(await PUT(sent, { params: Promise.resolve({ externalId }) }))
}

beforeAll(async () => {
  key = (await makeKey('transactions:write', 'customers:write')).secret
})
afterAll(closeIndex)

test('without a list in force the gate answers 503 and never release', async () => {
  const answer = await post(withdrawalJson())
  expect(answer).toMatchObject({ status: 503, type: 'application/problem+json' })
  expect(answer.body.title).toBe('screening/no-list-in-force')
})

describe('with a list in force', () => {
  beforeAll(async () => {
    await putTestListInForce()
    expect((await put('CU-1', personInput())).status).toBe(201)
  })

  test('a transaction is answered 201, its repeat 200 with the same body, a changed one 409', async () => {
    const sent = withdrawalJson({ externalId: 'TX-A', counterparty: { address: LISTED_ADDRESSES.bitcoin } })
    const first = await post(sent)
    expect(first).toMatchObject({
      status: 201,
      body: { answer: 'hold', reasons: [{ code: 'wallet/listed' }] },
    })
    expect(await post(sent)).toEqual({ ...first, status: 200 })
    const changed = await post({ ...sent, quantity: '0.5' })
    expect(changed).toMatchObject({ status: 409, body: { title: 'transaction/payload-changed' } })
  })

  test('the sender can ask where a transaction stands, and learns nothing of why', async () => {
    await post(withdrawalJson({ externalId: 'TX-S', counterparty: { address: LISTED_ADDRESSES.bitcoin } }))
    const standing = async (externalId: string, secret = key) => {
      const headers = { authorization: `Bearer ${secret}` }
      const asked = new Request(`${URL_BASE}/api/v1/transactions/${externalId}`, { headers })
      return await read(await getStanding(asked, { params: Promise.resolve({ externalId }) }))
    }
    expect((await standing('TX-S')).body).toEqual({
      externalId: 'TX-S',
      answer: 'hold',
      status: 'held',
      decidedAt: null,
    })
    expect(await standing('TX-NEVER-SENT')).toMatchObject({ status: 404 })
    expect(await standing('TX-S', 'sk_nonsense')).toMatchObject({ status: 401 })
    const other = await makeKey('customers:write')
    expect(await standing('TX-S', other.secret)).toMatchObject({ status: 403 })
  })

  test('a customer is created 201, unchanged 200, changed 200', async () => {
    const made = await put('CU-2', personInput())
    const same = await put('CU-2', personInput())
    const changed = await put('CU-2', personInput({ openedOn: '2025-02-02' }))
    expect([made.status, same.status, changed.status]).toEqual([201, 200, 200])
    expect([made.body, same.body, changed.body]).toMatchObject([
      { version: 1, created: true, changed: true },
      { version: 1, created: false, changed: false },
      { version: 2, created: false, changed: true },
    ])
  })

  test.each([
    ['an unknown asset', { asset: 'DOOM' }, '/asset invalid_value'],
    ['a negative amount', { quantity: '-1' }, '/quantity positive_decimal'],
    ['no amount', { quantity: '0.000' }, '/quantity positive_decimal'],
    ['an amount that is a number', { quantity: 1 }, '/quantity invalid_type'],
    ['an amount with an exponent', { quantity: '1e9' }, '/quantity positive_decimal'],
    ['an absurd amount', { quantity: '99999999' }, '/quantity transaction/amount-absurd'],
    [
      'more decimals than the asset has',
      { quantity: '0.0000000001' },
      '/quantity transaction/too-many-decimals',
    ],
    ['an unknown field', { hacked: true }, '/hacked unrecognized_keys'],
    ['an unknown field inside', { ip: { address: '192.0.2.1', x: 1 } }, '/ip/x unrecognized_keys'],
    ['no kind', { kind: undefined }, '/kind required'],
    [
      'a time that has not come',
      { occurredAt: '2999-01-01T00:00:00Z' },
      '/occurredAt transaction/occurs-in-future',
    ],
    ['a time without zone', { occurredAt: '2026-11-22T02:00:00' }, '/occurredAt invalid_format'],
    [
      'an unknown customer',
      { customerExternalId: 'NOBODY' },
      '/customerExternalId transaction/unknown-customer',
    ],
    [
      'an address with a broken checksum',
      { counterparty: { address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb' } },
      '/counterparty/address wallet/checksum-broken',
    ],
    [
      'an address of another chain',
      { counterparty: { address: LISTED_ADDRESSES.ethereum } },
      '/counterparty/address wallet/wrong-chain',
    ],
    ['a NUL in a text', { purpose: 'a\u0000b' }, '/purpose unusable_text'],
    ['half a surrogate pair', { purpose: '\ud842' }, '/purpose unusable_text'],
  ])('%s is refused, naming the field', async (_what, wrong, found) => {
    const [pointer, code] = found.split(' ')
    const answer = await post(withdrawalJson({ externalId: v7(), ...wrong }))
    expect(answer).toMatchObject({ status: 422, type: 'application/problem+json' })
    expect(answer.body.errors).toMatchObject([{ pointer, code }])
    expect(answer.body.errors?.[0]?.detail.length).toBeGreaterThan(3)
  })

  test('every wrong field is named at once', async () => {
    const answer = await post(withdrawalJson({ asset: 'X', quantity: '-1', rateAt: 'soon', hacked: 1 }))
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/asset',
      '/quantity',
      '/rateAt',
      '/hacked',
    ])
  })

  test('a problem is worded in Japanese when the caller asks for it, in English otherwise', async () => {
    const sent = withdrawalJson({ quantity: '-1' })
    const english = await post(sent)
    const japanese = await post(sent, { headers: { 'accept-language': 'ja-JP,en;q=0.5' } })
    expect(english.body.detail).toMatch(/^[\x20-\x7e’“”]+$/)
    expect(japanese.body.detail).toMatch(/[ぁ-ん]/)
    expect(japanese.body.errors?.[0]?.detail).toMatch(/[ぁ-んァ-ン一-龠]/)
  })

  test('a customer with a wrong field or a wrong id in the path is refused', async () => {
    const wrong = await put('CU-3', { ...personInput(), kyc: { residence: 'Japan' } })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/kyc/residence' }] } })
    const path = await put('CU 3;', personInput())
    expect(path).toMatchObject({ status: 422, body: { facts: { parameter: 'externalId' } } })
    const kind = await put('CU-3', { kind: 'robot' })
    expect(kind).toMatchObject({ status: 422, body: { errors: [{ pointer: '/kind' }] } })
  })

  test('bytes that are not UTF-8 are refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"externalId":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ])
    expect(await post(bytes)).toMatchObject({ status: 400, body: { title: 'input/not-utf8' } })
  })

  test.each([
    ['nothing', ''],
    ['half an object', '{"externalId":'],
    ['a hundred thousand brackets', '['.repeat(100_000)],
  ])('%s is not JSON', async (_what, body) => {
    expect(await post(new Blob([body]))).toMatchObject({ status: 400, body: { title: 'input/not-json' } })
  })

  test.each([['[]'], ['null'], ['"text"'], ['{"__proto__":{"admin":true}}']])(
    '%s is no transaction',
    async (body) => {
      expect((await post(new Blob([body]))).status).toBe(422)
    },
  )

  test('a body of 100 MB is refused by its stated length, unread', async () => {
    const headers = { 'content-length': String(100 * 1024 * 1024) }
    expect(await post('{}'.padEnd(10), { headers })).toMatchObject({
      status: 413,
      body: { title: 'input/too-large', facts: { maxBytes: BODY_BYTES_MAX } },
    })
  })

  test('an endless body without a stated length is given up just past the limit', async () => {
    let sent = 0
    let cancelled = false
    const chunk = new Uint8Array(64 * 1024).fill(0x20)
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.byteLength
        controller.enqueue(chunk)
      },
      cancel() {
        cancelled = true
      },
    })
    expect(await post(endless)).toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(2 * BODY_BYTES_MAX)
    expect(cancelled).toBe(true)
  })

  test('no key, an unknown key and a revoked key are refused alike', async () => {
    const revoked = await makeKey('transactions:write')
    await revokeApiKey(testCaller(), { keyId: revoked.id })
    for (const secret of [null, `sk_${'x'.repeat(43)}`, 'nonsense', revoked.secret]) {
      const answer = await post(withdrawalJson({ externalId: v7() }), { secret })
      expect(answer).toMatchObject({ status: 401, body: { title: 'auth/key-refused' } })
    }
  })

  test('a key of another scope is refused before its message is read, and the try is recorded', async () => {
    const other = await makeKey('customers:write')
    expect(await post(new Blob(['nonsense']), { secret: other.secret })).toMatchObject({
      status: 403,
      body: { title: 'auth/not-allowed' },
    })
    const events = await database().pool.query(`SELECT type FROM audit_event WHERE actor_id = $1`, [other.id])
    expect(events.rows).toEqual([{ type: 'staff.access-refused' }])
  })

  test('what the gate answers is what the description says', async () => {
    const document = (await GET().json()) as OpenApi
    expect(document.openapi).toMatch(/^3\.1/)
    const paths = Object.keys(document.paths).filter((path) => !path.includes('destinations'))
    expect(paths).toEqual([
      '/api/v1/transactions',
      '/api/v1/transactions/{externalId}',
      '/api/v1/customers/{externalId}',
    ])
    const text = JSON.stringify(document)
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1])
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(document.components.schemas).toHaveProperty([name ?? ''])
    const input = document.paths['/api/v1/transactions']?.post?.requestBody.content['application/json'].schema
    expect(input).toMatchObject({ type: 'object', additionalProperties: false })
  })
})

interface OpenApi {
  readonly openapi: string
  readonly paths: Record<
    string,
    { post?: { requestBody: { content: { 'application/json': { schema: object } } } } } | undefined
  >
  readonly components: { readonly schemas: Record<string, object> }
}
