import { HOUR_MS, toEpochMs } from '#lib/std/instant.ts'

/** Hours after its activation by which everybody must have been put to a version. */
export const CERTIFICATE_DUE_HOURS = 4
/** Hours after its end by which a person must have signed. */
export const SIGNATURE_DUE_HOURS = 72

/** What is known of the re-screening that a list version asked for. Counts of customers, wallet addresses and address books' entries. */
export interface CertificateFacts {
  readonly customersExpected: number
  /** The most customers that any run before was to reach: who was known once does not cease to be. */
  readonly customersBefore: number
  readonly customersScreened: number
  /** Null until every customer has been dealt with. */
  readonly customersMissing: number | null
  readonly customersFinishedAt: string | null
  readonly walletsExpected: number
  readonly walletsChecked: number
  readonly walletsFinishedAt: string | null
  /** Registered entries of address books. */
  readonly destinationsExpected: number
  readonly destinationsChecked: number
  readonly failures: number
  /** Parties that the version lists. */
  readonly records: number
}

/** `alarm`: it ran to its end and covered nobody; `failed`: somebody is missing or could not be screened. */
export const CERTIFICATE_VERDICTS = ['running', 'complete', 'failed', 'alarm'] as const
export type CertificateVerdict = (typeof CERTIFICATE_VERDICTS)[number]

/**
 * What a completion certificate (照合完了証明) may say: that everybody was put to the version is stated only where stored
 * screenings prove it; a run that covered nobody of those there are, or an empty list, is an alarm and never a pass. A house
 * that has no customer yet is screened completely: none of none. Customers that a run before knew cannot be gone.
 */
export function certificateVerdict(facts: CertificateFacts): CertificateVerdict {
  if (facts.customersFinishedAt === null || facts.walletsFinishedAt === null) return 'running'
  if (facts.records === 0) return 'alarm'
  const known = Math.max(facts.customersExpected, facts.customersBefore)
  // Somebody was to be screened and nobody was: that is no list of failures but a fault of the desk.
  if (known > 0 && facts.customersScreened === 0) return 'alarm'
  const whole = facts.customersMissing === 0 && !missesAddresses(facts)
  return whole && facts.failures === 0 ? 'complete' : 'failed'
}

/** Was an address, or an entry of an address book, left out? */
function missesAddresses(facts: CertificateFacts): boolean {
  const { walletsChecked, walletsExpected, destinationsChecked, destinationsExpected } = facts
  return walletsChecked < walletsExpected || destinationsChecked < destinationsExpected
}

/** Why a certificate alarms: worst first. */
export const CERTIFICATE_ALARMS = ['nobody', 'missing', 'failures', 'unfinished', 'unsigned'] as const
export type CertificateAlarm = (typeof CERTIFICATE_ALARMS)[number]

/** A version in force, with what is known of its certificate (null before any run began). Instants UTC. */
export interface CertificateState {
  readonly facts: CertificateFacts | null
  readonly activatedAt: string | null
  readonly signedAt: string | null
}

/**
 * Why somebody has to look at the certificate of a version in force; null when all is well or in time. Failures alarm until
 * a person has signed that they were looked at; nobody reached, and somebody missing, cannot be signed away.
 */
export function certificateAlarm(
  { facts, activatedAt, signedAt }: CertificateState,
  nowMs: number,
): CertificateAlarm | null {
  const since = (at: string | null) => (at === null ? 0 : (nowMs - toEpochMs(at)) / HOUR_MS)
  const verdict = facts === null ? 'running' : certificateVerdict(facts)
  if (verdict === 'alarm') return 'nobody'
  if (facts === null || verdict === 'running')
    return since(activatedAt) > CERTIFICATE_DUE_HOURS ? 'unfinished' : null
  if ((facts.customersMissing ?? 0) > 0 || missesAddresses(facts)) return 'missing'
  if (signedAt !== null) return null
  if (facts.failures > 0) return 'failures'
  return since(facts.customersFinishedAt) > SIGNATURE_DUE_HOURS ? 'unsigned' : null
}
