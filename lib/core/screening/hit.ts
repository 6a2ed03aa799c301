import type { EntityKind, ListedEntity, Measure, NameKind } from '#lib/core/lists/listed-entity.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'

/** One entry version in force, as the compiled index takes it in. */
export interface IndexInput {
  readonly entryVersionId: string
  readonly listVersionId: string
  readonly sourceId: string
  readonly entity: ListedEntity
}

/** What is asked about a party: every name it goes by, and what else is known. `country` is ISO 3166-1 alpha-2. */
export interface NameQuery {
  readonly names: readonly string[]
  readonly kind: EntityKind
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly dateOfBirth?: string | null | undefined
  readonly country?: string | null | undefined
}

/** Why two name parts were taken for one another. */
export const TOKEN_REASONS = ['equal', 'initial', 'similar', 'joined', 'phonetic', 'compact'] as const
export type TokenReason = (typeof TOKEN_REASONS)[number]

/** Which part of the asked name met which part of the listed one, and how well (0..1). */
export interface TokenMatch {
  readonly query: string
  readonly candidate: string
  readonly score: number
  readonly reason: TokenReason
}

export const FEATURE_CODES = [
  'name',
  'weak_alias',
  'birth_agrees',
  'birth_year_agrees',
  'birth_contradicts',
  'country_agrees',
  'country_differs',
  'kind_differs',
  'single_token',
] as const
export type FeatureCode = (typeof FEATURE_CODES)[number]

/** One line of the score: `score` is how strongly the feature is present (0..1), `weight` what it adds or takes at 1. */
export interface HitFeature {
  readonly code: FeatureCode
  readonly score: number
  readonly weight: number
  /** The two values compared, as text: never a sentence. */
  readonly detail: { readonly query: string | null; readonly candidate: string | null }
}

interface HitBase {
  readonly entryVersionId: string
  readonly listVersionId: string
  readonly sourceId: string
  readonly entityKey: string
  readonly entityKind: EntityKind
  /** 0..1, four decimals. */
  readonly score: number
  readonly measure: Measure
  readonly programmes: readonly string[]
  readonly primaryName: string
  readonly features: readonly HitFeature[]
}

/** A listed name that resembles one of the names asked about. */
export interface NameHit extends HitBase {
  readonly kind: 'name'
  readonly matched: {
    readonly query: string
    readonly candidate: string
    readonly candidateKind: NameKind
    readonly tokens: readonly TokenMatch[]
  }
}

/** An address that a list names, met exactly. `basis` says whether canonical forms or only the printed texts were equal. */
export interface WalletHit extends HitBase {
  readonly kind: 'wallet'
  readonly matched: {
    readonly query: string
    readonly candidate: string
    readonly tokens: readonly TokenMatch[]
    readonly families: readonly AddressFamily[]
    /** The list's own currency label: shown, never compared. */
    readonly label: string | null
    readonly basis: 'canonical' | 'raw'
  }
}

export type Hit = NameHit | WalletHit
