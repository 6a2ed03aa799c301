import type { EntityKind, ListedEntity, Measure, NameKind } from '#lib/core/lists/listed-entity.ts'
import type { TokenMatch } from '#lib/core/screening/explain-tokens.ts'
import { NAME_OBSERVATIONS, type NameObservation } from '#lib/core/screening/observe-names.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'

/** One entry version in force, as the compiled index takes it in. */
export interface IndexInput {
  readonly entryVersionId: string
  readonly listVersionId: string
  readonly sourceId: string
  readonly entity: ListedEntity
}

/** What a hit and its features need of a listed entity; addresses, remarks and the rest stay in the database. */
export type ScreenedEntity = Pick<
  ListedEntity,
  | 'key'
  | 'kind'
  | 'names'
  | 'births'
  | 'nationalities'
  | 'identifiers'
  | 'wallets'
  | 'programmes'
  | 'measure'
  | 'details'
>

/** An entry version as the compiled index gives it back. */
export interface ScreenedEntry extends Omit<IndexInput, 'entity'> {
  readonly entity: ScreenedEntity
}

/** What is asked about a party: every name it goes by, and what else is known. `country` is ISO 3166-1 alpha-2. */
export interface NameQuery {
  readonly names: readonly string[]
  readonly kind: EntityKind
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly dateOfBirth?: string | null | undefined
  readonly country?: string | null | undefined
  readonly gender?: 'male' | 'female' | 'other' | null | undefined
  /** Numbers of passports, identity cards, registers: compared without spaces and signs. */
  readonly identifiers?: readonly string[] | undefined
}

/**
 * What may add to or take from the points of a hit: the observations of the two names, then what is known of the party.
 * `name` and `single_token` are of screenings before matcher names-3, `identifier_differs` of those before policy-5.
 */
export const FEATURE_CODES = [
  'base',
  ...NAME_OBSERVATIONS,
  'heard_only',
  'weak_alias',
  'kind_differs',
  'identifier_agrees',
  'identifier_alone',
  'identifier_differs',
  'birth_agrees',
  'birth_turned',
  'birth_month_agrees',
  'birth_year_agrees',
  'birth_contradicts',
  'birth_unknown',
  'country_agrees',
  'country_differs',
  'gender_agrees',
  'gender_differs',
  'name',
  'single_token',
] as const
export type FeatureCode = (typeof FEATURE_CODES)[number]
/** What is known of the party beside its name. */
export type PartyFeature = Exclude<
  FeatureCode,
  | NameObservation
  | 'base'
  | 'heard_only'
  | 'identifier_alone'
  | 'identifier_differs'
  | 'name'
  | 'single_token'
>

/**
 * One line of the points: `score` is how strongly the feature is present, `weight` what it adds or takes at 1. Points
 * are logarithms of odds; their sum is what `scoreOfPoints` turns into the score.
 */
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
  /** 0..1, nine decimals. */
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
