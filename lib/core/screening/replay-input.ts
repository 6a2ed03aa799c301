import { z } from 'zod'

/** Which screening is to be run again. */
export const replaySchema = z.strictObject({ screeningId: z.uuid() })
