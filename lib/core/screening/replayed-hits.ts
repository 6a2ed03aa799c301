import { digestJson } from '#lib/core/digest.ts'
import type { Hit } from '#lib/core/screening/hit.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

/** A hit with the part of the subject that met it. */
export interface PartHit {
  readonly part: string
  readonly hit: Hit
}

/** SHA-256 over the canonical form of what went in and what came out: what a replay must come to, byte for byte. */
export function resultDigest(input: unknown, hits: readonly PartHit[]): string {
  return digestJson({ input, hits: hits.map(({ part, hit }) => ({ part, hit })) })
}

/** One entry that is met then and not now, now and not then, or both times otherwise. Scores 0..1. */
export interface HitDifference {
  readonly change: 'gone' | 'new' | 'changed'
  readonly part: string
  readonly sourceId: string
  readonly entityKey: string
  readonly primaryName: string
  readonly scoreThen: number | null
  readonly scoreNow: number | null
  /** The list says something else of the entry now. */
  readonly entryChanged: boolean
}

/** What differs between two answers to one question, strongest first; equal answers give nothing. */
export function differenceOfHits(
  then: readonly PartHit[],
  now: readonly PartHit[],
): readonly HitDifference[] {
  const [old, fresh] = [byEntry(then), byEntry(now)]
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort()
  return keys
    .flatMap((key): HitDifference[] => {
      const [before, after] = [old.get(key), fresh.get(key)]
      const shown = after ?? before
      if (shown === undefined) return []
      if (before !== undefined && after !== undefined && isEqual(before, after)) return []
      const { sourceId, entityKey, primaryName } = shown.hit
      return [
        {
          change: before === undefined ? 'new' : after === undefined ? 'gone' : 'changed',
          ...{ part: shown.part, sourceId, entityKey, primaryName },
          scoreThen: before?.hit.score ?? null,
          scoreNow: after?.hit.score ?? null,
          entryChanged:
            before !== undefined &&
            after !== undefined &&
            before.hit.entryVersionId !== after.hit.entryVersionId,
        },
      ]
    })
    .sort((a, b) => strength(b) - strength(a))
}

function byEntry(hits: readonly PartHit[]): Map<string, PartHit> {
  const best = new Map<string, PartHit>()
  for (const one of hits) {
    const key = `${one.part} ${one.hit.kind} ${one.hit.sourceId} ${one.hit.entityKey}`
    const known = best.get(key)
    if (known === undefined || known.hit.score < one.hit.score) best.set(key, one)
  }
  return best
}

/** Equal but for the version of the list that was asked: what a list repeats unchanged is no difference. */
function isEqual(a: PartHit, b: PartHit): boolean {
  const bare = ({ hit }: PartHit) => canonicalJson({ ...hit, listVersionId: '' })
  return bare(a) === bare(b)
}

function strength({ scoreThen, scoreNow }: HitDifference): number {
  return Math.max(scoreThen ?? 0, scoreNow ?? 0)
}
