import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ListDownload } from '#lib/core/lists/downloads.ts'
import { downloadList, type Remembered } from './download-list.ts'

const XML = '<?xml version="1.0"?><sdnList></sdnList>'
type Behaviour = (request: IncomingMessage, response: ServerResponse, visit: number) => void
let behave: Behaviour = (_request, response) => response.end(XML)
let server: Server
let origin = ''
let asked: string[] = []
let slept: number[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    behave(request, response, asked.length)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  slept = []
})

const about = (more: Partial<ListDownload> = {}): ListDownload => ({
  sourceId: 'ofac-sdn',
  kind: 'file',
  url: `${origin}/SDN.XML`,
  hosts: ['127.0.0.1'],
  fileName: 'sdn.xml',
  minute: 0,
  everyHours: 1,
  ...more,
})

async function fetched(
  behaviour: Behaviour,
  more: Partial<ListDownload> = {},
  remembered: Remembered | null = null,
) {
  behave = behaviour
  return await downloadList(about(more), remembered, {
    sleep: async (ms) => slept.push(ms),
    random: () => 0.5,
    rules: { permitLoopback: true, requestMs: 300, maxBytes: 4_096 },
  })
}

const failed = (reason: string, detail?: string) => ({
  ok: false,
  error: { code: 'list/download-failed', facts: { reason, ...(detail === undefined ? {} : { detail }) } },
})
const refused = (detail: string) => ({
  ok: false,
  error: { code: 'list/download-refused', facts: { detail } },
})
const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end()

describe('a server that behaves', () => {
  test('gives the list, under the name of the table, and what to remember', async () => {
    const done = await fetched((_request, response) =>
      response.writeHead(200, { etag: '"a"', 'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT' }).end(XML),
    )
    expect(done).toMatchObject({
      ok: true,
      value: { file: { name: 'sdn.xml' }, remember: { url: `${origin}/SDN.XML`, etag: '"a"' } },
    })
    expect(done.ok && done.value.file?.content.toString()).toBe(XML)
  })

  test('is asked conditionally the second time, without cookies, and may say that nothing changed', async () => {
    const remembered = {
      url: `${origin}/SDN.XML`,
      etag: '"a"',
      lastModified: 'Mon, 23 Nov 2026 00:00:00 GMT',
    }
    let headers: IncomingMessage['headers'] = {}
    const done = await fetched(
      (request, response) => {
        headers = request.headers
        response.writeHead(304, { 'set-cookie': 'a=b' }).end()
      },
      {},
      remembered,
    )
    expect(done).toEqual({ ok: true, value: { file: null, remember: remembered } })
    expect(headers).toMatchObject({ 'if-none-match': '"a"', 'if-modified-since': remembered.lastModified })
    expect(headers.cookie).toBeUndefined()
  })

  test('may name the file on a page, which is read first, each time', async () => {
    const page = '<a href="/l/list20260305.xml">old</a><a href="/l/list20260828.xml">new</a>'
    const done = await fetched((request, response) => response.end(request.url === '/page' ? page : XML), {
      kind: 'page',
      url: `${origin}/page`,
      link: /\/list\d+\.xml$/,
    })
    expect(done).toMatchObject({ ok: true, value: { file: { name: 'list20260828.xml' } } })
    expect(asked).toEqual(['/page', '/l/list20260828.xml'])
  })
})

describe('a server that behaves badly', () => {
  test('is tried again after bursts of errors, with pauses that grow', async () => {
    const done = await fetched((_request, response, visit) =>
      visit < 6 ? response.writeHead(visit === 1 ? 429 : 500).end() : response.end(XML),
    )
    expect(done).toMatchObject({ ok: true })
    expect(slept).toEqual([3_000, 6_000, 12_000, 24_000, 48_000])
  })

  test('is given up after six tries', async () => {
    expect(await fetched((_request, response) => response.writeHead(503).end())).toMatchObject(
      failed('status', '503'),
    )
    expect(asked).toHaveLength(6)
  })

  test('may ask for a longer pause, but not for any length', async () => {
    await fetched((_request, response, visit) =>
      visit < 3
        ? response.writeHead(429, { 'retry-after': visit === 1 ? '20' : '99999' }).end()
        : response.end(XML),
    )
    expect(slept).toEqual([20_000, 60_000])
  })

  test('cannot pass off a body that breaks off', async () => {
    const done = await fetched((_request, response) => {
      response.write(XML.slice(0, 10))
      setTimeout(() => response.destroy(), 5)
    })
    expect(done).toMatchObject(failed('truncated'))
    expect(asked).toHaveLength(6)
  })

  test('cannot pass off a body shorter than it said', async () => {
    const done = await fetched((_request, response) => {
      response.writeHead(200, { 'content-length': '999' })
      response.write(XML)
      setTimeout(() => response.destroy(), 5)
    })
    expect(done).toMatchObject(failed('truncated'))
  })

  test('cannot send us round in circles', async () => {
    const done = await fetched((request, response) => redirect(response, `${request.url}x`))
    expect(done).toMatchObject(failed('redirects'))
    expect(asked).toHaveLength(6)
  })

  test('may redirect to an address that has expired, and is then asked for a new one', async () => {
    const done = await fetched((request, response, visit) => {
      if (request.url === '/SDN.XML') redirect(response, `/signed?at=${visit}`)
      else if (request.url === '/signed?at=1') response.writeHead(403).end()
      else response.end(XML)
    })
    expect(done).toMatchObject({ ok: true, value: { remember: { url: `${origin}/SDN.XML` } } })
    expect(asked).toEqual(['/SDN.XML', '/signed?at=1', '/SDN.XML', '/signed?at=3'])
  })

  test('that forbids the list itself is not asked again', async () => {
    expect(await fetched((_request, response) => response.writeHead(403).end())).toMatchObject(
      failed('status', '403'),
    )
    expect(asked).toHaveLength(1)
  })

  test('cannot drip for ever', async () => {
    const done = await fetched((_request, response) => {
      response.write('<')
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    expect(done).toMatchObject(failed('timeout'))
  })

  test('cannot flood us, folded or unfolded', async () => {
    const flood = Buffer.alloc(1_000_000, ' ')
    expect(await fetched((_request, response) => response.end(flood))).toMatchObject(failed('too-large'))
    const bomb = await fetched((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(flood)),
    )
    expect(bomb).toMatchObject(failed('too-large'))
    expect(asked).toHaveLength(2)
  })

  test('may fold what we asked for plain', async () => {
    const done = await fetched((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(XML)),
    )
    expect(done.ok && done.value.file?.content.toString()).toBe(XML)
  })

  test('cannot pass off a page for the list', async () => {
    const page = '﻿<!DOCTYPE html><html><body>Maintenance</body></html>'
    expect(await fetched((_request, response) => response.end(page))).toMatchObject(failed('web-page'))
  })

  test('whose page names no list is told apart from one that is down', async () => {
    const done = await fetched((_request, response) => response.end('<p>nothing</p>'), {
      kind: 'page',
      url: `${origin}/page`,
      link: /\.xml$/,
    })
    expect(done).toMatchObject(failed('no-link'))
  })
})

describe('an address that is not allowed is refused before anything is sent', () => {
  test.each([
    ['the cloud’s metadata', 'http://169.254.169.254/latest/meta-data', '169.254.169.254'],
    ['the metadata over TLS, even if its host were named', 'https://169.254.169.254/', '169.254.169.254'],
    ['another host', 'https://example.org/SDN.XML', 'example.org'],
    ['another port of a named host', 'https://named.example:8443/x', 'named.example'],
    ['a named host without TLS', 'http://named.example/x', 'named.example'],
    ['a named host with a password', 'https://user:pass@named.example/x', 'named.example'],
    ['a file', 'file:///etc/passwd', ''],
    ['a name that resolves to this machine or to nothing public', 'https://localhost/x', 'localhost'],
  ])('%s', async (_what, location, host) => {
    const hosts = ['127.0.0.1', '169.254.169.254', 'named.example']
    const done = await fetched((_request, response) => redirect(response, location), { hosts })
    expect(done).toMatchObject(refused(host))
    expect(asked).toHaveLength(1)
  })

  test('also a named host whose name leads to this machine, where no test permits it', async () => {
    behave = (_request, response) => response.end(XML)
    const download = about({ url: 'https://localhost/SDN.XML', hosts: ['localhost'] })
    expect(
      await downloadList(download, null, { sleep: async () => undefined, random: () => 0 }),
    ).toMatchObject(refused('localhost'))
    expect(await downloadList(about(), null)).toMatchObject(refused('127.0.0.1'))
    expect(asked).toHaveLength(0)
  })
})
