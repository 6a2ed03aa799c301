import { readdirSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '#lib/web/i18n/messages.ts'

/** Every message by its full key. */
function flatten(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (typeof value !== 'object' || value === null) throw new Error(`not a message: ${path.join('.')}`)
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]))
}

/** Names of the ICU arguments of a message, sorted, those inside branches of plural and select included. */
function icuArguments(message: string): string[] {
  const names = new Set<string>()
  const collect = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value)
      if (element.type === TYPE.select || element.type === TYPE.plural)
        for (const option of Object.values(element.options)) collect(option.value)
    }
  }
  collect(parse(message))
  return [...names].sort()
}

const ja = new Map(flatten(messagesOf('ja')))
const en = new Map(flatten(messagesOf('en')))

describe('the words of the desk', () => {
  it('have the same keys in Japanese and English', () => {
    expect([...ja.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('take the same arguments in Japanese and English', () => {
    const differing = [...en].filter(([key, text]) => {
      return icuArguments(text).join() !== icuArguments(ja.get(key) ?? '').join()
    })
    expect(differing).toEqual([])
  })

  it('are never empty', () => {
    expect([...ja, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have no key with a dot, which next-intl reads as nesting', () => {
    const keysOf = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
        : []
    expect(
      [...keysOf(messagesOf('ja')), ...keysOf(messagesOf('en'))].filter((key) => key.includes('.')),
    ).toEqual([])
  })

  it('leave out no file of the messages folder', () => {
    const folder = new URL('../../../messages/', import.meta.url)
    const names = (locale: string) =>
      readdirSync(new URL(`${locale}/`, folder)).map((file) => file.replace('.json', ''))
    expect(names('ja').sort()).toEqual(Object.keys(messagesOf('ja')).sort())
    expect(names('en').sort()).toEqual(Object.keys(messagesOf('en')).sort())
  })
})
