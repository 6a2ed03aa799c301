import type { ActivationWay } from '#lib/core/lists/activation.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** How a version comes into force. */
export interface NewActivation {
  readonly versionId: string
  readonly way: ActivationWay
  readonly previewId: string | null
  readonly previewDigest: string | null
  readonly settingId: string | null
  readonly reason: string | null
  readonly confirmation: string | null
  readonly by: string
  readonly at: Date
}

/** Writes down how a version comes into force. */
export async function insertListActivation(tx: Tx, activation: NewActivation): Promise<void> {
  await prismaOf(tx).listActivation.create({ data: activation })
}

/** How a version came into force, and who has reviewed it where one person did it alone. Instants as UTC text. */
export interface ActivationState extends Omit<NewActivation, 'at'> {
  readonly at: string
  readonly reviewedBy: string | null
  readonly reviewedAt: string | null
  readonly reviewNote: string | null
}

/** How this version came into force; null when it never did, or before that was written down. */
export async function findListActivation(reader: Reader, versionId: string): Promise<ActivationState | null> {
  const rows = await readerOf(reader).$queryRaw<ActivationState[]>`
    SELECT a.version_id::text AS "versionId", a.way, a.preview_id::text AS "previewId",
      a.preview_digest AS "previewDigest", a.setting_id::text AS "settingId", a.reason, a.confirmation, a.by,
      utc_text(a.at) AS at, r.reviewed_by::text AS "reviewedBy", utc_text(r.at) AS "reviewedAt", r.note AS "reviewNote"
    FROM list_activation a LEFT JOIN emergency_review r ON r.version_id = a.version_id
    WHERE a.version_id = ${versionId}::uuid`
  return rows[0] ?? null
}

/** What one person put in force alone and nobody has reviewed yet. */
export interface OpenEmergency {
  readonly versionId: string
  readonly sourceId: string
  readonly number: number
  /** Null where the operator's command gave none. */
  readonly reason: string | null
  readonly by: string
  readonly at: string
}

/** Every emergency activation that waits for its review, oldest first. */
export async function listOpenEmergencies(reader: Reader): Promise<readonly OpenEmergency[]> {
  return await readerOf(reader).$queryRaw<OpenEmergency[]>`
    SELECT v.id::text AS "versionId", v.source_id AS "sourceId", v.number, a.reason, a.by, utc_text(a.at) AS at
    FROM list_activation a JOIN list_version v ON v.id = a.version_id
    WHERE a.way = 'emergency' AND NOT EXISTS (SELECT 1 FROM emergency_review r WHERE r.version_id = a.version_id)
    ORDER BY a.at, v.id`
}

/** Writes the review of an emergency activation; false when it has been reviewed. */
export async function insertEmergencyReview(
  tx: Tx,
  review: {
    readonly versionId: string
    readonly reviewedBy: string
    readonly note: string
    readonly at: Date
  },
): Promise<boolean> {
  const made = await prismaOf(tx).$executeRaw`
    INSERT INTO emergency_review (version_id, reviewed_by, note, at)
    VALUES (${review.versionId}::uuid, ${review.reviewedBy}::uuid, ${review.note}, ${review.at}) ON CONFLICT DO NOTHING`
  return made === 1
}

/** A wish that a version come into force on what this preview showed. */
export interface NewProposal {
  readonly id: string
  readonly versionId: string
  readonly previewId: string
  readonly previewDigest: string
  readonly proposedBy: string
  readonly proposedAt: Date
}

/** Writes down that somebody asks for an activation. */
export async function insertActivationProposal(tx: Tx, proposal: NewProposal): Promise<void> {
  await prismaOf(tx).listActivationProposal.create({ data: proposal })
}
