import { expect, it } from 'vitest'
import { formatDay, formatDayTime, formatReiwa } from '#components/ui/format-instant.ts'
import { groupDigits } from '#components/ui/money.tsx'

it('shows an instant on the Japanese wall clock', () => {
  expect(formatDayTime(new Date('2026-11-23T02:02:07Z'))).toBe('2026-11-23 11:02')
  expect(formatDayTime(new Date('2026-11-23T02:02:07Z'), true)).toBe('2026-11-23 11:02:07')
  expect(formatDay(new Date('2026-12-31T15:00:00Z'))).toBe('2027-01-01')
})

it('names the year of the era, and the first year 元年', () => {
  expect(formatReiwa(new Date('2026-11-23T02:02:07Z'))).toBe('令和8年')
  expect(formatReiwa(new Date('2019-04-30T15:00:00Z'))).toBe('令和元年')
  expect(formatReiwa(new Date('2019-04-30T14:59:59Z'))).toBe('2019年')
})

it('groups digits of any length without losing one', () => {
  expect(groupDigits('12400000')).toBe('12,400,000')
  expect(groupDigits('-1234.5678901')).toBe('-1,234.5678901')
  expect(groupDigits('999')).toBe('999')
  expect(groupDigits('98765432109876543210.000000000000000001')).toBe(
    '98,765,432,109,876,543,210.000000000000000001',
  )
})
