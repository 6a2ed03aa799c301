import { z } from 'zod'
import { SNOOZE_HOURS_MAX } from '#lib/core/cases/deadlines.ts'
import { CLEARING_CODES } from '#lib/core/cases/reason-codes.ts'

/** Characters of a note on an alert, after trimming. */
const ALERT_NOTE = { min: 5, max: 2_000 } as const

const note = z.string().trim().min(ALERT_NOTE.min).max(ALERT_NOTE.max)

export const alertIdSchema = z.strictObject({ alertId: z.uuid() })
export type AlertIdInput = z.infer<typeof alertIdSchema>

/** Clearing one alert (誤検知・対応不要): a code of the table and why, in the officer's words. */
export const clearAlertSchema = z.strictObject({ alertId: z.uuid(), code: z.enum(CLEARING_CODES), note })
export type ClearAlertInput = z.infer<typeof clearAlertSchema>

/** Putting an alert aside for some hours, at most a week. */
export const snoozeAlertSchema = z.strictObject({
  alertId: z.uuid(),
  hours: z.coerce.number().int().min(1).max(SNOOZE_HOURS_MAX),
  note,
})
export type SnoozeAlertInput = z.infer<typeof snoozeAlertSchema>

/** Taking a cleared or snoozed alert up again. */
export const reopenAlertSchema = z.strictObject({ alertId: z.uuid(), note })
export type ReopenAlertInput = z.infer<typeof reopenAlertSchema>

/** The next alert needs nothing to be named. */
export const nothingSchema = z.strictObject({})
export type NothingInput = z.infer<typeof nothingSchema>
