import {
  addressesOf,
  type DestinationReceiver,
  receiverNameOf,
  receiverQuery,
} from '#lib/core/customers/destination.ts'
import { compileIndex } from '#lib/core/screening/engine.ts'
import { compareAddress, compareParty, type HitChange } from '#lib/core/screening/entry-delta.ts'
import { receiverSieve } from '#lib/core/screening/name-sieve.ts'
import {
  countDestinations,
  listDestinationsAfter,
  type PreviewedDestination,
} from '#lib/db/destination-ranges.ts'
import type { Impact } from '#lib/use-cases/lists/preview-impact.ts'
import { hitLine } from '#lib/use-cases/lists/preview-lines.ts'

/** Entries put to the changed entries between two looks at whether somebody has cancelled. */
const BATCH_ENTRIES = 5_000

/**
 * Puts the registered entries of all address books to the changed entries, by address and by the receiver's names; null when
 * it was stopped. An entry that meets a listed party both ways is one line for each.
 */
export async function impactOnDestinations({ delta, index, lines, beat }: Impact): Promise<number | null> {
  const known = await countDestinations()
  if (!(await beat('destinations', 0, known))) return null
  const meets = receiverSieve(compileIndex([...delta.before, ...delta.after]))
  let seen = 0
  for (let after: string | null = null; ; ) {
    const entries: readonly PreviewedDestination[] = await listDestinationsAfter(after, BATCH_ENTRIES)
    const last = entries.at(-1)
    if (last === undefined) return seen
    for (const entry of entries) {
      const changes = [...addressChanges(index, entry), ...nameChanges({ index, meets }, entry.receiver)]
      for (const change of changes) {
        const line = hitLine('destinations', subjectOf(entry), change)
        if (line !== null) lines.add(line)
      }
    }
    seen += entries.length
    if (!(await beat('destinations', seen, Math.max(known, seen)))) return null
    after = last.id
  }
}

/** A line leads to the customer whose address book it is. */
function subjectOf({ customerId, externalId, label, address, receiver }: PreviewedDestination) {
  const subject = [label ?? externalId, receiverNameOf(receiver) ?? address].join(' · ')
  return { subjectKind: 'customer', subjectId: customerId, subject } as const
}

function addressChanges(index: Impact['index'], entry: PreviewedDestination): HitChange[] {
  const found = new Map<string, HitChange>()
  for (const address of addressesOf(entry))
    for (const change of compareAddress(index, address)) {
      const { entityKey, before, after } = change
      const known = found.get(entityKey)
      found.set(entityKey, {
        ...change,
        before: before ?? known?.before ?? null,
        after: after ?? known?.after ?? null,
      })
    }
  return [...found.values()]
}

interface Comparing {
  readonly index: Impact['index']
  readonly meets: ReturnType<typeof receiverSieve>
}

function nameChanges({ index, meets }: Comparing, receiver: DestinationReceiver): readonly HitChange[] {
  const query = receiverQuery(receiver)
  return query === null || !meets(query) ? [] : compareParty(index, query)
}
