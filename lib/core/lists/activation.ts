import { z } from 'zod'
import { toEpochMs } from '#lib/std/instant.ts'

/**
 * Ways in which a version comes into force: by a second person over a preview, by its source's setting, by one alone and then
 * reviewed, with the first run. `operator` is kept of times when the command line asked no second person; none comes so now.
 */
export const ACTIVATION_WAYS = ['reviewed', 'self', 'emergency', 'starter', 'operator'] as const
export type ActivationWay = (typeof ACTIVATION_WAYS)[number]

/** The house's numbers for putting lists in force; the newest that two people set holds, else these. */
export const activationPolicySchema = z.strictObject({
  /** Days back from now whose counterparties a preview goes through. */
  counterpartyDays: z.int().min(1).max(3_650),
  /** From this many new hits on, whoever activates types the version's name, and no source activates by itself. */
  confirmNewHits: z.int().min(1).max(100_000),
  /** Hours for which a preview may be acted on. */
  previewHours: z.int().min(1).max(168),
})
export type ActivationPolicy = z.infer<typeof activationPolicySchema>
export const DEFAULT_ACTIVATION_POLICY: ActivationPolicy = {
  counterpartyDays: 90,
  confirmNewHits: 20,
  previewHours: 24,
}

const MS_PER_HOUR = 3_600_000
const PERCENT = 100
/** Customers recorded or changed since a preview that do not yet make it old: so many, or so many in a hundred. */
const CHANGED_MIN = 100
const CHANGED_PERCENT = 1

/** What a preview stands on, beside what is so now. */
export interface PreviewBasis {
  readonly inForceIds: readonly string[]
  readonly matcherVersion: string
  readonly policyVersion: string
}

export const STALE_REASONS = ['lists', 'matcher', 'age', 'customers'] as const
export type StaleReason = (typeof STALE_REASONS)[number]

/** What a preview saw; `startedAt` in UTC. */
export interface SeenPreview extends PreviewBasis {
  readonly startedAt: string | null
  readonly requestedAt: string
  readonly figures: { readonly customers: number } | null
}

/**
 * Why a preview may no longer be acted on: other lists are in force, the matcher is another, it is too old, or too many
 * customers were recorded or changed since. Transactions do not make it old: each is screened when it comes.
 */
export function staleReasons(
  seen: SeenPreview,
  now: PreviewBasis & { readonly customersChanged: number; readonly atMs: number },
  policy: ActivationPolicy,
): readonly StaleReason[] {
  const customers = seen.figures?.customers ?? 0
  const allowed = Math.max(CHANGED_MIN, Math.floor((customers * CHANGED_PERCENT) / PERCENT))
  const seenAt = toEpochMs(seen.startedAt ?? seen.requestedAt)
  const stale: Readonly<Record<StaleReason, boolean>> = {
    lists: seen.inForceIds.join() !== now.inForceIds.join(),
    matcher: seen.matcherVersion !== now.matcherVersion || seen.policyVersion !== now.policyVersion,
    age: now.atMs - seenAt > policy.previewHours * MS_PER_HOUR,
    customers: now.customersChanged > allowed,
  }
  return STALE_REASONS.filter((reason) => stale[reason])
}

/** What is typed to confirm: source and number, as the command line names a version. */
export function confirmationOf(version: { readonly sourceId: string; readonly number: number }): string {
  return `${version.sourceId}:${version.number}`
}

/** Must whoever activates type the version's name: the guards complained once, or very many new hits would come? */
export function needsConfirmation(
  version: { readonly findings: readonly unknown[] },
  newHits: number,
  policy: ActivationPolicy,
): boolean {
  return version.findings.length > 0 || newHits >= policy.confirmNewHits
}

/** Characters of the reasons that people write here, after trimming. */
export const REASON_MIN = 10
export const REASON_MAX = 2_000
const reason = z.string().trim().min(REASON_MIN).max(REASON_MAX)

export const activateVersionSchema = z.strictObject({
  versionId: z.uuid(),
  previewId: z.uuid(),
  confirmation: z.string().trim().max(80).optional(),
})
export type ActivateVersionInput = z.infer<typeof activateVersionSchema>

export const emergencySchema = z.strictObject({
  versionId: z.uuid(),
  reason,
  confirmation: z.string().trim().max(80),
})
export type EmergencyInput = z.infer<typeof emergencySchema>

export const reviewEmergencySchema = z.strictObject({ versionId: z.uuid(), note: reason })
export type ReviewEmergencyInput = z.infer<typeof reviewEmergencySchema>

export const previewIdSchema = z.strictObject({ previewId: z.uuid() })

/** What may be proposed; each takes effect by another person's approval. */
export const listSettingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('self_activation'),
    sourceId: z.string().max(40),
    value: z.strictObject({ enabled: z.boolean() }),
    reason,
  }),
  z.strictObject({ kind: z.literal('activation_policy'), value: activationPolicySchema, reason }),
])
export type ListSettingInput = z.infer<typeof listSettingSchema>

export const judgeListSettingSchema = z.strictObject({
  settingId: z.uuid(),
  outcome: z.enum(['approved', 'refused', 'withdrawn']),
  note: z.string().trim().max(REASON_MAX).optional(),
})
export type JudgeListSettingInput = z.infer<typeof judgeListSettingSchema>
