const HOUR_MS = 3_600_000

/** What is known of when a source was last looked at. Instants in milliseconds since 1970, UTC. */
export interface ListFreshnessFacts {
  /** Start of the day of the publication. */
  readonly publishedAtMs: number
  /** When the source was last fetched with success, changed or not. */
  readonly checkedAtMs: number
  /** A dated copy shipped with the product: its age counts from its publication, not from when it was loaded. */
  readonly snapshot: boolean
  readonly staleAfterHours: number
}

/**
 * Whether a list is stale (鮮度切れ; the list must be kept current at once, 遵守基準省令 2 条 1 号ロ): nobody has fetched it for
 * longer than its source allows. Authorities do not publish daily, so the age of the publication itself says nothing.
 */
export function isStale(facts: ListFreshnessFacts, nowMs: number): boolean {
  const since = facts.snapshot ? facts.publishedAtMs : facts.checkedAtMs
  return nowMs - since > facts.staleAfterHours * HOUR_MS
}
