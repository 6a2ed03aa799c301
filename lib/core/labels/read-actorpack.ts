import { type AppError, failure } from '#lib/core/errors.ts'
import { LABEL_CHARS_MAX, LABELS_MAX } from '#lib/core/labels/label-limits.ts'
import { type LabelPack, type LabelRejection, labelRejection } from '#lib/core/labels/label-pack.ts'
import { isMapping, textOf, type YamlMapping } from '#lib/core/labels/read-tagpack.ts'
import type { LabelActor } from '#lib/core/wallets/label.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Most jurisdictions, categories or parents of one actor that are kept. */
const WORDS_MAX = 64

/**
 * Reads a GraphSense actor pack: who stands behind addresses, where, and to whom an actor belongs. Errors as for a
 * TagPack, and `label/actor-cycle` when actors belong to one another in a circle.
 */
export function readActorPack(root: YamlMapping, file: string): Result<LabelPack, AppError> {
  const { actors } = root
  if (!Array.isArray(actors)) return err(failure('label/not-this-format', { file }))
  if (actors.length > LABELS_MAX) return err(failure('label/too-many', { file, max: LABELS_MAX }))
  const title = textOf(root.title)
  const creator = textOf(root.creator)
  if (!title) return err(failure('label/header-missing', { file, field: 'title' }))
  if (!creator) return err(failure('label/header-missing', { file, field: 'creator' }))
  const read = new Map<string, LabelActor>()
  const rejected: LabelRejection[] = []
  for (const [at, value] of (actors as unknown[]).entries()) {
    const actor = readActor(root, value)
    if (actor === null) rejected.push(labelRejection('field_missing', `actors[${at}]`, value))
    else if (read.has(actor.key)) rejected.push(labelRejection('duplicate', `actors[${at}] id`, value))
    else read.set(actor.key, actor)
  }
  const cycle = findCycle(read)
  if (cycle !== null) return err(failure('label/actor-cycle', { file, actors: [...cycle] }))
  const description = textOf(root.description) ?? null
  return ok({
    kind: 'actorpack',
    title,
    creator,
    description,
    labels: [],
    actors: [...read.values()],
    rejected,
  })
}

function readActor(header: YamlMapping, value: unknown): LabelActor | null {
  if (!isMapping(value)) return null
  const key = textOf(value.id)
  const label = textOf(value.label)
  if (!key || !label || key.length > LABEL_CHARS_MAX || label.length > LABEL_CHARS_MAX) return null
  return {
    key,
    label,
    jurisdictions: wordsOf(value.jurisdictions ?? header.jurisdictions).map((code) => code.toUpperCase()),
    categories: wordsOf(value.categories ?? header.categories),
    uri: textOf(value.uri) ?? null,
    parents: wordsOf(value.parents ?? value.parent),
  }
}

function wordsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((word) => textOf(word)?.slice(0, LABEL_CHARS_MAX) ?? []).slice(0, WORDS_MAX)
}

/** The first circle of actors that belong to one another, in order; null when there is none. Walks without recursion. */
function findCycle(actors: ReadonlyMap<string, LabelActor>): readonly string[] | null {
  const done = new Set<string>()
  for (const start of actors.keys()) {
    const path: { readonly key: string; next: number }[] = [{ key: start, next: 0 }]
    const onPath = new Set([start])
    while (path.length > 0) {
      const top = path.at(-1)
      if (top === undefined) break
      const parent = done.has(top.key) ? undefined : actors.get(top.key)?.parents[top.next]
      if (parent === undefined) {
        done.add(top.key)
        onPath.delete(top.key)
        path.pop()
        continue
      }
      top.next += 1
      if (onPath.has(parent))
        return [...path.map(({ key }) => key).slice(path.findIndex(({ key }) => key === parent)), parent]
      if (!actors.has(parent) || done.has(parent)) continue
      path.push({ key: parent, next: 0 })
      onPath.add(parent)
    }
  }
  return null
}
