'use server'

import { screeningLinesSchema } from '#lib/core/screening/screening-lines.ts'
import { adHocInputSchema, screenAdHoc } from '#lib/use-cases/screening/screen-ad-hoc.ts'
import { screenLines } from '#lib/use-cases/screening/screen-lines.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function screenAdHocAction(input: unknown) {
  return runAction(screenAdHoc, adHocInputSchema, input)
}

export async function screenLinesAction(input: unknown) {
  return runAction(screenLines, screeningLinesSchema, input)
}
