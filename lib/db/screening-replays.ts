import type { HitDifference } from '#lib/core/screening/replayed-hits.ts'
import type { ScreeningInput } from '#lib/core/screening/screening-input.ts'
import { hitOf, type NewScreeningHit, type StoredHit } from '#lib/db/screenings.ts'
import { prismaOf, readerOf, type Tx } from '#lib/db/tx.ts'

/** A stored screening with all that running it again needs. */
export interface StoredScreening {
  readonly id: string
  readonly input: ScreeningInput
  readonly resultDigest: string | null
  readonly versionIds: readonly string[]
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly hits: readonly NewScreeningHit[]
}

type Row = Omit<StoredScreening, 'hits'> & {
  readonly hits: readonly (StoredHit & { readonly id: string })[]
}

/** One screening as it was stored; null when there is none. */
export async function findStoredScreening(id: string): Promise<StoredScreening | null> {
  const rows = await readerOf('pool').$queryRaw<Row[]>`
    SELECT s.id::text, s.input, s.result_digest AS "resultDigest", l.version_ids::text[] AS "versionIds",
      s.matcher_version AS "matcherVersion", s.policy_version AS "policyVersion",
      (SELECT COALESCE(jsonb_agg(to_jsonb(h) ORDER BY h.ordinal), '[]') FROM screening_hit h
        WHERE h.screening_id = s.id) AS hits
    FROM screening s JOIN list_version_set l ON l.id = s.list_version_set_id WHERE s.id = ${id}::uuid`
  const row = rows[0]
  if (row === undefined) return null
  const hits = row.hits.map((stored) => ({ id: stored.id, part: stored.part, hit: hitOf(stored) }))
  return { ...row, hits }
}

/** What a replay came to. `kept`: the matcher of that time is not the one that runs here, so nothing was run again. */
export const REPLAY_OUTCOMES = ['equal', 'differs', 'kept', 'altered'] as const
export type ReplayOutcome = (typeof REPLAY_OUTCOMES)[number]

export interface ReplayResult {
  readonly outcome: ReplayOutcome
  /** Of the result as it stands in the database now, and of the one that was run; null where none was. */
  readonly storedDigest: string
  readonly rerunDigest: string | null
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly listVersionSetId: string
  readonly differences: readonly HitDifference[]
  readonly durationMs: number
}

/** Notes that somebody asks for a replay. */
export async function insertReplay(
  tx: Tx,
  row: {
    readonly id: string
    readonly screeningId: string
    readonly askedBy: string
    readonly askedAt: Date
  },
): Promise<void> {
  await prismaOf(tx).screeningReplay.create({ data: row })
}

/** A replay that was asked for. */
export async function findReplayForUpdate(
  tx: Tx,
  id: string,
): Promise<{ readonly screeningId: string; readonly finishedAt: Date | null } | null> {
  await prismaOf(tx).$queryRaw`SELECT id FROM screening_replay WHERE id = ${id}::uuid FOR UPDATE`
  return await prismaOf(tx).screeningReplay.findUnique({
    where: { id },
    select: { screeningId: true, finishedAt: true },
  })
}

/** Which screening a replay is of; null when nobody asked under this id. */
export async function findReplayedScreening(id: string): Promise<string | null> {
  const found = await readerOf('pool').screeningReplay.findUnique({
    where: { id },
    select: { screeningId: true },
  })
  return found?.screeningId ?? null
}

export async function setReplayFinished(
  tx: Tx,
  { id, at }: { readonly id: string; readonly at: Date },
  result: ReplayResult,
): Promise<void> {
  const { differences, ...rest } = result
  await prismaOf(tx).screeningReplay.update({
    where: { id },
    data: { ...rest, finishedAt: at, differences: JSON.parse(JSON.stringify(differences)) },
  })
}
