import { expect, test } from 'vitest'
import { EVENT_NOUNS, typesOf } from '#components/audit/event-nouns.ts'
import { AUDIT_EVENT_TYPES } from '#lib/core/audit/event.ts'

test('the filter of the trail offers every event type exactly once', () => {
  expect(EVENT_NOUNS.flatMap(typesOf).toSorted()).toEqual(AUDIT_EVENT_TYPES.toSorted())
})
