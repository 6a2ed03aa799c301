import { expect, test } from 'vitest'
import { dismissedEntryVersions } from '#lib/core/screening/dismissed-entries.ts'

test('only a clearing as a false match tells an entry apart from the customer', () => {
  const entry = (entryVersionId: string, clearedCode: string | null) => ({
    entryVersionId,
    standing: clearedCode === null,
    clearedCode,
  })
  expect(
    dismissedEntryVersions([
      entry('false', 'FM-DOB-MISMATCH'),
      entry('harmless', 'NS-DUST'),
      entry('standing', null),
      entry('unknown code', 'XX-OLD'),
    ]),
  ).toEqual(['false'])
})
