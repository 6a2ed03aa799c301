import { setTimeout as sleep } from 'node:timers/promises'
import { digestJson } from '#lib/core/digest.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { indexOf, type ScreeningIndex } from '#lib/core/screening/engine.ts'
import { unpackColumns } from '#lib/core/screening/index-columns.ts'
import { MATCHER_VERSION, POLICY_VERSION } from '#lib/core/screening/policy.ts'
import { LISTS_ACTIVATED_CHANNEL, type Listening, listenTo } from '#lib/db/listen.ts'
import { loadEntriesOf } from '#lib/db/lists.ts'
import { ensureListVersionSet, listVersionIdsInForce } from '#lib/db/screenings.ts'
import { compileApart } from '#lib/gateways/compile-apart.ts'
import {
  claimIndexFile,
  indexFolder,
  readIndexFile,
  releaseIndexFile,
  writeIndexFile,
} from '#lib/gateways/index-files.ts'
import { matcherDigest } from '#lib/gateways/matcher-digest.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'

/** Tries to load one whole set of lists while versions are being activated. */
const LOAD_TRIES_MAX = 5
/** How long a process waits for another one that compiles the same lists, before it does so itself. */
const CLAIM_WAIT_MS = 60_000
const CLAIM_PAUSE_MS = 50

/** The compiled lists in force, and what a screening notes to be replayed. */
export interface IndexInForce {
  readonly index: ScreeningIndex
  /** Sorted. */
  readonly versionIds: readonly string[]
  readonly listVersionSetId: string
  /** The matcher's name and the digest of its sources: equal versions judge alike to the letter. */
  readonly matcherVersion: string
  readonly policyVersion: string
}

interface Holder {
  current: IndexInForce | null
  loading: Promise<IndexInForce | null> | null
  listening: Listening | null
}

// Next's development server reloads modules; the compiled lists must survive that.
const shared = globalThis as typeof globalThis & { sekishoIndex?: Holder }
shared.sekishoIndex ??= { current: null, loading: null, listening: null }
const holder: Holder = shared.sekishoIndex

type Sources = Pick<Caller, 'clock' | 'newId'>

/**
 * The lists in force, held compiled in this process's memory: taken up at first use, swapped whole when a version is
 * activated. Without a list in force the answer is `screening/no-list-in-force`: nobody may be let through unseen.
 */
export async function indexInForce(sources: Sources): Promise<Result<IndexInForce, AppError>> {
  holder.listening ??= listenTo(LISTS_ACTIVATED_CHANNEL, () => void refresh(sources).catch(() => undefined))
  const current = holder.current ?? (await refresh(sources))
  return current === null ? err(failure('screening/no-list-in-force')) : ok(current)
}

/**
 * Takes up newer list versions now, without waiting to be told: for a process that has just seen in the database that
 * it holds others than those in force. Call it outside a change: it reads through the pool.
 */
export async function renewIndex(sources: Sources): Promise<void> {
  // A loading under way may have read the versions before the newest activation; the second one cannot have.
  await holder.loading
  await refresh(sources)
}

/** Stops hearing of new versions and lets the compiled lists go. */
export async function closeIndex(): Promise<void> {
  const { listening } = holder
  Object.assign(holder, { current: null, loading: null, listening: null })
  await listening?.close()
}

/** Takes up the versions in force unless they are the ones held; several calls share one loading. */
function refresh(sources: Sources): Promise<IndexInForce | null> {
  holder.loading ??= load(sources).finally(() => {
    holder.loading = null
  })
  return holder.loading
}

async function load(sources: Sources): Promise<IndexInForce | null> {
  for (let tries = 1; tries <= LOAD_TRIES_MAX; tries++) {
    const versionIds = await listVersionIdsInForce()
    if (holder.current !== null && sameIds(holder.current.versionIds, versionIds)) return holder.current
    if (versionIds.length === 0) {
      holder.current = null
      return null
    }
    const index = await compiledIndex(versionIds)
    // Another version may have been activated meanwhile: then this is no longer what is in force.
    if (!sameIds(versionIds, await listVersionIdsInForce())) continue
    const listVersionSetId = await ensureListVersionSet({
      id: sources.newId(),
      versionIds,
      digest: digestJson(versionIds),
      at: sources.clock(),
    })
    holder.current = {
      index,
      versionIds,
      listVersionSetId,
      matcherVersion: `${MATCHER_VERSION}+${matcherDigest()}`,
      policyVersion: POLICY_VERSION,
    }
    return holder.current
  }
  throw new Error(`the lists in force changed ${LOAD_TRIES_MAX} times while they were being loaded`)
}

/**
 * Leaves the index ready that holds when this version comes into force, for its activation to be taken up at once:
 * whole lists take seconds to compile. What is in force stays as it is. `replacesId`: the version that it replaces.
 */
export async function compileAhead(versionId: string, replacesId: string | null): Promise<void> {
  const others = (await listVersionIdsInForce()).filter((id) => id !== replacesId && id !== versionId)
  await compiledIndex([...others, versionId].sort())
}

/**
 * The index of these versions, sorted: read from the file where another process has left it, else compiled and left there for
 * the others.
 */
async function compiledIndex(versionIds: readonly string[]): Promise<ScreeningIndex> {
  const folder = indexFolder()
  const label = `${digestJson(versionIds)} ${MATCHER_VERSION}+${matcherDigest()}`
  for (let waited = 0; ; waited += CLAIM_PAUSE_MS) {
    const kept = await readIndexFile(folder, label)
    const columns = kept === null ? null : unpackColumns(kept, label)
    if (columns !== null) return indexOf(columns)
    if (waited >= CLAIM_WAIT_MS || (await claimIndexFile(folder, label))) break
    await sleep(CLAIM_PAUSE_MS)
  }
  try {
    const entries = await loadEntriesOf(versionIds)
    const bytes = await compileApart(entries, label)
    const columns = unpackColumns(bytes, label)
    if (columns === null) throw new Error('a compiled index cannot be read back')
    await writeIndexFile(folder, label, bytes)
    return indexOf(columns)
  } finally {
    await releaseIndexFile(folder, label)
  }
}

/** Are these the same list versions? Both sorted. */
export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}
