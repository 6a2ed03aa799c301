import { expect, test } from 'vitest'
import { snoozeChoices } from '#components/alerts/snooze-choices.ts'

const NOW = '2026-11-28T00:00:00.000Z'

test('an alert that one person may clear may wait up to a week, overdue or not', () => {
  expect(snoozeChoices({ needsCase: false, dueAt: '2026-11-27T00:00:00.000Z' }, NOW)).toEqual([
    1, 4, 24, 72, 168,
  ])
})

test('an alert that needs a case may wait only until its deadline', () => {
  expect(snoozeChoices({ needsCase: true, dueAt: '2026-11-28T04:00:00.000Z' }, NOW)).toEqual([1, 4])
  expect(snoozeChoices({ needsCase: true, dueAt: '2026-11-28T03:59:59.999Z' }, NOW)).toEqual([1])
})

test('an overdue alert that needs a case may not wait at all', () => {
  expect(snoozeChoices({ needsCase: true, dueAt: NOW }, NOW)).toEqual([])
})
