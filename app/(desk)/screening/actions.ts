'use server'

import { batchIdSchema } from '#lib/core/screening/batch-input.ts'
import { judgeHitSchema } from '#lib/core/screening/hit-verdict.ts'
import { replaySchema } from '#lib/core/screening/replay-input.ts'
import { judgeHit } from '#lib/use-cases/screening/judge-hit.ts'
import { askReplay } from '#lib/use-cases/screening/replay-screening.ts'
import { adHocInputSchema, screenAdHoc } from '#lib/use-cases/screening/screen-ad-hoc.ts'
import { cancelBatch } from '#lib/use-cases/screening/screen-batch.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function screenAdHocAction(input: unknown) {
  return runAction(screenAdHoc, adHocInputSchema, input)
}

export async function judgeHitAction(input: unknown) {
  return runAction(judgeHit, judgeHitSchema, input)
}

export async function askReplayAction(input: unknown) {
  return runAction(askReplay, replaySchema, input)
}

export async function cancelBatchAction(input: unknown) {
  return runAction(cancelBatch, batchIdSchema, input)
}
