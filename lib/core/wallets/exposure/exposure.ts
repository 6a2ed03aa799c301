import type { ExposureDirection, ExposureMethod } from '#lib/core/wallets/exposure/methods.ts'

/** Why money was not followed to a label. */
export const UNTRACED_REASONS = [
  /** The sender held it before its first known transfer, or an input does not say what it spends. */
  'opening',
  /** The depth was reached. */
  'depth',
  /** The share fell below the cut-off. */
  'cut-off',
  /** The address has more transfers than are traced through: a service that nobody has named. */
  'breadth',
  /** It came from, or went back to, the address itself. */
  'own',
  /** Newly made coins (in), or destroyed ones (out). */
  'made',
  /** Paid to miners or validators on the way. */
  'fee',
  /** Still lies where it was received. */
  'unspent',
  /** More flows, or transfers to be read, than one computation follows. */
  'budget',
  /** Not followed when the time of one computation was over: how far it came depends on the machine. */
  'time',
  /** Moved at first hand before the newest transfers, which alone are followed. */
  'older',
] as const
export type UntracedReason = (typeof UNTRACED_REASONS)[number]

/** A claim about an address that ended a path. */
export interface EndLabel {
  readonly label: string
  readonly category: string
  /** Who says so, e.g. a tag pack or the list and its version. */
  readonly source: string
  /** TagPack scale, 0–100. */
  readonly confidence: number
}

/** Value of one label: `direct` at the first transfer, `indirect` beyond. Integers of the smallest unit, as text. */
export interface LabelExposure extends EndLabel {
  readonly direct: string
  readonly indirect: string
  /** Fewest transfers between the address and the label. */
  readonly nearest: number
}

export interface CategoryExposure {
  readonly category: string
  readonly direct: string
  readonly indirect: string
}

/** One transfer of a path. */
export interface ExposureHop {
  readonly txHash: string
  readonly ordinal: number
  /** UTC. */
  readonly at: string
  readonly from: string | null
  readonly to: string | null
  /** Whole value of the transfer or output. */
  readonly value: string
  /** What of it belongs to this path. */
  readonly share: string
}

/** How a part of a figure came about: from the address (first hop) to the label or the place where tracing ended. */
export interface ExposurePath {
  readonly end: EndLabel | { readonly untraced: UntracedReason }
  /** Address at which the path ends; null for made coins, fees and scripts without an address. */
  readonly endAddress: string | null
  readonly value: string
  /** In the order of tracing; the first one touches the address itself. */
  readonly hops: readonly ExposureHop[]
}

/** An exposure of an address in one asset. Under poison labels may overlap, so their sum may exceed the total. */
export interface Exposure {
  readonly direction: ExposureDirection
  readonly method: ExposureMethod
  /** Everything received from (sent to) others. */
  readonly total: string
  /** Transfers at first hand that are in the figures. */
  readonly transfers: number
  /** False when the address has more transfers than are followed; the newest 5,000 were. */
  readonly complete: boolean
  /** The older ones are in the total and in the direct figures; left out where they are not, or where there are none. */
  readonly olderCounted?: true
  /** Of the earliest and latest of them, UTC; null when there are none. */
  readonly first: string | null
  readonly last: string | null
  readonly labels: readonly LabelExposure[]
  readonly categories: readonly CategoryExposure[]
  readonly untraced: readonly { readonly reason: UntracedReason; readonly value: string }[]
  /** Largest first; the rest is in the sums only. */
  readonly paths: readonly ExposurePath[]
  readonly pathsLeftOut: number
  /** The pots that money was followed through, when an explanation was asked for; else empty. Under poison there are none. */
  readonly pots: readonly ExplainedPot[]
  /** Addresses taken for one owner with the address; itself alone unless clustering was asked for. */
  readonly owners: readonly string[]
}

/** A balance or transaction in which money mixed, with what the method made of it: enough to compute it by hand. */
export interface ExplainedPot {
  /** The address, or the hash of the transaction. */
  readonly of: string
  readonly opening: string
  /** In order. A payment names its parts: which lot it took how much of. */
  readonly events: readonly {
    readonly kind: 'in' | 'out'
    readonly what: string
    readonly value: string
    readonly parts: readonly { readonly lot: string; readonly amount: string }[]
  }[]
}
