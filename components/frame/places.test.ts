import { expect, it } from 'vitest'
import { PLACES, placeOf } from '#components/frame/places.ts'

it('gives every place a letter of its own', () => {
  expect(new Set(PLACES.map((place) => place.letter)).size).toBe(PLACES.length)
})

it('knows the place of a page beneath it, and mistakes no neighbour for it', () => {
  expect(placeOf('/')).toBe('today')
  expect(placeOf('/cases/C-2026-000123')).toBe('cases')
  expect(placeOf('/casesx')).toBeNull()
})
