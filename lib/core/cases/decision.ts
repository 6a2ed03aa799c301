import { z } from 'zod'
import { DECISION_ACTIONS } from '#lib/core/cases/actions.ts'
import { DECISION_REASON_CODES } from '#lib/core/cases/reason-codes.ts'

/** Characters, after trimming. */
export const DECISION_LIMITS = {
  rationaleMin: 20,
  rationaleMax: 4_000,
  commentMin: 5,
  commentMax: 2_000,
  noteMax: 8_000,
  reasonsMax: 10,
} as const

/** A free text of a person, kept as written. */
export function writtenText(min: number, max: number) {
  return z.string().trim().min(min).max(max)
}

const distinct = (values: readonly string[]) => new Set(values).size === values.length

/** What the officer puts forward: actions, reasons, and why. The form and the use-case check with this one schema. */
export const proposalShape = {
  actions: z
    .array(z.enum(DECISION_ACTIONS))
    .min(1)
    .max(DECISION_ACTIONS.length)
    .refine(distinct, { error: 'repeated' }),
  reasonCodes: z
    .array(z.enum(DECISION_REASON_CODES))
    .min(1)
    .max(DECISION_LIMITS.reasonsMax)
    .refine(distinct, { error: 'repeated' }),
  rationale: writtenText(DECISION_LIMITS.rationaleMin, DECISION_LIMITS.rationaleMax),
} as const
