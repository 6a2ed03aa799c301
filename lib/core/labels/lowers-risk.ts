import { compareSeverity, type Severity } from '#lib/core/alerts/severity.ts'
import { severityOf } from '#lib/core/wallets/categories.ts'
import type { Label, PlacedLabel } from '#lib/core/wallets/label.ts'

/** How grave an address was by the labels in force, and what a new label says of it. */
export interface RiskStep {
  readonly before: Severity | null
  readonly after: Severity | null
  /** The new label says something milder than what is known: another person must agree (four eyes). */
  readonly lowers: boolean
}

/** Weighs a new label of the house against what the labels in force say of the same address. */
export function riskStep(label: Pick<Label, 'category'>, inForce: readonly PlacedLabel[]): RiskStep {
  const severities = inForce.flatMap(
    ({ category, jurisdictions }) => severityOf(category, jurisdictions) ?? [],
  )
  const before = severities.toSorted(compareSeverity)[0] ?? null
  const after = severityOf(label.category)
  const lowers = before !== null && (after === null || compareSeverity(after, before) > 0)
  return { before, after, lowers }
}
