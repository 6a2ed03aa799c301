import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEpochMs, toEpochMs } from '#lib/std/instant.ts'

const instants = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9998-12-31T23:59:59Z'),
  noInvalidDate: true,
})

test('agrees with the platform on every instant, both ways', () => {
  fc.assert(
    fc.property(instants, (date) => {
      expect(toEpochMs(date.toISOString())).toBe(date.getTime())
      expect(fromEpochMs(date.getTime())).toBe(date.toISOString())
    }),
  )
})

test('takes offsets into account', () => {
  expect(fromEpochMs(toEpochMs('2026-11-23T11:41:07+09:00'))).toBe('2026-11-23T02:41:07.000Z')
  expect(fromEpochMs(toEpochMs('2026-02-28T23:30:00.123456-00:45'))).toBe('2026-03-01T00:15:00.123Z')
  expect(toEpochMs('1970-01-02')).toBe(86_400_000)
  expect(toEpochMs('2026-11-23T02:41Z')).toBe(Date.UTC(2026, 10, 23, 2, 41))
})

test('refuses what is no instant', () => {
  expect(() => toEpochMs('yesterday')).toThrow('not an instant')
})
