import { expect, it } from 'vitest'
import { FIRING_DAYS, firstFiringDay, spreadFirings } from '#lib/queries/rules/rule-firings.ts'

const NOW = new Date('2026-11-23T16:00:00Z')

it('counts the last thirty days of Japan, today as the last', () => {
  expect(firstFiringDay(NOW)).toBe('2026-10-26')
  const { days } = spreadFirings([], NOW)
  expect(days).toHaveLength(FIRING_DAYS)
  expect(days.at(0)).toEqual({ day: '2026-10-26', count: 0 })
  expect(days.at(-1)).toEqual({ day: '2026-11-24', count: 0 })
})

it('fills days without a hit and keeps the latest instant', () => {
  const rows = [
    { ruleId: 'listed-name', day: '2026-11-20', count: 2, lastAt: '2026-11-20T03:00:00.000Z' },
    { ruleId: 'listed-name', day: '2026-11-22', count: 1, lastAt: '2026-11-22T03:00:00.000Z' },
  ]
  const firings = spreadFirings(rows, NOW)
  expect(firings).toMatchObject({ total: 3, lastAt: '2026-11-22T03:00:00.000Z' })
  expect(firings.days.filter(({ count }) => count > 0).map(({ day }) => day)).toEqual([
    '2026-11-20',
    '2026-11-22',
  ])
})
