import { z } from 'zod'

/** Which file is meant. */
export const batchIdSchema = z.strictObject({ batchId: z.uuid() })
