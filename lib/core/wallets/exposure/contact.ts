import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { Flow, Roots } from '#lib/core/wallets/exposure/flow.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'

/** A flow reached by poison, and by which way first. */
export interface Contact {
  readonly flow: Flow
  readonly before: Contact | null
  /** The roots that reach it here for the first time, one bit each. */
  readonly roots: bigint
}

/** The first `count` of these flows. The list is the same object for all contacts with one address. */
export interface Reach {
  readonly flows: readonly Flow[]
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
  readonly roots: () => Promise<Roots<{ readonly flows: readonly Flow[] }>>
  readonly farEnds: (contacts: readonly Contact[]) => Promise<readonly FarEnd[]>
  readonly prepare: (ends: readonly FarEnd[]) => Promise<void>
}
