'use server'

import { reviewFreezeSchema } from '#lib/core/cases/case-input.ts'
import { reviewFreeze } from '#lib/use-cases/cases/review-freeze.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function reviewFreezeAction(input: unknown) {
  return runAction(reviewFreeze, reviewFreezeSchema, input)
}
