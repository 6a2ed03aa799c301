import { type AppError, failure } from '#lib/core/errors.ts'
import { compileIndex } from '#lib/core/screening/engine.ts'
import { differenceOfHits, resultDigest } from '#lib/core/screening/replayed-hits.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { loadEntriesOfVersions } from '#lib/db/entries-of-versions.ts'
import {
  findReplayedScreening,
  findReplayForUpdate,
  findStoredScreening,
  insertReplay,
  type ReplayResult,
  type StoredScreening,
  setReplayFinished,
} from '#lib/db/screening-replays.ts'
import { sendJob } from '#lib/queue/send.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { type Caller, defineUseCase } from '#lib/use-cases/define.ts'
import {
  type IndexInForce,
  indexInForce,
  renewIndex,
  sameIds,
} from '#lib/use-cases/screening/index-in-force.ts'
import { runScreening, type ScreeningInput } from '#lib/use-cases/screening/run-screening.ts'

/** A replay that was asked for, by its id. */
export interface AskedReplay {
  readonly replayId: string
}

/**
 * Asks for a screening to be run again (再現). A worker does it, for the lists of that time must be compiled anew. Error:
 * `screening/not-found`.
 */
export const askReplay = defineUseCase<{ readonly screeningId: string }, AskedReplay>({
  name: 'screening/replay-screening',
  permission: 'screening:replay',
  run: async ({ tx, actor, now, newId }, { screeningId }) => {
    if ((await findStoredScreening(screeningId)) === null) return err(failure('screening/not-found'))
    const id = newId()
    await insertReplay(tx, { id, screeningId, askedBy: actorRef(actor), askedAt: now })
    await sendJob(tx, { name: 'replay-screening', data: { replayId: id } })
    return ok({
      value: { replayId: id },
      events: [
        { type: 'screening.replay-asked', subject: { kind: 'screening', id: screeningId }, facts: {} },
      ],
    })
  },
})

/** Carries out a replay that was asked for; one that is finished stays as it is. Error: `screening/not-found`. */
export async function carryOutReplay(
  caller: Caller,
  replayId: string,
): Promise<Result<ReplayResult, AppError>> {
  const screeningId = await findReplayedScreening(replayId)
  if (screeningId === null) return err(failure('screening/not-found'))
  const done = await replayNow(caller, screeningId)
  return done.ok ? await finish(caller, { replayId, result: done.value }) : done
}

const finish = defineUseCase<{ readonly replayId: string; readonly result: ReplayResult }, ReplayResult>({
  name: 'screening/replay-screening',
  permission: 'screening:run',
  run: async ({ tx, now }, { replayId, result }) => {
    const replay = await findReplayForUpdate(tx, replayId)
    if (replay === null) return err(failure('screening/not-found'))
    if (replay.finishedAt === null) await setReplayFinished(tx, { id: replayId, at: now }, result)
    return ok({ value: result, events: [replayed(replay.screeningId, result)] })
  },
})

/** Runs a screening again at once and notes what it came to: for the command line. Error: `screening/not-found`. */
export async function replayScreening(
  caller: Caller,
  screeningId: string,
): Promise<Result<ReplayResult, AppError>> {
  const done = await replayNow(caller, screeningId)
  return done.ok ? await note(caller, { screeningId, result: done.value }) : done
}

const note = defineUseCase<{ readonly screeningId: string; readonly result: ReplayResult }, ReplayResult>({
  name: 'screening/replay-screening',
  permission: 'screening:replay',
  run: async ({ tx, actor, now, newId }, { screeningId, result }) => {
    const id = newId()
    await insertReplay(tx, { id, screeningId, askedBy: actorRef(actor), askedAt: now })
    await setReplayFinished(tx, { id, at: now }, result)
    return ok({ value: result, events: [replayed(screeningId, result)] })
  },
})

function replayed(screeningId: string, result: ReplayResult) {
  const { outcome, storedDigest, rerunDigest, matcherVersion } = result
  return {
    type: 'screening.replayed',
    subject: { kind: 'screening', id: screeningId },
    facts: { outcome, storedDigest, rerunDigest, matcherVersion, differences: result.differences.length },
  } as const
}

async function replayNow(caller: Caller, screeningId: string): Promise<Result<ReplayResult, AppError>> {
  await renewIndex(caller)
  const stored = await findStoredScreening(screeningId)
  if (stored === null) return err(failure('screening/not-found'))
  const lists = await indexInForce(caller)
  if (!lists.ok) return lists
  const started = performance.now()
  const rerunDigest = await rerun(stored, lists.value)
  const input = stored.input as ScreeningInput
  const storedDigest = resultDigest(input, stored.hits)
  const today = runScreening(lists.value, input)
  return ok({
    outcome: outcomeOf({ stored, storedDigest, rerunDigest }),
    ...{ storedDigest, rerunDigest },
    matcherVersion: lists.value.matcherVersion,
    policyVersion: lists.value.policyVersion,
    listVersionSetId: lists.value.listVersionSetId,
    differences: differenceOfHits(stored.hits, today.hits),
    durationMs: Math.round(performance.now() - started),
  })
}

/**
 * Runs the stored input against the very list versions of that time; null when this installation's matcher or policy is
 * another than the one that judged: then the stored result stands on its own proof.
 */
async function rerun(stored: StoredScreening, lists: IndexInForce): Promise<string | null> {
  if (stored.matcherVersion !== lists.matcherVersion || stored.policyVersion !== lists.policyVersion)
    return null
  const index = sameIds(stored.versionIds, lists.versionIds)
    ? lists.index
    : compileIndex(await loadEntriesOfVersions(stored.versionIds))
  const input = stored.input as ScreeningInput
  return resultDigest(input, runScreening({ index }, input).hits)
}

interface Digests {
  readonly stored: StoredScreening
  readonly storedDigest: string
  readonly rerunDigest: string | null
}

/** `altered`: what is stored is not what was stored then, whatever a new run says. */
function outcomeOf({ stored, storedDigest, rerunDigest }: Digests): ReplayResult['outcome'] {
  if (stored.resultDigest !== null && stored.resultDigest !== storedDigest) return 'altered'
  if (rerunDigest === null) return 'kept'
  return rerunDigest === storedDigest ? 'equal' : 'differs'
}
