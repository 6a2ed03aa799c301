/** What is known of the re-screening that a list version asked for. Counts of customers and wallet addresses. */
export interface CertificateFacts {
  readonly customersExpected: number
  readonly customersScreened: number
  /** Null until every customer has been dealt with. */
  readonly customersMissing: number | null
  readonly customersFinishedAt: string | null
  readonly walletsExpected: number
  readonly walletsChecked: number
  readonly walletsFinishedAt: string | null
  readonly failures: number
  /** Parties that the version lists. */
  readonly records: number
}

/** `alarm`: it ran to its end and covered nobody; `failed`: somebody is missing or could not be screened. */
export const CERTIFICATE_VERDICTS = ['running', 'complete', 'failed', 'alarm'] as const
export type CertificateVerdict = (typeof CERTIFICATE_VERDICTS)[number]

/**
 * What a completion certificate (照合完了証明) may say: that everybody was put to the version is stated only where stored
 * screenings prove it; a run over nobody, or against an empty list, is an alarm and never a pass.
 */
export function certificateVerdict(facts: CertificateFacts): CertificateVerdict {
  if (facts.customersFinishedAt === null || facts.walletsFinishedAt === null) return 'running'
  if (facts.customersExpected === 0 || facts.records === 0) return 'alarm'
  // Somebody was to be screened and nobody was: that is no list of failures but a fault of the desk.
  if (facts.customersScreened === 0) return 'alarm'
  const whole = facts.customersMissing === 0 && facts.walletsChecked >= facts.walletsExpected
  return whole && facts.failures === 0 ? 'complete' : 'failed'
}
