import { expect, it } from 'vitest'
import { isFromThisDesk, readUpload } from '#lib/web/read-upload.ts'

const MAX_BYTES = 2_000

function posting(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request('http://desk.example/lists/x/import', { method: 'POST', body, headers })
}

/** A form as a browser sends it: its bytes, and the type that names the boundary. */
async function postingForm(fileBytes: number, headers: Record<string, string> = {}): Promise<Request> {
  const data = new FormData()
  data.append('publishedOn', '2024-01-01')
  data.append('file', new File([new Uint8Array(fileBytes)], 'sdn.csv'))
  const encoded = new Response(data)
  const type = encoded.headers.get('content-type') ?? ''
  return posting(await encoded.arrayBuffer(), { 'content-type': type, ...headers })
}

it('gives the texts and the files of a form', async () => {
  const read = await readUpload(await postingForm(5), MAX_BYTES)
  expect(read).toMatchObject({
    ok: true,
    value: { texts: { publishedOn: '2024-01-01' }, files: [{ name: 'sdn.csv', bytes: Buffer.alloc(5) }] },
  })
})

it('refuses a body that says it is larger than the limit', async () => {
  const read = await readUpload(await postingForm(5, { 'content-length': '9999999' }), MAX_BYTES)
  expect(read).toMatchObject({ ok: false, error: { code: 'input/too-large' } })
})

it('refuses a body that turns out larger than the limit', async () => {
  expect(await readUpload(await postingForm(MAX_BYTES), MAX_BYTES)).toMatchObject({
    ok: false,
    error: { code: 'input/too-large' },
  })
})

it('refuses what is no form, and no body at all', async () => {
  const plain = posting('hello', { 'content-type': 'text/plain' })
  const broken = posting('--x\r\nhalf', { 'content-type': 'multipart/form-data; boundary=x' })
  for (const request of [plain, broken, posting(null)]) {
    expect(await readUpload(request, MAX_BYTES)).toMatchObject({
      ok: false,
      error: { code: 'input/invalid' },
    })
  }
})

it('tells a page of this desk from another site', () => {
  const from = (headers: Record<string, string>) =>
    isFromThisDesk({ headers: new Headers(headers) } as unknown as Request)
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from({ 'sec-fetch-site': 'cross-site' })).toBe(false)
  expect(from({ 'sec-fetch-site': 'same-site' })).toBe(false)
  expect(from({ origin: 'http://desk.example', host: 'desk.example' })).toBe(true)
  expect(from({ origin: 'http://evil.example', host: 'desk.example' })).toBe(false)
  expect(from({})).toBe(false)
})
