import { describe, expect, it } from 'vitest'
import { REASON_CODES } from '#lib/core/alerts/reasons.ts'
import { AUDIT_EVENT_TYPES } from '#lib/core/audit/event.ts'
import { ERRORS } from '#lib/core/errors.ts'
import { CLIENT_WORDS } from '#lib/web/i18n/client-words.ts'
import { LOCALES } from '#lib/web/i18n/locales.ts'
import { messagesOf } from '#lib/web/i18n/messages.ts'
import { wordsUsedInBrowser } from './client-words.ts'
import { factKeys } from './fact-keys.ts'
import { listSources } from './source-files.ts'

/** Keys of all sentences under a value, nested ones joined by a dot. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return [path]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    keysOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

/** Facts of a field that is wrong, told in its own sentence and no part of an event. */
const OF_WRONG_FIELDS = ['now', 'occurredAt']

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

  it('tell every fact of an audit event', () => {
    expect(factKeys().length).toBeGreaterThan(50)
    const told = new Set([...Object.keys(words.audit.fact), ...OF_WRONG_FIELDS])
    expect(factKeys().filter((key) => !told.has(key))).toEqual([])
  })

  it('tell every reason', () => {
    expect(wordless(REASON_CODES, words.reasons)).toEqual([])
  })
})

describe('the words that go to the browser', () => {
  const everywhere = (name: string) => /^(common|frame)(\.|$)/.test(name)
  const placeOf = (path: string) => /^app\/\(desk\)\/([a-z-]+)\//.exec(path)?.[1] ?? 'every page'
  const routes = listSources().filter((path) => path.startsWith('app/'))
  const used = [...Map.groupBy(routes, placeOf)].map(
    ([place, paths]) => [place, wordsUsedInBrowser(paths).filter((name) => !everywhere(name))] as const,
  )

  it.each(used)('are just those that components of %s say there', (place, names) => {
    const given: readonly string[] = place in CLIENT_WORDS ? CLIENT_WORDS[place as 'alerts'] : []
    expect(given).toEqual(names)
  })

  it('are given to every place that the table names', () => {
    expect(
      Object.keys(CLIENT_WORDS).filter((place) => !routes.includes(`app/(desk)/${place}/layout.tsx`)),
    ).toEqual([])
  })

  it('would be noticed in a part of a page without a directive that a client component draws', () => {
    expect(wordsUsedInBrowser(['components/cases/case-table.tsx'])).toContain('cases')
    expect(wordsUsedInBrowser(['components/lists/list-card.tsx'])).toEqual([])
  })
})
