import { createTranslator } from 'next-intl'
import { type AppError, ERRORS, type FieldError } from '#lib/core/errors.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Locale } from '#lib/web/i18n/locales.ts'
import { messagesOf } from '#lib/web/i18n/messages.ts'

const RETRY_AFTER_SECONDS = 10

/** What a problem needs beside the failure. */
export interface ProblemContext {
  readonly locale: Locale
  readonly requestId: string
  readonly path: string
}

/** Japanese when the caller asks for it first, else English, which machines' logs are read in. */
export function apiLocale(request: Request): Locale {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
  const first = wanted.find((tag) => tag.startsWith('ja') || tag.startsWith('en'))
  return first?.startsWith('ja') ? 'ja' : 'en'
}

/** An expected failure as `application/problem+json` (RFC 9457): its code, its words, and every wrong field. */
export function problemResponse(error: AppError, { locale, requestId, path }: ProblemContext): Response {
  const status = ERRORS[error.code]
  const body = {
    type: `urn:sekisho:problem:${error.code.replace('/', ':')}`,
    title: error.code,
    status,
    detail: word(locale, [error.code], error.facts),
    instance: path,
    requestId,
    facts: error.facts,
    ...(error.fields === undefined ? {} : { errors: error.fields.map((field) => wordField(locale, field)) }),
  }
  return Response.json(body, { status, headers: problemHeaders(status, locale, requestId) })
}

function problemHeaders(status: number, locale: Locale, requestId: string): Record<string, string> {
  return {
    'content-type': 'application/problem+json',
    'content-language': locale,
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="sekisho"' } : {}),
    ...(status === 503 ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {}),
    // What was not read of the body must not be taken for the next request.
    ...(status === 413 ? { connection: 'close' } : {}),
  }
}

function wordField(locale: Locale, { pointer, code, facts = {} }: FieldError): Json {
  return { pointer, code, detail: word(locale, [`field.${code}`, code, 'field.invalid'], facts), facts }
}

function word(locale: Locale, keys: readonly string[], facts: AppError['facts']): string {
  const t = createTranslator({ locale, messages: messagesOf(locale).errors })
  const has = t.has as (key: string) => boolean
  const key = keys.find((candidate) => has(candidate)) ?? 'field.invalid'
  const plain = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : String(value),
  ])
  return (t as unknown as (key: string, values: object) => string)(key, Object.fromEntries(plain))
}
