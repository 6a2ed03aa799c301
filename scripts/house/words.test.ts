import { describe, expect, it } from 'vitest'
import { REASON_CODES } from '#lib/core/alerts/reasons.ts'
import { AUDIT_EVENT_TYPES } from '#lib/core/audit/event.ts'
import { ERRORS } from '#lib/core/errors.ts'
import { LOCALES } from '#lib/web/i18n/locales.ts'
import { messagesOf } from '#lib/web/i18n/messages.ts'

/** Keys of all sentences under a value, nested ones joined by a dot. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return [path]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    keysOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

/** Codes for which no sentence's key is the code itself or begins or ends with it at a dot. */
function wordless(codes: readonly string[], messages: unknown): readonly string[] {
  const keys = keysOf(messages)
  return codes.filter((code) => !keys.some((key) => `.${key}.`.includes(`.${code}.`)))
}

describe.each(LOCALES)('the words in %s', (locale) => {
  const words = messagesOf(locale)

  it('tell every expected failure', () => {
    expect(wordless(Object.keys(ERRORS), words.errors)).toEqual([])
  })

  it('tell every audit event', () => {
    expect(wordless(AUDIT_EVENT_TYPES, words.audit)).toEqual([])
  })

  it('tell every reason', () => {
    expect(wordless(REASON_CODES, words.reasons)).toEqual([])
  })
})
