import { z } from 'zod'
import { DECISION_REASON_CODES, type DecisionReason, familyOf } from '#lib/core/cases/reason-codes.ts'
import { TELLS_APART } from '#lib/core/screening/cleared-pair.ts'

/** What an officer says of a hit (同一・別人・要追加確認). None is chosen beforehand. */
export const HIT_VERDICTS = ['same', 'different', 'need_more'] as const
export type HitVerdict = (typeof HIT_VERDICTS)[number]

/** What keeps an officer from a verdict. */
const NEED_MORE_CODES = ['NM-DOB', 'NM-DOCUMENT', 'NM-LIST-DETAIL', 'NM-CUSTOMER'] as const

const DIFFERENT_CODES = DECISION_REASON_CODES.filter((code) => TELLS_APART.has(code))
const SAME_CODES = DECISION_REASON_CODES.filter(
  (code): code is DecisionReason => familyOf(code) === 'true_match' && code !== 'TM-LISTED-ADDRESS',
)

/** THE TABLE of reasons for each verdict. */
export const VERDICT_REASONS: Readonly<Record<HitVerdict, readonly string[]>> = {
  same: SAME_CODES,
  different: DIFFERENT_CODES,
  need_more: NEED_MORE_CODES,
}

/** Characters of what an officer writes beside a verdict, after trimming. */
const VERDICT_NOTE = { min: 5, max: 2_000 } as const

/** A verdict on one stored hit: always with a reason of its table, and why in the officer's words. */
export const judgeHitSchema = z
  .strictObject({
    hitId: z.uuid(),
    alertId: z.uuid().optional(),
    /** When the verdict was given that the officer saw on the hit; null where there was none. */
    seenAt: z.string().max(40).nullable(),
    verdict: z.enum(HIT_VERDICTS),
    reasonCode: z.string().max(40),
    note: z.string().trim().min(VERDICT_NOTE.min).max(VERDICT_NOTE.max),
  })
  .refine(({ verdict, reasonCode }) => VERDICT_REASONS[verdict].includes(reasonCode), {
    path: ['reasonCode'],
    error: 'invalid_value',
  })
export type JudgeHitInput = z.infer<typeof judgeHitSchema>
