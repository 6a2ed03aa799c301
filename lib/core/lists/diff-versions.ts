import { digestJson } from '#lib/core/digest.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'

/** An entry as one version holds it: its key, and the digest of everything the list says of it. */
export interface EntryDigest {
  readonly key: string
  readonly payloadHash: string
}

/** What is new in a version against the one before (差分). Order as in the new version; `removed` as in the old. */
export interface VersionDiff<Old extends EntryDigest, New extends EntryDigest> {
  readonly added: readonly New[]
  readonly changed: readonly { readonly before: Old; readonly after: New }[]
  readonly removed: readonly Old[]
  readonly unchanged: number
}

/** Digest of a whole entity (RFC 8785, SHA-256): equal digests mean that the list says the same. */
export function payloadHash(entity: ListedEntity): string {
  return digestJson(entity)
}

/** Compares two versions by key and digest. Keys are unique within a version. */
export function diffVersions<Old extends EntryDigest, New extends EntryDigest>(
  before: readonly Old[],
  after: readonly New[],
): VersionDiff<Old, New> {
  const old = new Map(before.map((entry) => [entry.key, entry]))
  const kept = new Set<string>()
  const added: New[] = []
  const changed: { before: Old; after: New }[] = []
  let unchanged = 0
  for (const entry of after) {
    const earlier = old.get(entry.key)
    if (earlier === undefined) added.push(entry)
    else {
      kept.add(entry.key)
      if (earlier.payloadHash === entry.payloadHash) unchanged += 1
      else changed.push({ before: earlier, after: entry })
    }
  }
  return { added, changed, removed: before.filter((entry) => !kept.has(entry.key)), unchanged }
}
