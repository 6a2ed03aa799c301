import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askAboutNewWallets } from '#lib/use-cases/wallets/ask-about-new-wallets.ts'
import { askProviders } from '#lib/use-cases/wallets/ask-providers.ts'
import { putQuestion } from '#lib/use-cases/wallets/put-question.ts'
import { takeRawAnswer } from '#lib/use-cases/wallets/take-raw-answer.ts'
import { codeOf, must } from '#scripts/testing/desk-for-tests.ts'
import { type KytBehaviour, kytAnswer, says } from '#scripts/testing/kyt-server.ts'
import { deskWithProviders, exposureLine, rowsOf } from '#scripts/testing/providers-for-tests.ts'

let desk: Awaited<ReturnType<typeof deskWithProviders>>

beforeAll(async () => {
  desk = await deskWithProviders()
})
beforeEach(() => {
  for (const server of Object.values(desk.servers)) {
    server.behave = says()
    server.asked.length = 0
  }
})
afterAll(() => desk.close())

describe('asking a provider', () => {
  test('keeps the answer byte for byte with its hash, and reads it by the table', async () => {
    const { id, address } = await desk.seen()
    let sent = ''
    const done = await desk.ask(id, 'alpha', (question, response) => {
      const exposures = [
        exposureLine('Sanctioned Entity', '1.5'),
        exposureLine('weather', '0.25', { indirect: '3' }),
      ]
      sent = JSON.stringify(
        kytAnswer(question, { risk: 'medium', score: '41.5', exposures, note: '余' }),
        null,
        3,
      )
      response.end(sent)
    })
    expect(done).toMatchObject({ state: 'answered', reason: null })
    expect(desk.servers.alpha.asked).toEqual([
      {
        path: '/addresses/risk',
        question: {
          ...{ protocol: 'sekisho-kyt/1', requestId: expect.any(String), address, chains: ['eip155:1'] },
        },
        headers: expect.objectContaining({ authorization: 'Bearer key of alpha' }),
      },
    ])
    const [row] = await rowsOf('SELECT * FROM provider_answer WHERE wallet_id = $1', [id])
    expect(row).toMatchObject({ status: 200, risk: 'medium', score: '41.5', mapping: 'vendor-categories/1' })
    expect(Buffer.from(row?.raw as Uint8Array).toString('utf8')).toBe(sent)
    expect(row?.sha256).toBe(createHash('sha256').update(sent).digest('hex'))
    expect(row?.lines).toMatchObject([
      { word: 'Sanctioned Entity', category: 'sanctions', direct: 150 },
      { word: 'weather', category: null, direct: 25, indirect: 300 },
    ])
    expect(JSON.stringify(await rowsOf('SELECT * FROM audit_event'))).not.toContain('key of alpha')
    const taken = must(await takeRawAnswer(desk.auditor.caller, { answerId: String(row?.id) }))
    expect(Buffer.from(taken.content).toString('utf8')).toBe(sent)
    const again = {
      askId: desk.servers.alpha.asked[0]?.question.requestId ?? '',
      providers: [desk.provider('alpha')],
    }
    expect(await putQuestion(desk.worker, again)).toEqual({ ok: true, value: null })
    expect(desk.servers.alpha.asked).toHaveLength(1)
  })

  const lies: readonly (readonly [string, KytBehaviour, string, (string | null)?])[] = [
    ['says nothing', () => undefined, 'timeout', null],
    ['breaks off', (_q, r) => r.writeHead(200, { 'content-length': 50 }).end('{'), 'truncated', null],
    ['sends more than is read', (_q, r) => r.end('x'.repeat(1_100_000)), 'too-large', null],
    ['answers with a page', (_q, r) => r.end('<html>'), 'not-json', '<html>'],
    ['answers in another encoding', (_q, r) => r.end(Buffer.from([0x7b, 0xff])), 'not-json', ''],
    ['leaves fields out', says({ risk: undefined }), 'wrong-shape', ''],
    [
      'gives figures as floats',
      says({ exposures: [{ ...exposureLine('scam', '1'), direct: 0.1 }] }),
      'wrong-shape',
      '',
    ],
    [
      'names a share above the whole',
      says({ exposures: [exposureLine('scam', '100.01')] }),
      'wrong-shape',
      '',
    ],
    [
      'says a line twice',
      says({ exposures: [exposureLine('scam', '1'), exposureLine('scam', '2')] }),
      'wrong-shape',
      '',
    ],
    [
      'adds up to more than all',
      says({ exposures: [exposureLine('scam', '60'), exposureLine('mixer', '41')] }),
      'over-100',
      '',
    ],
    ['speaks of another address', says({ address: `0x${'9'.repeat(40)}` }), 'not-what-was-asked', ''],
    [
      'speaks of another chain',
      says({ exposures: [exposureLine('scam', '1', { chain: 'eip155:5' })] }),
      'not-what-was-asked',
      '',
    ],
    ['answers another question', says({ requestId: v7() }), 'not-what-was-asked', ''],
    ['knows the future', says({ computedAt: '2099-01-01T00:00:00Z' }), 'from-the-future', ''],
    ['refuses the key', (_q, r) => r.writeHead(401).end('no'), 'key-refused', 'no'],
    [
      'is busy for too long',
      (_q, r) => r.writeHead(429, { 'retry-after': '1' }).end('slow'),
      'rate-limited',
      'slow',
    ],
    ['stays at work', (_q, r) => r.writeHead(202).end(), 'still-at-work', ''],
    ['does not know the way', (_q, r) => r.writeHead(404).end('none'), 'status', 'none'],
    ['leads elsewhere', (_q, r) => r.writeHead(302, { location: 'http://10.0.0.1/' }).end(), 'status', ''],
  ]
  test.each(lies.map(([what, behave, reason, raw = '']) => ({ what, behave, reason, raw })))(
    'that $what is kept as no answer, and its earlier answer stays',
    async ({ behave, reason, raw }) => {
      const { id } = await desk.seen()
      await desk.ask(id, 'alpha', says({ risk: 'low' }))
      expect(await desk.ask(id, 'alpha', behave)).toMatchObject({ state: 'failed', reason })
      const [last] = await rowsOf(
        'SELECT raw FROM provider_answer WHERE wallet_id = $1 ORDER BY id DESC LIMIT 1',
        [id],
      )
      if (raw === null) expect(last?.raw).toBeNull()
      else if (raw !== '') expect(Buffer.from(last?.raw as Uint8Array).toString('utf8')).toBe(raw)
      const column = (await desk.shown(id)).columns.find((one) => one.provider === 'alpha')
      expect(column).toMatchObject({ answer: { risk: 'low' }, history: [{ reason }, { state: 'answered' }] })
    },
  )

  test('that contradicts itself is told so, and the graver of its answers counts', async () => {
    const { id } = await desk.seen()
    await desk.ask(id, 'alpha', says({ risk: 'low' }))
    expect(await desk.ask(id, 'alpha', says({ risk: 'low' }))).toMatchObject({ state: 'answered' })
    const otherAnswer = await desk.ask(id, 'alpha', says({ risk: 'severe' }))
    expect(otherAnswer).toMatchObject({ state: 'contradicts', reason: 'other-answer-same-moment' })
    expect((await desk.shown(id)).columns[1]).toMatchObject({ counts: true, answer: { risk: 'severe' } })
    const older = says({ risk: 'none', computedAt: '2026-10-01T00:00:00Z' })
    expect(await desk.ask(id, 'alpha', older)).toMatchObject({
      state: 'contradicts',
      reason: 'older-than-before',
    })
    const newer = says({ risk: 'medium', computedAt: '2026-11-02T00:00:00Z' })
    expect(await desk.ask(id, 'alpha', newer)).toMatchObject({ state: 'answered' })
    expect((await desk.shown(id)).columns[1]).toMatchObject({ answer: { risk: 'medium' } })
  })

  test('goes to public https hosts only, unless it is an adapter of the house', async () => {
    const { id } = await desk.seen()
    for (const url of [
      desk.servers.alpha.url,
      'https://10.0.0.1',
      'https://localhost',
      'http://example.org',
    ]) {
      const caller = desk.later()
      const asks = must(
        await askProviders(caller, { walletId: id, provider: 'alpha', configured: ['alpha'] }),
      )
      const providers = [desk.provider('alpha', { url, ownHost: false })]
      const put = { askId: asks.askIds[0] ?? '', providers }
      expect(await putQuestion({ ...desk.worker, clock: caller.clock }, put)).toMatchObject({
        value: { state: 'failed', reason: expect.stringMatching(/^(host-refused|unreachable)$/) },
      })
    }
    expect(desk.servers.alpha.asked).toEqual([])
  })

  test('is done for wallets that are new today, the newest first and no more than it takes in a minute', async () => {
    const old = await desk.seen()
    const [first, second] = [await desk.seen(), await desk.seen()]
    await desk.ask(second.id, 'alpha')
    const askedOf = async (id: string) =>
      (await rowsOf('SELECT provider FROM provider_ask WHERE wallet_id = $1 ORDER BY provider', [id])).map(
        ({ provider }) => provider,
      )
    await rowsOf("UPDATE wallet SET first_seen_at = now() - interval '3 days' WHERE id = $1", [old.id])
    const one = [{ name: 'beta', perMinute: 1 }]
    expect(await askAboutNewWallets(desk.worker, one)).toEqual({ ok: true, value: { asked: 1 } })
    expect(await askedOf(second.id)).toEqual(['alpha', 'beta'])
    const both = ['alpha', 'beta'].map((name) => ({ name, perMinute: 1_000 }))
    expect(await askAboutNewWallets(desk.worker, both)).toMatchObject({ ok: true })
    expect(await askedOf(first.id)).toEqual(['alpha', 'beta'])
    expect(await askedOf(old.id)).toEqual([])
    expect(await askAboutNewWallets(desk.worker, both)).toEqual({ ok: true, value: { asked: 0 } })
  })

  test('needs a provider, a person who may, a wallet, and a pause', async () => {
    const { id: walletId } = await desk.seen()
    const configured = ['alpha']
    const asked = { walletId, provider: null, configured }
    expect(codeOf(await askProviders(desk.later(), { ...asked, configured: [] }))).toBe(
      'provider/none-configured',
    )
    expect(codeOf(await askProviders(desk.later(), { ...asked, provider: 'gamma' }))).toBe('provider/unknown')
    expect(codeOf(await askProviders(desk.later(), { ...asked, walletId: v7() }))).toBe('wallet/not-found')
    expect(codeOf(await askProviders(desk.later(desk.auditor.caller), asked))).toBe('auth/not-allowed')
    const caller = desk.later(desk.analyst.caller)
    const { askIds } = must(await askProviders(caller, asked))
    expect(codeOf(await askProviders(caller, asked))).toBe('provider/asked-just-now')
    const sent = await rowsOf("SELECT data FROM pgboss.job WHERE name = 'put-question'")
    expect(sent.map(({ data }) => data)).toContainEqual({ askId: askIds[0] })
    const gone = { askId: askIds[0] ?? '', providers: [] }
    expect(codeOf(await putQuestion(desk.worker, gone))).toBe('provider/unknown')
    expect(codeOf(await putQuestion(desk.worker, { ...gone, askId: v7() }))).toBe('provider/answer-not-found')
    const slow = {
      ...gone,
      providers: [desk.provider('alpha', { perMinute: 0 })],
      surroundings: { sleep: async () => 0 },
    }
    expect(codeOf(await putQuestion(desk.worker, slow))).toBe('provider/asked-just-now')
  })
})
