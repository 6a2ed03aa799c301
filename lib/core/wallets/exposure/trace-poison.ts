import { accountContacts } from '#lib/core/wallets/exposure/account-contacts.ts'
import { coinContacts } from '#lib/core/wallets/exposure/coin-contacts.ts'
import type { Contact, FarEnd, Reachable } from '#lib/core/wallets/exposure/contact.ts'
import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { Movement } from '#lib/core/wallets/exposure/flow.ts'
import type { EndSum, GraphReader, ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import { olderEndings } from '#lib/core/wallets/exposure/older-transfers.ts'
import { EXPOSURE_LIMITS } from '#lib/core/wallets/exposure/settings.ts'
import type { Tracing } from '#lib/core/wallets/exposure/trace-value.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'

/** A label that some roots reach at this hop, none of them nearer. */
export interface PoisonEnding {
  readonly end: ReaderLabel | { readonly untraced: UntracedReason }
  readonly endAddress: AddressId | null
  readonly hop: number
  readonly roots: bigint
  /** Null for what is not followed. */
  readonly contact: Contact | null
}

export interface Poisoned {
  readonly roots: readonly Movement[]
  /** Value of each root, and of what moved before them, which ends at first hand. */
  readonly values: readonly bigint[]
  readonly endings: readonly PoisonEnding[]
  readonly complete: boolean
  /** What moved before the roots; null where it is not known, undefined where only the newest are looked at. */
  readonly older: readonly EndSum[] | null | undefined
}

/** Follows every contact in time, hop by hop: which of the address's own movements are reached from which label. */
export async function tracePoison(reader: GraphReader, tracing: Tracing): Promise<Poisoned> {
  const { settings, owners } = tracing
  const contacts =
    reader.ledger === 'accounts'
      ? accountContacts(reader, owners, settings)
      : coinContacts(reader, owners, settings)
  const { flows: roots, complete, older } = await contacts.roots()
  const { endings, values } = await withOlder(roots, older ?? [], tracing)
  let front: readonly Contact[] = roots.map((flow, at) => ({ flow, before: null, roots: 1n << BigInt(at) }))
  let followed = front.length
  for (let hop = 1; front.length > 0; hop++) {
    const ends = await contacts.farEnds(front)
    const labels = await tracing.labelsOf(addressesOf(ends))
    const onward: FarEnd[] = []
    for (const end of ends) {
      const ending = endOf(end, { hop, labels, tracing })
      if (ending === null) onward.push(end)
      else endings.push(ending)
    }
    if (tracing.isOver()) {
      for (const { contact } of onward)
        endings.push(untraced(contact, { reason: 'time', hop, address: null }))
      break
    }
    await contacts.prepare(onward)
    front = nextFront(onward, { endings, hop })
    followed += front.length
    if (followed > EXPOSURE_LIMITS.flowsMax) {
      for (const contact of front) endings.push(untraced(contact, { reason: 'budget', hop, address: null }))
      break
    }
  }
  return { roots, values, endings, complete, older }
}

/** The older movements as ends at first hand: those that end alike are one root, in value their sum. */
async function withOlder(
  roots: readonly Movement[],
  older: readonly EndSum[],
  tracing: Tracing,
): Promise<{ readonly endings: PoisonEnding[]; readonly values: readonly bigint[] }> {
  const values = roots.map(({ value }) => value)
  const ended = Map.groupBy(await olderEndings(older, tracing), ({ end }) =>
    'untraced' in end ? end.untraced : end,
  )
  const endings = [...ended.values()].flatMap((same): readonly PoisonEnding[] => {
    const [first] = same
    if (first === undefined) return []
    values.push(same.reduce((sum, one) => sum + one.sum.value, 0n))
    const bit = 1n << BigInt(values.length - 1)
    return [{ end: first.end, endAddress: first.sum.end, hop: 1, roots: bit, contact: null }]
  })
  return { endings, values }
}

function addressesOf(ends: readonly FarEnd[]): readonly AddressId[] {
  return [
    ...new Set(ends.flatMap(({ address }) => (address === null || address === 'made' ? [] : [address]))),
  ]
}

function untraced(
  contact: Contact,
  how: { readonly reason: UntracedReason; readonly hop: number; readonly address: AddressId | null },
): PoisonEnding {
  const { reason, hop, address } = how
  return { end: { untraced: reason }, endAddress: address, hop, roots: contact.roots, contact }
}

interface At {
  readonly hop: number
  readonly labels: ReadonlyMap<AddressId, ReaderLabel>
  readonly tracing: Tracing
}

/** Why a contact ends here; null when it is followed. The same questions in the same order as for money. */
function endOf({ contact, address: end }: FarEnd, { hop, labels, tracing }: At): PoisonEnding | null {
  const { settings, owners } = tracing
  const address = end === 'made' ? null : end
  if (end === 'made') return untraced(contact, { reason: 'made', hop, address })
  if (address !== null && owners.has(address)) return untraced(contact, { reason: 'own', hop, address })
  const label = address === null ? undefined : labels.get(address)
  if (label?.endsTrace === true)
    return { end: label, endAddress: address, hop, roots: contact.roots, contact }
  if (hop >= settings.hops) return untraced(contact, { reason: 'depth', hop, address })
  if (contact.flow.value < BigInt(settings.minValue))
    return untraced(contact, { reason: 'cut-off', hop, address })
  return null
}

interface Advancing {
  readonly endings: PoisonEnding[]
  readonly hop: number
}

/** The flows beyond, each with the roots that had not reached it before. */
function nextFront(ends: readonly FarEnd[], { endings, hop }: Advancing): readonly Contact[] {
  const reached = new Map<Reachable, Reaching[]>()
  for (const { contact, address, beyond } of ends) {
    const reach = beyond()
    if (typeof reach === 'string') {
      const end = address === 'made' ? null : address
      endings.push(untraced(contact, { reason: reach, hop, address: end }))
      continue
    }
    const same = reached.get(reach.of)
    if (same === undefined) reached.set(reach.of, [{ contact, count: reach.count }])
    else same.push({ contact, count: reach.count })
  }
  const front: Contact[] = []
  for (const [of, contacts] of reached) sweep(of, contacts, front)
  return front
}

interface Reaching {
  readonly contact: Contact
  readonly count: number
}

/**
 * Spreads contacts over the flows of one list: from its far end to its beginning, taking in each contact where its reach
 * begins, so that each flow is looked at once however many contacts reach it. Time runs one way, so that no root comes back
 * to itself. Sets of roots that are equal are one and the same number: with thousands of roots it is a long one.
 */
function sweep({ flows, seen }: Reachable, contacts: readonly Reaching[], front: Contact[]): void {
  const waiting = contacts.toSorted((a, b) => b.count - a.count)
  let roots = 0n
  let taken = 0
  for (let at = (waiting[0]?.count ?? 0) - 1; at >= 0; at--) {
    for (; (waiting[taken]?.count ?? 0) > at; taken++) roots |= waiting[taken]?.contact.roots ?? 0n
    const flow = flows[at]
    const known = seen[at]
    if (flow === undefined || known === roots) continue
    const fresh = known === undefined ? roots : roots & ~known
    if (fresh === 0n) continue
    seen[at] = known === undefined ? roots : known | fresh
    const before =
      fresh === roots ? waiting[0] : waiting.find(({ contact }) => (contact.roots & fresh) !== 0n)
    front.push({ flow, before: before?.contact ?? null, roots: fresh })
  }
}
