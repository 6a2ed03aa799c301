import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { Movement, Roots } from '#lib/core/wallets/exposure/flow.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'

/** A flow reached by poison, and by which way first. */
export interface Contact {
  readonly flow: Movement
  readonly before: Contact | null
  /** The roots that reach it here for the first time, one bit each. */
  readonly roots: bigint
}

/** Flows that are reached together: each flow stands in one such list only, wherever it is reached from. */
export interface Reachable {
  readonly flows: readonly Movement[]
  /** The roots that have reached each of them so far, one bit each; filled as poison spreads. */
  readonly seen: (bigint | undefined)[]
}

/** The first `count` of these flows. */
export interface Reach {
  readonly of: Reachable
  readonly count: number
}

/** Who stands at the far end of a flow, and the flows beyond. */
export interface FarEnd {
  readonly contact: Contact
  readonly address: AddressId | 'made' | null
  /** Called only for ends that are followed, after `prepare`. */
  readonly beyond: () => Reach | UntracedReason
}

/** One kind of ledger in one direction, under poison. */
export interface Contacts {
  readonly roots: () => Promise<Roots<{ readonly flows: readonly Movement[] }>>
  readonly farEnds: (contacts: readonly Contact[]) => Promise<readonly FarEnd[]>
  readonly prepare: (ends: readonly FarEnd[]) => Promise<void>
}
