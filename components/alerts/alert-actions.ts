import type { JudgeAction } from '#components/screening/hit-verdict.tsx'
import type { ActionResult } from '#lib/std/action-result.ts'

/** The changes of the alert pages, handed in by the route. */
export interface AlertActions {
  readonly takeNext: (input: Record<string, never>) => Promise<ActionResult<{ number: number }>>
  readonly take: (input: { alertId: string }) => Promise<ActionResult<unknown>>
  readonly clear: (input: { alertId: string; code: string; note: string }) => Promise<ActionResult<unknown>>
  readonly snooze: (input: { alertId: string; hours: number; note: string }) => Promise<ActionResult<unknown>>
  readonly reopen: (input: { alertId: string; note: string }) => Promise<ActionResult<unknown>>
  readonly addToCase: (input: { caseId: string; alertId: string }) => Promise<ActionResult<unknown>>
  readonly judge: JudgeAction
  readonly openCase: (input: {
    alertIds: readonly string[]
  }) => Promise<ActionResult<{ year: number; number: number }>>
}
