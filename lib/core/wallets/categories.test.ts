import { expect, test } from 'vitest'
import { readCategory, severityOf, WALLET_CATEGORIES } from '#lib/core/wallets/categories.ts'

test('the gravest of several words counts, and a sanctioned service stays a service', () => {
  expect(readCategory(['exchange', 'sanction'])).toEqual({ category: 'sanctions', service: true })
  expect(readCategory(['user', 'sanction'])).toEqual({ category: 'sanctions', service: false })
  expect(readCategory(['mixing_service'])).toEqual({ category: 'mixer', service: true })
  expect(readCategory(['ponzi scheme', 'Market'])).toEqual({ category: 'scam', service: true })
})

test('an unknown word claims nothing grave', () => {
  expect(readCategory(['brand new word'])).toEqual({ category: 'other', service: false })
  expect(readCategory([])).toEqual({ category: 'other', service: false })
  expect(severityOf('other')).toBeNull()
})

test('every word means one category', () => {
  const words = Object.values(WALLET_CATEGORIES).flatMap(({ words: each }) => each)
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})

test('where a service sits may make it graver, never milder; a person is not judged by a jurisdiction', () => {
  expect(severityOf('exchange')).toBe('low')
  expect(severityOf('exchange', ['JP'])).toBe('low')
  expect(severityOf('exchange', ['ae', 'ru'])).toBe('high')
  expect(severityOf('mixer', ['RU'])).toBe('critical')
  expect(severityOf('miner', ['IR'])).toBeNull()
})
