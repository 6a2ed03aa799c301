import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { isLoopback, isPublicAddress } from './public-address.ts'
import { RequestTrouble } from './request-trouble.ts'

/** Where a request may go, and what it may cost. */
export interface RequestRules {
  /** Exact host names; anything else is refused. */
  readonly hosts: readonly string[]
  /** Only for tests, whose server runs on this machine without TLS. */
  readonly permitLoopback: boolean
  /** Longest one request may take from name to last byte. */
  readonly requestMs: number
  /** Most bytes of an answer, as sent and unfolded. */
  readonly maxBytes: number
  /** A body that is sent by POST; without one the request is a GET. */
  readonly post?: string
  /** Bodies of refusals and failures are wanted too, as evidence. */
  readonly anyBody?: boolean
}

/** One answer of a server; the body only of a success unless others are wanted too. */
export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly retryAfterMs: number
  readonly body: Buffer
}

const STATUS_OK = 200
const SECOND_MS = 1_000

/**
 * Asks one address once: no redirect is followed, no cookie kept, no name resolved to anything but public addresses, and
 * the connection goes to exactly the address that was checked. Throws `RequestTrouble`.
 */
export async function requestOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
  rules: RequestRules,
): Promise<Answer> {
  checkTarget(url, rules)
  const send = url.protocol === 'https:' ? requestSecure : requestPlain
  const signal = AbortSignal.timeout(rules.requestMs)
  const method = rules.post === undefined ? 'GET' : 'POST'
  const options = { method, agent: false, headers, signal, lookup: lookupOnly(rules) }
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const request = send(url, options, (response) => {
    readBody(response, rules)
      .then((body) => resolve(answerOf(response, body)))
      .catch((error: unknown) => reject(troubleOf(error, 'truncated')))
      .finally(() => request.destroy())
  })
  request.on('error', (error) => reject(troubleOf(error, 'unreachable')))
  request.end(rules.post)
  return await promise
}

function checkTarget(url: URL, { hosts, permitLoopback }: RequestRules): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isHere = permitLoopback && isLoopback(host)
  if (!isHere && url.protocol !== 'https:') throw new RequestTrouble('no-https', host)
  const isPlain = url.username === '' && url.password === '' && (isHere || url.port === '')
  if (!isPlain || !hosts.includes(host) || (isIP(host) !== 0 && !isHere && !isPublicAddress(host)))
    throw new RequestTrouble('address-refused', host)
}

/** Resolves a name, and refuses it when any of its addresses is not public. */
function lookupOnly({ permitLoopback }: RequestRules): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error !== null || first === undefined) return done(error ?? new Error('ENOTFOUND'), '', 0)
      const allowed = found.every(
        ({ address }) => isPublicAddress(address) || (permitLoopback && isLoopback(address)),
      )
      if (!allowed) return done(new RequestTrouble('address-refused', host), '', 0)
      if (options.all === true) return done(null, found)
      done(null, first.address, first.family)
    })
  }
}

async function readBody(
  response: IncomingMessage,
  { maxBytes, anyBody = false }: RequestRules,
): Promise<Buffer> {
  if (response.statusCode !== STATUS_OK && !anyBody) return Buffer.alloc(0)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new RequestTrouble('too-large', String(maxBytes))
    chunks.push(chunk)
  }
  if (!response.complete) throw new RequestTrouble('truncated')
  return unfold(Buffer.concat(chunks), response.headers['content-encoding'] ?? 'identity', maxBytes)
}

/** We ask for the bytes as they are; a server that folds them all the same is bounded. */
function unfold(body: Buffer, encoding: string, maxBytes: number): Buffer {
  if (encoding === 'identity') return body
  if (encoding !== 'gzip') throw new RequestTrouble('unknown-encoding', encoding)
  try {
    return gunzipSync(body, { maxOutputLength: maxBytes })
  } catch (error) {
    const bomb = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw bomb ? new RequestTrouble('too-large', String(maxBytes)) : new RequestTrouble('truncated', 'gzip')
  }
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, body: Buffer): Answer {
  const seconds = Number(headers['retry-after'] ?? '0')
  return {
    status: statusCode,
    location: headers.location ?? null,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * SECOND_MS : 0,
    body,
  }
}

function troubleOf(error: unknown, otherwise: 'truncated' | 'unreachable'): RequestTrouble {
  if (error instanceof RequestTrouble) return error
  const { name, code = '' } = error as NodeJS.ErrnoException
  if (name === 'AbortError' || name === 'TimeoutError') return new RequestTrouble('timeout')
  return new RequestTrouble(otherwise, code)
}
