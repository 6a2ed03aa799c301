import { z } from 'zod'

/** Characters of a note on a clearing, after trimming. */
const PAIR_NOTE = { min: 5, max: 2_000 } as const
const note = z.string().trim().min(PAIR_NOTE.min).max(PAIR_NOTE.max)

/** Prolonging or ending a clearing: always with why. */
export const pairWithNoteSchema = z.strictObject({ pairId: z.uuid(), note })
export type PairWithNote = z.infer<typeof pairWithNoteSchema>

export const pairIdSchema = z.strictObject({ pairId: z.uuid() })
export type PairIdInput = z.infer<typeof pairIdSchema>
