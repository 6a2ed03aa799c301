'use server'

import { listVersionIdSchema } from '#lib/core/lists/list-input.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function activateListVersionAction(input: unknown) {
  return runAction(activateListVersion, listVersionIdSchema, input)
}
