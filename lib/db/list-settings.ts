import { type ActivationPolicy, DEFAULT_ACTIVATION_POLICY } from '#lib/core/lists/activation.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

export type ListSettingKind = 'self_activation' | 'activation_policy'

/** A proposed setting and what became of it; `by` are ids of the staff. Instants as UTC text. */
export interface ListSettingState {
  readonly id: string
  readonly kind: ListSettingKind
  readonly sourceId: string | null
  readonly value: Readonly<Record<string, boolean | number>>
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  /** Null while it waits for another person. */
  readonly outcome: 'approved' | 'refused' | 'withdrawn' | null
  readonly judgedBy: string | null
  readonly judgedAt: string | null
  readonly note: string | null
  /** The newest approved one of its kind and source. */
  readonly inForce: boolean
}

/** Most settings that one reading gives, newest first. */
const SETTINGS_MAX = 200

const STATE = Prisma.sql`s.id::text, s.kind, s.source_id AS "sourceId", s.value, s.reason,
  s.proposed_by::text AS "proposedBy", utc_text(s.proposed_at) AS "proposedAt", j.outcome, j.by::text AS "judgedBy",
  utc_text(j.at) AS "judgedAt", j.note, COALESCE(j.outcome = 'approved' AND NOT EXISTS (
    SELECT 1 FROM list_setting o JOIN list_setting_judgement k ON k.setting_id = o.id AND k.outcome = 'approved'
    WHERE o.kind = s.kind AND o.source_id IS NOT DISTINCT FROM s.source_id AND (k.at, o.id) > (j.at, s.id)), false)
    AS "inForce"`
const TABLES = Prisma.sql`list_setting s LEFT JOIN list_setting_judgement j ON j.setting_id = s.id`

/** The settings ever proposed, newest first, at most 200. */
export async function listListSettings(reader: Reader): Promise<readonly ListSettingState[]> {
  return await readerOf(reader).$queryRaw<ListSettingState[]>`
    SELECT ${STATE} FROM ${TABLES} ORDER BY s.proposed_at DESC, s.id DESC LIMIT ${SETTINGS_MAX}`
}

/** The settings that wait for another person, the longest waiting first, at most 200. */
export async function listWaitingListSettings(reader: Reader): Promise<readonly ListSettingState[]> {
  return await readerOf(reader).$queryRaw<ListSettingState[]>`
    SELECT ${STATE} FROM ${TABLES} WHERE j.setting_id IS NULL
    ORDER BY s.proposed_at, s.id LIMIT ${SETTINGS_MAX}`
}

/** One setting, locked to the end of the change. */
export async function findListSettingForUpdate(tx: Tx, id: string): Promise<ListSettingState | null> {
  await prismaOf(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`
  const rows = await prismaOf(tx).$queryRaw<ListSettingState[]>`
    SELECT ${STATE} FROM ${TABLES} WHERE s.id = ${id}::uuid`
  return rows[0] ?? null
}

async function findInForce(
  reader: Reader,
  kind: ListSettingKind,
  sourceId: string | null,
): Promise<ListSettingState | null> {
  const rows = await readerOf(reader).$queryRaw<ListSettingState[]>`
    SELECT ${STATE} FROM ${TABLES} WHERE s.kind = ${kind} AND s.source_id IS NOT DISTINCT FROM ${sourceId}
      AND j.outcome = 'approved' ORDER BY j.at DESC, s.id DESC LIMIT 1`
  return rows[0] ?? null
}

/** Id of the setting by which a source may activate itself; null when it may not, as at first. */
export async function findSelfActivation(reader: Reader, sourceId: string): Promise<string | null> {
  const setting = await findInForce(reader, 'self_activation', sourceId)
  return setting?.value.enabled === true ? setting.id : null
}

/** The sources that may activate by themselves. */
export async function listSelfActivating(reader: Reader): Promise<readonly string[]> {
  const rows = await readerOf(reader).$queryRaw<{ sourceId: string; enabled: boolean }[]>`
    SELECT DISTINCT ON (s.source_id) s.source_id AS "sourceId", (s.value->>'enabled')::boolean AS enabled
    FROM ${TABLES} WHERE s.kind = 'self_activation' AND j.outcome = 'approved'
    ORDER BY s.source_id, j.at DESC, s.id DESC`
  return rows.filter(({ enabled }) => enabled).map(({ sourceId }) => sourceId)
}

/** The house's numbers for activations. */
export async function findActivationPolicy(reader: Reader): Promise<ActivationPolicy> {
  const setting = await findInForce(reader, 'activation_policy', null)
  return { ...DEFAULT_ACTIVATION_POLICY, ...(setting?.value as Partial<ActivationPolicy> | undefined) }
}

/** Writes a proposal. */
export async function insertListSetting(
  tx: Tx,
  setting: {
    readonly id: string
    readonly kind: ListSettingKind
    readonly sourceId: string | null
    readonly value: Readonly<Record<string, boolean | number>>
    readonly reason: string
    readonly proposedBy: string
    readonly proposedAt: Date
  },
): Promise<void> {
  await prismaOf(tx).listSetting.create({ data: setting })
}

/** Writes what became of a proposal. */
export async function insertListSettingJudgement(
  tx: Tx,
  judgement: {
    readonly settingId: string
    readonly outcome: string
    readonly by: string
    readonly note: string | null
    readonly at: Date
  },
): Promise<void> {
  await prismaOf(tx).listSettingJudgement.create({ data: judgement })
}
