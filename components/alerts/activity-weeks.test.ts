import { describe, expect, it } from 'vitest'
import { weeksOfActivity } from '#components/alerts/activity-weeks.ts'

const day = (day: string, inJpy: string, outJpy = '0') => ({ day, inJpy, outJpy, tradeJpy: '0', count: 1 })

describe('weeksOfActivity', () => {
  it('counts what came before nine in the morning in Tokyo to that day, not to the day before', () => {
    const weeks = weeksOfActivity([day('2026-11-27', '4661048')], '2026-11-26T16:35:14Z')
    expect(weeks.at(-1)).toEqual({ firstDay: '2026-11-21', yen: 4_661_048n })
  })

  it('adds what came in and went out, week by week, without a gap and without counting a day twice', () => {
    const days = Array.from({ length: 91 }, (_, index) =>
      day(new Date(Date.UTC(2026, 7, 29 + index)).toISOString().slice(0, 10), '1', '2'),
    )
    const weeks = weeksOfActivity(days, '2026-11-27T03:00:00Z')
    expect(weeks).toHaveLength(13)
    expect(weeks.every((week) => week.yen === 21n)).toBe(true)
  })
})
