import { compareReasons } from '#lib/core/alerts/compare-reasons.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { reasonsOfNameHits } from '#lib/core/alerts/reasons-of-name-hits.ts'
import type { RuleParams } from '#lib/core/rules/catalogue.ts'
import { MEASURE_ANSWER } from '#lib/core/rules/measure-answer.ts'
import type { NameHit, WalletHit } from '#lib/core/screening/hit.ts'
import { severityOf } from '#lib/core/wallets/categories.ts'
import type { PlacedLabel } from '#lib/core/wallets/label.ts'

/** What was found about an entry of an address book. */
export interface DestinationFindings {
  readonly walletHits: readonly WalletHit[]
  readonly nameHits: readonly NameHit[]
}

/** Why an entry of a customer's address book asks for a look, strongest first. Nothing moves yet, so nothing is held by itself. */
export function reasonsOfDestination({ walletHits, nameHits }: DestinationFindings): readonly Reason[] {
  const names = nameHits.map((hit) => ({ subject: 'receiver' as const, hit }))
  return [...walletHits.map(listedAddress), ...reasonsOfNameHits(names, [])].toSorted(compareReasons)
}

function listedAddress({
  entryVersionId,
  listVersionId,
  sourceId,
  primaryName,
  programmes,
  measure,
  matched,
}: WalletHit): Reason {
  const listed = { entryVersionId, listVersionId, sourceId, primaryName, programmes, measure }
  const facts = { ...listed, address: matched.query, label: matched.label }
  return MEASURE_ANSWER[measure] === 'hold'
    ? { code: 'wallet/listed-destination', facts, severity: 'critical', answer: 'hold', rule: null }
    : {
        code: 'wallet/listed-for-due-diligence',
        facts: { ...facts, transactionKind: 'withdrawal' },
        ...{ severity: 'medium', answer: 'release', rule: null },
      }
}

/** Labels so grave that an entry is looked at for them. */
const LABEL_SEVERITIES: readonly (string | null)[] = ['critical', 'high']

/**
 * The reasons that labels of the address itself give: the gravest one of each category that is critical or high. As if all
 * that moves went to that category: it is held where the house's limit for direct contact holds.
 */
export function reasonsOfLabels(
  address: string,
  labels: readonly PlacedLabel[],
  limits: RuleParams<'wallet-exposure'>['limits'],
): readonly Reason[] {
  const known = new Set<string>()
  const reasons: Reason[] = []
  for (const { category, jurisdictions, label, sourceTitle, confidence } of labels) {
    const severity = severityOf(category, jurisdictions)
    if (severity === null || !LABEL_SEVERITIES.includes(severity) || known.has(category)) continue
    known.add(category)
    const holds = limits.find((limit) => limit.category === category)?.directAnswer === 'hold'
    reasons.push({
      code: 'wallet/labelled-destination',
      facts: { address, category, label, source: sourceTitle, confidence },
      ...{ severity, answer: holds ? 'hold' : 'release', rule: null },
    })
  }
  return reasons.toSorted(compareReasons)
}
