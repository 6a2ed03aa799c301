import type { Reason } from '#lib/core/alerts/reasons.ts'
import type {
  Evidence,
  EvidenceCustomer,
  EvidenceGraph,
  EvidenceHit,
  EvidenceScreening,
  EvidenceWallet,
} from '#lib/core/cases/evidence.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

/** One line of evidence as the case page shows it, with what judged it. */
export type EvidenceItem =
  | {
      readonly kind: 'reason'
      readonly key: string
      readonly reason: Reason
      /** The alerts that gave this very reason. */
      readonly alertNumbers: readonly number[]
      readonly hit: EvidenceHit | null
      readonly screening: EvidenceScreening | null
    }
  | {
      readonly kind: 'hit'
      readonly key: string
      readonly hit: EvidenceHit
      readonly screening: EvidenceScreening | null
    }
  | { readonly kind: 'wallet'; readonly key: string; readonly wallet: EvidenceWallet }
  | { readonly kind: 'graph'; readonly key: string; readonly graph: EvidenceGraph }
  | { readonly kind: 'customer'; readonly key: string; readonly customer: EvidenceCustomer }

/**
 * The evidence of a case as lines to read: every distinct reason with the hit it stands on, strongest first as stored,
 * then hits that no reason names, then wallets, pictures of the flow of funds, and the customer's record. Nothing is weighed here.
 */
export function evidenceItems(evidence: Evidence): readonly EvidenceItem[] {
  const screenings = new Map(evidence.screenings.map((screening) => [screening.id, screening]))
  const reasons = reasonItems(evidence, screenings)
  const named = new Set(reasons.flatMap((item) => (item.hit === null ? [] : [likeness(item.hit)])))
  const hits = new Map(evidence.hits.map((hit) => [likeness(hit), hit]))
  return [
    ...reasons,
    ...[...hits]
      .filter(([key]) => !named.has(key))
      .map(([key, hit]) => ({
        kind: 'hit' as const,
        key,
        hit,
        screening: screenings.get(hit.screeningId) ?? null,
      })),
    ...evidence.wallets.map((wallet) => ({ kind: 'wallet' as const, key: wallet.id, wallet })),
    ...(evidence.graphs ?? []).map((graph) => ({ kind: 'graph' as const, key: graph.id, graph })),
    { kind: 'customer', key: evidence.customer.id, customer: evidence.customer },
  ]
}

type ReasonItem = Extract<EvidenceItem, { kind: 'reason' }>

function reasonItems(evidence: Evidence, screenings: ReadonlyMap<string, EvidenceScreening>): ReasonItem[] {
  const items = new Map<string, ReasonItem>()
  for (const alert of evidence.alerts) {
    for (const reason of alert.reasons) {
      const key = canonicalJson({ code: reason.code, facts: { ...reason.facts }, rule: reason.rule })
      const known = items.get(key)
      items.set(key, {
        kind: 'reason',
        key,
        reason,
        alertNumbers: [...(known?.alertNumbers ?? []), alert.number],
        hit: known?.hit ?? hitBehind(evidence.hits, reason),
        screening: known?.screening ?? screenings.get(alert.screeningId) ?? null,
      })
    }
  }
  return [...items.values()].sort((a, b) => RANK[a.reason.severity] - RANK[b.reason.severity])
}

const RANK = { critical: 0, high: 1, medium: 2, low: 3 } as const

function hitBehind(hits: readonly EvidenceHit[], reason: Reason): EvidenceHit | null {
  const { facts } = reason
  if (!('entryVersionId' in facts)) return null
  const same = hits.filter((hit) => hit.entryVersionId === facts.entryVersionId)
  const exact = same.find((hit) => 'query' in facts && hit.explanation.matched.query === facts.query)
  return exact ?? same[0] ?? null
}

/** The same entry version met with the same words is one thing to read, however many screenings met it. */
function likeness(hit: EvidenceHit): string {
  return `${hit.entryVersionId} ${hit.explanation.matched.query}`
}
