import { setTimeout as sleep } from 'node:timers/promises'
import { digestJson } from '#lib/core/digest.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { EntryChangeKind } from '#lib/core/lists/entry-difference.ts'
import { type EntryCounts, PREVIEW_FIGURES, type PreviewFigures } from '#lib/core/lists/preview-figures.ts'
import { compileDelta, type EntryDelta } from '#lib/core/screening/entry-delta.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { readEntryDelta } from '#lib/db/entry-deltas.ts'
import {
  beatPreview,
  countCustomers,
  findPreview,
  findPreviewForUpdate,
  type NumberedLine,
  type PreviewState,
  setPreviewEnded,
  setPreviewFinished,
  startPreview,
} from '#lib/db/list-previews.ts'
import { findListVersion, type ListVersion } from '#lib/db/lists.ts'
import { holdPreview } from '#lib/db/preview-hold.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { messageOf } from '#lib/std/start-failure.ts'
import { type Caller, defineUseCase } from '#lib/use-cases/define.ts'
import { impactOnDestinations } from '#lib/use-cases/lists/preview-destinations.ts'
import {
  type Beat,
  type Gaining,
  type Impact,
  impactOnCounterparties,
  impactOnCustomers,
  impactOnWallets,
} from '#lib/use-cases/lists/preview-impact.ts'
import { previewLines } from '#lib/use-cases/lists/preview-lines.ts'
import { impactOnStanding } from '#lib/use-cases/lists/preview-standing.ts'

const MS_PER_DAY = 86_400_000
/** Writing the lines of a preview that names very many. */
const FINISH_TIMEOUT_MS = 120_000
const FAILURE_CHARS_MAX = 300
/** How often a preview that another process works on is looked at, and how long it is waited for. */
const LOOK_AGAIN_MS = 250
const PREVIEW_WAIT_MS = 600_000

interface Found {
  readonly preview: PreviewState
  readonly version: ListVersion
  readonly startedAt: Date
  readonly figures: PreviewFigures
  readonly lines: readonly NumberedLine[]
}

const finish = defineUseCase<Found, { readonly digest: string }>({
  name: 'lists/run-preview',
  permission: 'lists:preview',
  timeoutMs: FINISH_TIMEOUT_MS,
  run: async ({ actor, tx, now }, { preview, version, startedAt, figures, lines }) => {
    const state = await findPreviewForUpdate(tx, preview.id)
    // Cancelled at the last moment, or taken over by another worker that began it anew.
    if (state?.status !== 'running' || state.startedAt !== startedAt.toISOString())
      return err(failure('list/preview-not-running', { status: state?.status ?? 'failed' }))
    const digest = previewDigest(preview, figures, lines)
    await setPreviewFinished(tx, preview.id, { figures, digest, lines, at: now, by: actorRef(actor) })
    const facts = { versionId: version.id, source: version.sourceId, number: version.number, digest }
    const subject = { kind: 'list_preview', id: preview.id } as const
    const event = {
      type: 'list.preview-finished',
      subject,
      facts: { ...facts, counts: { ...figures.counts } },
    }
    return ok({ value: { digest }, events: [{ ...event, type: 'list.preview-finished' as const }] })
  },
})

/** Digest over what a preview was pinned to and all that it found: what an activation names as seen. */
export function previewDigest(
  { versionId, replacesId, inForceIds, matcherVersion, policyVersion, counterpartyDays }: PreviewState,
  figures: PreviewFigures,
  lines: readonly NumberedLine[],
): string {
  const pins = { versionId, replacesId, inForceIds, matcherVersion, policyVersion, counterpartyDays }
  const ordered = lines.toSorted(
    (a, b) => PREVIEW_FIGURES.indexOf(a.figure) - PREVIEW_FIGURES.indexOf(b.figure) || a.ordinal - b.ordinal,
  )
  return digestJson({ pins, figures, lines: ordered })
}

const fail = defineUseCase<{ readonly previewId: string; readonly message: string }, null>({
  name: 'lists/run-preview',
  permission: 'lists:preview',
  run: async ({ actor, tx, now }, { previewId, message }) => {
    const state = await findPreviewForUpdate(tx, previewId)
    if (state === null || state.endedAt !== null)
      return err(failure('list/preview-not-running', { status: state?.status ?? 'failed' }))
    await setPreviewEnded(tx, previewId, {
      ...{ status: 'failed', failure: message, at: now, by: actorRef(actor) },
    })
    const subject = { kind: 'list_preview', id: previewId } as const
    return ok({ value: null, events: [{ type: 'list.preview-failed', subject, facts: { message } }] })
  },
})

/**
 * Works a preview out: the changed entries are put to everybody, before against after. Everything that it finds is written at
 * its end at once, so that a worker that dies or a person who cancels leaves nothing; begun again it starts from the front.
 * One that another process works on is waited for, and begun again here when that process dies of it.
 * What goes wrong is kept with it. Errors: `list/preview-not-found`, `list/preview-not-running`.
 */
export async function runPreview(
  caller: Caller,
  { previewId }: { readonly previewId: string },
  onBeat: Beat = async () => true,
): Promise<Result<PreviewState, AppError>> {
  for (let waited = 0; waited < PREVIEW_WAIT_MS; waited += LOOK_AGAIN_MS) {
    const preview = await findPreview('pool', previewId)
    if (preview === null) return err(failure('list/preview-not-found', { preview: previewId }))
    if (preview.status === 'finished') return ok(preview)
    if (preview.endedAt !== null) return notRunning(preview.status)
    const hold = await holdPreview(previewId)
    try {
      const startedAt = caller.clock()
      if (await startPreview(previewId, { now: startedAt, holding: hold !== null }))
        return await carryOut(caller, { preview, startedAt, onBeat })
    } finally {
      await hold?.release()
    }
    await sleep(LOOK_AGAIN_MS)
  }
  return notRunning('running')
}

function notRunning(status: PreviewState['status']): Result<never, AppError> {
  return err(failure('list/preview-not-running', { status }))
}

async function carryOut(caller: Caller, working: Working): Promise<Result<PreviewState, AppError>> {
  const { id: previewId } = working.preview
  try {
    const found = await workOut(caller, working)
    if (found === null) return notRunning('cancelled')
    const done = await finish(caller, found)
    if (!done.ok) return done
  } catch (error) {
    await fail(caller, { previewId, message: messageOf(error).slice(0, FAILURE_CHARS_MAX) })
  }
  const ended = await findPreview('pool', previewId)
  return ended === null ? err(failure('list/preview-not-found', { preview: previewId })) : ok(ended)
}

interface Working {
  readonly preview: PreviewState
  readonly startedAt: Date
  readonly onBeat: Beat
}

async function workOut(caller: Caller, { preview, startedAt, onBeat }: Working): Promise<Found | null> {
  const version = await findListVersion('pool', preview.versionId)
  const replaces = preview.replacesId
  const from = replaces === null ? null : await findListVersion('pool', replaces)
  if (version === null) throw new Error('the version of a preview is not there')
  const delta = await readEntryDelta('pool', { sourceId: version.sourceId, from, to: version })
  const beat: Beat = async (phase, done, total) => {
    await onBeat(phase, done, total)
    return await beatPreview(preview.id, { phase, done, total, startedAt, now: caller.clock() })
  }
  const impact: Impact = { delta, index: compileDelta(delta), lines: previewLines(), beat }
  const gaining: Gaining = { walletIds: new Set(), met: [], vanished: [] }
  const expected = await countCustomers()
  const seen = await impactOnCustomers(impact, { gaining, expected })
  const since = new Date(startedAt.getTime() - preview.counterpartyDays * MS_PER_DAY)
  const counterparties = seen && (await impactOnCounterparties(impact, since))
  const wallets = counterparties === null ? null : await impactOnWallets(impact, gaining)
  const destinations = wallets === null ? null : await impactOnDestinations(impact)
  if (seen === null || counterparties === null || wallets === null || destinations === null) return null
  if (!(await beat('standing', 0, 1))) return null
  await impactOnStanding(impact, version, gaining)
  const durationMs = Math.max(0, caller.clock().getTime() - startedAt.getTime())
  const counts = impact.lines.counts()
  const others = { counterparties, wallets, destinations }
  const figures = { entries: entryCounts(delta), counts, ...seen, ...others, durationMs }
  return { preview, version, startedAt, figures, lines: impact.lines.lines() }
}

/** How many entries come, change and go, by what they demand: after the change, of those that go before it. */
function entryCounts({ before, after }: EntryDelta): EntryCounts {
  const keys = (states: EntryDelta['before']) => new Set(states.map(({ entity }) => entity.key))
  const [was, is] = [keys(before), keys(after)]
  const counts: Record<EntryChangeKind, Record<string, number>> = { added: {}, changed: {}, removed: {} }
  const count = (kind: EntryChangeKind, measure: string) => {
    counts[kind][measure] = (counts[kind][measure] ?? 0) + 1
  }
  for (const { entity } of after) count(was.has(entity.key) ? 'changed' : 'added', entity.measure)
  for (const { entity } of before) if (!is.has(entity.key)) count('removed', entity.measure)
  return counts
}
