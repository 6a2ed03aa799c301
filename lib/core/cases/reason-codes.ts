/** Kinds of stored evidence that a reason code can lean on. */
export const EVIDENCE_KINDS = [
  'name_hit',
  'wallet_hit',
  'delisted_hit',
  'rule_hit',
  'transaction',
  'customer',
  'wallet',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What a code says: the match is false, the match is true, a risk remains, or nothing is suspicious. */
export const REASON_FAMILIES = ['false_match', 'true_match', 'risk', 'not_suspicious'] as const
export type ReasonFamily = (typeof REASON_FAMILIES)[number]

interface ReasonRow {
  readonly family: ReasonFamily
  /** At least one of these must be among the case's evidence; none means that the code stands on the officer's word. */
  readonly needsOneOf: readonly EvidenceKind[]
}

/** THE TABLE of reasons for clearing and deciding, each with the evidence it needs. */
export const DECISION_REASONS = {
  'FM-NAME-ONLY': { family: 'false_match', needsOneOf: ['name_hit'] },
  'FM-DOB-MISMATCH': { family: 'false_match', needsOneOf: ['name_hit'] },
  'FM-NATIONALITY': { family: 'false_match', needsOneOf: ['name_hit'] },
  'FM-ENTITY-TYPE': { family: 'false_match', needsOneOf: ['name_hit'] },
  'FM-ADDRESS-NOT-SAME': { family: 'false_match', needsOneOf: ['wallet_hit'] },
  'FM-ADDR-CHECKSUM': { family: 'false_match', needsOneOf: ['wallet_hit'] },
  'FM-DELISTED': { family: 'false_match', needsOneOf: ['delisted_hit'] },
  'TM-LISTED-PERSON': { family: 'true_match', needsOneOf: ['name_hit'] },
  'TM-LISTED-ADDRESS': { family: 'true_match', needsOneOf: ['wallet_hit'] },
  'TM-OWNED-50': { family: 'true_match', needsOneOf: ['name_hit', 'customer'] },
  'TM-SECTORAL': { family: 'true_match', needsOneOf: ['name_hit', 'wallet_hit', 'rule_hit'] },
  'TM-SUCCESSOR': { family: 'true_match', needsOneOf: ['name_hit', 'wallet_hit'] },
  'RK-DIRECT': { family: 'risk', needsOneOf: ['wallet_hit', 'wallet'] },
  'RK-INDIRECT': { family: 'risk', needsOneOf: ['wallet'] },
  'RK-TR-MISSING': { family: 'risk', needsOneOf: ['transaction'] },
  'RK-GEO': { family: 'risk', needsOneOf: ['rule_hit', 'transaction', 'customer'] },
  'RK-STRUCTURING': { family: 'risk', needsOneOf: ['rule_hit', 'transaction'] },
  'RK-MIXER': { family: 'risk', needsOneOf: ['wallet', 'wallet_hit'] },
  'RK-PROFILE': { family: 'risk', needsOneOf: ['customer'] },
  'NS-EXPLAINED-DOC': { family: 'not_suspicious', needsOneOf: [] },
  'NS-CONSISTENT': { family: 'not_suspicious', needsOneOf: ['customer'] },
  'NS-DUST': { family: 'not_suspicious', needsOneOf: ['transaction'] },
  'NS-POISONING': { family: 'not_suspicious', needsOneOf: ['transaction', 'wallet'] },
  'NS-SERVICE-POOL': { family: 'not_suspicious', needsOneOf: ['wallet', 'wallet_hit'] },
} as const satisfies Record<string, ReasonRow>
export type DecisionReason = keyof typeof DECISION_REASONS
export const DECISION_REASON_CODES = Object.keys(DECISION_REASONS) as [DecisionReason, ...DecisionReason[]]

/** What a reason code says. */
export function familyOf(code: DecisionReason): ReasonFamily {
  return DECISION_REASONS[code].family
}

/** Codes under which one person may clear an alert: the match is false or nothing is suspicious. */
export const CLEARING_CODES = DECISION_REASON_CODES.filter((code) =>
  ['false_match', 'not_suspicious'].includes(familyOf(code)),
) as [DecisionReason, ...DecisionReason[]]

/** The codes among `codes` that lean on evidence which is not there. */
export function reasonsWithoutEvidence(
  codes: readonly DecisionReason[],
  present: ReadonlySet<EvidenceKind>,
): readonly DecisionReason[] {
  return codes.filter((code) => {
    const needs: readonly EvidenceKind[] = DECISION_REASONS[code].needsOneOf
    return needs.length > 0 && !needs.some((kind) => present.has(kind))
  })
}
