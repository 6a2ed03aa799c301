import { setTimeout as pause } from 'node:timers/promises'
import type { KytQuestion } from '#lib/core/wallets/providers/protocol.ts'
import type { ProviderFailure } from '#lib/core/wallets/providers/states.ts'
import type { KytProvider } from '#lib/env.ts'
import { type Answer, requestOnce } from '#lib/gateways/outbound/request-once.ts'
import { RequestTrouble, type TroubleReason } from '#lib/gateways/outbound/request-trouble.ts'

/** Tries of one question in all, and the pauses between them. */
const TRIES = 3
const FIRST_PAUSE_MS = 1_000
const PAUSE_MAX_MS = 20_000
const REQUEST_MAX_MS = 20_000
const ANSWER_MAX_BYTES = 1024 * 1024
const [OK, ACCEPTED, UNAUTHORISED, FORBIDDEN, TOO_MANY, SERVER_ERROR] = [200, 202, 401, 403, 429, 500]

/** What a test sets in the place of time. */
export interface KytSurroundings {
  readonly requestMs?: number
  readonly sleep?: (ms: number) => Promise<unknown>
}

/** What was sent and what came back, byte for byte; nothing is read in it here. */
export interface KytExchange {
  readonly url: string
  readonly request: string
  /** Null where nothing came back. */
  readonly status: number | null
  readonly raw: Buffer | null
  /** Null where an answer came that is worth reading. */
  readonly failure: { readonly reason: ProviderFailure; readonly detail: string } | null
}

/**
 * Puts one question to a provider in the protocol of docs/providers.md: over https to public hosts only (or to an adapter
 * on this machine), no redirects, bounded in bytes and time, tried again while the provider is busy or still at work. Never
 * throws for what a provider does: every end is an exchange to be kept.
 */
export async function askKyt(
  { url: base, key, ownHost }: KytProvider,
  question: KytQuestion,
  { requestMs = REQUEST_MAX_MS, sleep = pause }: KytSurroundings = {},
): Promise<KytExchange> {
  const url = `${base}/addresses/risk`
  const request = JSON.stringify(question)
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  const rules = { hosts: [host], permitLoopback: ownHost, requestMs, maxBytes: ANSWER_MAX_BYTES }
  const headers = {
    ...{ accept: 'application/json', 'content-type': 'application/json', 'accept-encoding': 'identity' },
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  }
  for (let tries = 1; ; tries++) {
    const answer = await requestOnce(target, headers, { ...rules, post: request, anyBody: true }).catch(
      troubleOf,
    )
    if (answer instanceof RequestTrouble) {
      const failure = { reason: FAILURES[answer.reason], detail: answer.detail }
      return { url, request, status: null, raw: null, failure }
    }
    const { status, body: raw, retryAfterMs } = answer
    const passing = status === ACCEPTED || status === TOO_MANY || status >= SERVER_ERROR
    if (!passing || tries >= TRIES) return { url, request, status, raw, failure: failureOf(answer) }
    await sleep(Math.min(PAUSE_MAX_MS, Math.max(retryAfterMs, FIRST_PAUSE_MS * 2 ** (tries - 1))))
  }
}

function troubleOf(error: unknown): RequestTrouble {
  if (error instanceof RequestTrouble) return error
  throw error
}

function failureOf({ status }: Answer): KytExchange['failure'] {
  if (status === OK) return null
  const detail = String(status)
  if (status === ACCEPTED) return { reason: 'still-at-work', detail }
  if (status === UNAUTHORISED || status === FORBIDDEN) return { reason: 'key-refused', detail }
  if (status === TOO_MANY) return { reason: 'rate-limited', detail }
  return { reason: 'status', detail }
}

const FAILURES: Readonly<Record<TroubleReason, ProviderFailure>> = {
  'address-refused': 'host-refused',
  'no-https': 'host-refused',
  timeout: 'timeout',
  unreachable: 'unreachable',
  truncated: 'truncated',
  'too-large': 'too-large',
  'unknown-encoding': 'truncated',
  redirects: 'status',
  status: 'status',
  'web-page': 'status',
  'no-link': 'status',
}
