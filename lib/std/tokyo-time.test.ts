import { describe, expect, it } from 'vitest'
import { addDays, addHours, tokyoDay, tokyoDayStart, tokyoDayTime } from '#lib/std/tokyo-time.ts'

describe('time in Japan', () => {
  it('turns the day at 15:00 UTC', () => {
    expect(tokyoDay('2026-12-31T14:59:59.999Z')).toBe('2026-12-31')
    expect(tokyoDay('2026-12-31T15:00:00.000Z')).toBe('2027-01-01')
    expect(tokyoDayTime('2026-11-23T02:41:07Z')).toBe('2026-11-23 11:41:07')
  })

  it('begins a day nine hours before UTC does', () => {
    expect(tokyoDayStart('2026-11-23')).toBe('2026-11-22T15:00:00.000Z')
    expect(tokyoDay(tokyoDayStart('2026-11-23'))).toBe('2026-11-23')
  })

  it('counts days and hours across months', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addHours('2026-11-23T02:00:00.000Z', 24)).toBe('2026-11-24T02:00:00.000Z')
  })
})
