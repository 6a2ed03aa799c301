import { z } from 'zod'

/** Which list version an officer acts on. */
export const listVersionIdSchema = z.strictObject({ versionId: z.uuid() })
