import type { ReadCategory } from '#lib/core/wallets/categories.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import type { ChecksumState } from '#lib/core/wallets/parsed-address.ts'

/**
 * A claim about one address (ラベル): never shown without who says so, how far it is trusted, and of when it is. Labels that
 * contradict each other stand side by side.
 */
export interface Label extends ReadCategory {
  readonly family: AddressFamily
  /** The spelling in which addresses of the family are compared. */
  readonly canonical: string
  /** CAIP-2 id of the chain the label states; null where it states none, or one without an id. */
  readonly chain: string | null
  /** The address as the label has it. */
  readonly raw: string
  readonly checksum: ChecksumState
  readonly label: string
  /** What its author wrote, before our table read it. */
  readonly stated: {
    readonly category: string | null
    readonly abuse: string | null
    readonly concepts: readonly string[]
    readonly currency: string | null
    readonly confidence: string | null
  }
  /** Key of the actor behind the address, as in the actor packs. */
  readonly actor: string | null
  /** Where the claim was made: a URL or a name. */
  readonly source: string
  /** 0–100 on GraphSense's scale. */
  readonly confidence: number
  /** Who wrote the label. */
  readonly author: string
  /** What the author relies on; a house's own labels must say it. */
  readonly evidence: string | null
  /** Day of which the claim is, `YYYY-MM-DD`. */
  readonly lastmod: string | null
  /** Day by which somebody must look at it again, `YYYY-MM-DD`. */
  readonly reviewOn: string | null
}

/** Whoever stands behind addresses: a service, a group. */
export interface LabelActor {
  readonly key: string
  readonly label: string
  /** ISO 3166-1 alpha-2. */
  readonly jurisdictions: readonly string[]
  readonly categories: readonly string[]
  readonly uri: string | null
  /** Keys of actors it belongs to. */
  readonly parents: readonly string[]
}

export const LABEL_SOURCE_KINDS = [
  'tagpack',
  'actorpack',
  'label_set',
  'mining_pools',
  'seizure_orders',
  'ransomware',
  'house',
] as const
export type LabelSourceKind = (typeof LABEL_SOURCE_KINDS)[number]

/** A label with the version of the pack that states it and what the actor packs know of its actor. */
export interface PlacedLabel extends Label {
  readonly id: string
  readonly sourceId: string
  readonly sourceKind: LabelSourceKind
  readonly sourceTitle: string
  /** Id and number of the label version through which it is in force here. */
  readonly versionId: string
  readonly versionNumber: number
  readonly actorLabel: string | null
  /** Jurisdictions of the actor, ISO 3166-1 alpha-2; empty when unknown. */
  readonly jurisdictions: readonly string[]
}

/** The label versions that stand together: what an exposure was computed with. */
export interface LabelVersionSet {
  /** Sorted ids of label versions, one a source. */
  readonly versionIds: readonly string[]
}
