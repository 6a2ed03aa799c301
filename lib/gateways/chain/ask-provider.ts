import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { requestOnce } from '#lib/gateways/outbound/request-once.ts'
import { RequestTrouble } from '#lib/gateways/outbound/request-trouble.ts'

/** Tries of one question in all, and the pauses between them. */
const TRIES = 5
const FIRST_PAUSE_MS = 500
const PAUSE_MAX_MS = 30_000
const REQUEST_MAX_MS = 30_000
const ANSWER_MAX_BYTES = 64 * 1024 * 1024
const [OK, TOO_MANY, SERVER_ERROR] = [200, 429, 500]

/** Where a provider is, and what a test sets in the place of time and the network's rules. */
export interface ProviderAddress {
  /** Without a slash at the end. */
  readonly url: string
  /** A node of the house's own on this machine; anything else must be a public https host. */
  readonly ownNode: boolean
  readonly requestMs?: number
  readonly sleep?: (ms: number) => Promise<unknown>
}

/** Why a provider's answer cannot be used. */
export type ProviderReason =
  | 'address-refused'
  | 'timeout'
  | 'unreachable'
  | 'truncated'
  | 'too-large'
  | 'rate-limited'
  | 'status'
  | 'not-json'
  | 'wrong-shape'
  | 'wrong-chain'
  | 'not-what-was-asked'
  | 'answer-changed'
  | 'not-final'
  | 'refused'

/** Ends the asking; what was asked for is not taken over at all. */
export class ProviderTrouble extends Error {
  readonly reason: ProviderReason
  readonly detail: string
  constructor(reason: ProviderReason, detail = '') {
    super(`${reason} ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}

/**
 * Asks a provider for JSON and reads it by a schema: over https from public hosts only (or a node on this machine where
 * that is said), no redirects, bounded in bytes and time, tried again when it is busy. Throws `ProviderTrouble`.
 */
export async function askProvider<T>(
  { url, ownNode, requestMs = REQUEST_MAX_MS, sleep = pause }: ProviderAddress,
  { path, post, schema }: { readonly path: string; readonly post?: string; readonly schema: z.ZodType<T> },
): Promise<T> {
  const target = new URL(`${url}${path}`)
  const rules = {
    hosts: [target.hostname],
    permitLoopback: ownNode,
    ...{ requestMs, maxBytes: ANSWER_MAX_BYTES },
    ...(post === undefined ? {} : { post }),
  }
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  for (let tries = 1; ; tries++) {
    const answer = await requestOnce(target, headers, rules).catch((error: unknown) => error)
    if (!(answer instanceof Error) && isAnswer(answer) && answer.status === OK)
      return read(answer.body, schema)
    const { trouble, passing, waitMs } = troubleOf(answer)
    if (!passing || tries >= TRIES) throw trouble
    await sleep(Math.min(PAUSE_MAX_MS, Math.max(waitMs, FIRST_PAUSE_MS * 2 ** (tries - 1))))
  }
}

type Answer = Awaited<ReturnType<typeof requestOnce>>

function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null && 'status' in answer
}

interface Trouble {
  readonly trouble: ProviderTrouble
  readonly passing: boolean
  readonly waitMs: number
}

function troubleOf(answer: unknown): Trouble {
  if (isAnswer(answer)) {
    const { status, retryAfterMs } = answer
    const reason = status === TOO_MANY ? 'rate-limited' : 'status'
    const passing = status === TOO_MANY || status >= SERVER_ERROR
    return { trouble: new ProviderTrouble(reason, String(status)), passing, waitMs: retryAfterMs }
  }
  if (!(answer instanceof RequestTrouble)) throw answer
  const { reason, detail, passing } = answer
  return { trouble: new ProviderTrouble(REASONS[reason] ?? 'status', detail), passing, waitMs: 0 }
}

const REASONS: Readonly<Record<string, ProviderReason>> = {
  'address-refused': 'address-refused',
  'no-https': 'address-refused',
  timeout: 'timeout',
  unreachable: 'unreachable',
  truncated: 'truncated',
  'too-large': 'too-large',
}

function read<T>(body: Buffer, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new ProviderTrouble('not-json')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ProviderTrouble('wrong-shape', issue?.path.join('.') ?? '')
}
