import { z } from 'zod'

/** Which list version an officer acts on. */
export const listVersionIdSchema = z.strictObject({ versionId: z.uuid() })

/** Letting the re-screening against a version rest, or go on. */
export const pauseRescreeningSchema = z.strictObject({ versionId: z.uuid(), paused: z.boolean() })

/** Characters of the reason for which a version is let out of quarantine, after trimming. */
export const RELEASE_COMMENT_MIN = 10
export const RELEASE_COMMENT_MAX = 2_000

/** Letting a version out of quarantine, with the reason why it may be trusted. */
export const releaseListVersionSchema = z.strictObject({
  versionId: z.uuid(),
  comment: z.string().trim().min(RELEASE_COMMENT_MIN).max(RELEASE_COMMENT_MAX),
})
export type ReleaseListVersionInput = z.infer<typeof releaseListVersionSchema>
