import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { Severity } from '#lib/core/alerts/severity.ts'
import type { EvidenceKind } from '#lib/core/cases/reason-codes.ts'
import { digestJson } from '#lib/core/digest.ts'
import type { Hit } from '#lib/core/screening/hit.ts'
import type { TransactionKind } from '#lib/core/transactions/transaction.ts'
import type { VendorRisk } from '#lib/core/wallets/providers/protocol.ts'
import { canonicalJson, type Json } from '#lib/std/canonical-json.ts'

/** An alert of the case: why it was raised, in codes with facts. */
export interface EvidenceAlert {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly severity: Severity
  readonly reasons: readonly Reason[]
  readonly screeningId: string
  readonly transactionId: string | null
  /** UTC. */
  readonly createdAt: string
  /** Whom it names was delisted since, or changed so that nobody meets it any more; missing otherwise. */
  readonly delisted?: true
}

/** Everything of a hit that is stored as its explanation. */
export type HitExplanation = Pick<Hit, 'entityKind' | 'primaryName' | 'programmes' | 'features' | 'matched'>

/** A hit with the exact entry version, list version, publication day and explanation that judged it. */
export interface EvidenceHit {
  readonly id: string
  readonly screeningId: string
  readonly kind: 'name' | 'wallet'
  readonly part: string
  readonly sourceId: string
  readonly entryKey: string
  readonly entryVersionId: string
  readonly listVersionId: string
  readonly listVersionNumber: number
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string
  readonly snapshot: boolean
  /** The entry still stands as it was met, in the list version in force: false once it was changed or delisted. */
  readonly inForce: boolean
  /** The version in force does not list the entry at all; missing otherwise. */
  readonly delisted?: true
  /** 0..1, four decimals. */
  readonly score: string
  readonly measure: string
  readonly explanation: HitExplanation
}

/** A screening run behind the alerts: what went in, which versions judged it. */
export interface EvidenceScreening {
  readonly id: string
  readonly inputHash: string
  readonly listVersionIds: readonly string[]
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly at: string
}

export interface EvidenceRule {
  readonly id: string
  readonly ruleId: string
  readonly version: number
  readonly transactionId: string | null
  readonly severity: string
  readonly facts: Json
}

/** A transaction of the case as received, and where it stands. */
export interface EvidenceTransaction {
  readonly id: string
  readonly externalId: string
  readonly kind: TransactionKind
  readonly asset: string
  readonly chain: string | null
  readonly quantity: string
  readonly jpyValue: string
  readonly jpyRate: string
  readonly rateSource: string
  readonly rateAt: string
  readonly occurredAt: string
  readonly walletId: string | null
  readonly counterpartyAddress: string | null
  readonly counterpartyTag: string | null
  readonly counterpartyName: string | null
  readonly counterpartyCountry: string | null
  readonly counterpartyClass: string
  readonly counterpartyVasp: string | null
  readonly txHash: string | null
  readonly ipAddress: string | null
  readonly purpose: string | null
  readonly payloadHash: string
  readonly status: 'released' | 'held' | 'rejected'
}

export interface EvidenceWallet {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly checksum: string
  readonly tags: readonly {
    readonly label: string
    readonly category: string
    readonly source: string
    readonly confidence: number
  }[]
  /** What providers of analyses say, by the digest of what they said; missing where nobody was asked. */
  readonly providers?: readonly {
    readonly provider: string
    readonly state: 'answered' | 'contradicts'
    readonly risk: VendorRisk
    readonly digest: string
  }[]
}

export interface EvidenceCustomer {
  readonly id: string
  readonly externalId: string
  readonly version: number
  readonly payloadHash: string
  readonly status: string
  readonly riskRating: string
  /** Highest alert number of this customer: an alert raised since then changes the evidence. */
  readonly latestAlertNumber: number
}

/** The worksheet that the judgement stands on. */
export interface EvidenceWorksheet {
  readonly id: string
  readonly version: number
  readonly suspicious: boolean
}

/** A picture of the flow of funds, by the digest of what was seen. */
export interface EvidenceGraph {
  readonly id: string
  readonly title: string
  readonly digest: string
}

/** Everything that is stored about a case when somebody judges it. Lists are sorted by id; JSON-safe. */
export interface Evidence {
  readonly formatVersion: 1
  readonly customer: EvidenceCustomer
  readonly alerts: readonly EvidenceAlert[]
  readonly screenings: readonly EvidenceScreening[]
  readonly hits: readonly EvidenceHit[]
  readonly rules: readonly EvidenceRule[]
  readonly transactions: readonly EvidenceTransaction[]
  readonly wallets: readonly EvidenceWallet[]
  readonly worksheet: EvidenceWorksheet | null
  /** Pictures of the flow of funds laid into the case; missing where there are none. */
  readonly graphs?: readonly EvidenceGraph[]
}

/** SHA-256 of the evidence's canonical form: what proposer and approver both put their names to. */
export function evidenceDigest(evidence: Evidence): string {
  return digestJson(evidence)
}

/** Which kinds of evidence there are, for the reason codes that need them. */
export function evidenceKinds(evidence: Evidence): ReadonlySet<EvidenceKind> {
  const kinds = new Set<EvidenceKind>(['customer'])
  for (const hit of evidence.hits) kinds.add(hit.kind === 'name' ? 'name_hit' : 'wallet_hit')
  if ([...evidence.hits, ...evidence.alerts].some(({ delisted }) => delisted)) kinds.add('delisted_hit')
  if (evidence.rules.length > 0) kinds.add('rule_hit')
  if (evidence.transactions.length > 0) kinds.add('transaction')
  if (evidence.wallets.length > 0) kinds.add('wallet')
  return kinds
}

const SECTIONS = ['alerts', 'screenings', 'hits', 'rules', 'transactions', 'wallets'] as const
export type EvidenceSection = (typeof SECTIONS)[number] | 'customer' | 'worksheet' | 'graphs'

/** One difference between two states of a case's evidence. */
export interface EvidenceChange {
  readonly section: EvidenceSection
  readonly change: 'added' | 'removed' | 'changed'
  readonly id: string
  /** Names of the fields that differ, with both values; empty for added and removed. */
  readonly fields: readonly { readonly name: string; readonly before: Json; readonly after: Json }[]
}

type Item = { readonly id: string }

/** What changed since: every difference from `before` to `after`, section by section. Empty when the digests are equal. */
export function diffEvidence(before: Evidence, after: Evidence): readonly EvidenceChange[] {
  return [
    ...diffItems('customer', [before.customer], [after.customer]),
    ...SECTIONS.flatMap((section) => diffItems(section, before[section], after[section])),
    ...diffItems('worksheet', listOf(before.worksheet), listOf(after.worksheet)),
    ...diffItems('graphs', before.graphs ?? [], after.graphs ?? []),
  ]
}

function listOf(item: Item | null): readonly Item[] {
  return item === null ? [] : [item]
}

function diffItems(
  section: EvidenceSection,
  before: readonly Item[],
  after: readonly Item[],
): EvidenceChange[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const fresh = new Map(after.map((item) => [item.id, item]))
  const gone = before.filter((item) => !fresh.has(item.id))
  return [
    ...gone.map((item) => ({ section, change: 'removed' as const, id: item.id, fields: [] })),
    ...after.flatMap((item): EvidenceChange[] => {
      const previous = old.get(item.id)
      if (previous === undefined) return [{ section, change: 'added', id: item.id, fields: [] }]
      const fields = diffFields(previous, item)
      return fields.length === 0 ? [] : [{ section, change: 'changed', id: item.id, fields }]
    }),
  ]
}

function diffFields(before: Item, after: Item): EvidenceChange['fields'] {
  const old = before as unknown as Record<string, Json>
  const fresh = after as unknown as Record<string, Json>
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].sort()
  return names
    .filter((name) => canonicalJson(old[name] ?? null) !== canonicalJson(fresh[name] ?? null))
    .map((name) => ({ name, before: old[name] ?? null, after: fresh[name] ?? null }))
}
