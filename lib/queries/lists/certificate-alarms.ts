import {
  type CertificateAlarm,
  type CertificateVerdict,
  certificateAlarm,
  certificateVerdict,
} from '#lib/core/lists/certificate.ts'
import { listCertificateRows } from '#lib/db/screens/certificate-rows.ts'

/** A version in force as far as its certificate is asked for. */
export interface VersionInForce {
  readonly id: string
  readonly sourceId: string
  readonly number: number
  readonly activatedAt: string | null
}

/** How the certificate of a version in force stands, and why somebody has to look at it. */
export interface CertificateStanding {
  readonly versionId: string
  readonly sourceId: string
  readonly number: number
  /** Null before any run has begun. */
  readonly verdict: CertificateVerdict | null
  readonly signedAt: string | null
  readonly alarm: CertificateAlarm | null
}

/** The certificates of these versions, for a query that has asked for permission. */
export async function readCertificateStandings(
  versions: readonly VersionInForce[],
  now: Date,
): Promise<readonly CertificateStanding[]> {
  const rows = await listCertificateRows(
    'pool',
    versions.map(({ id }) => id),
  )
  return versions.map(({ id, sourceId, number, activatedAt }) => {
    const facts = rows.find((row) => row.versionId === id) ?? null
    const signedAt = facts?.signedAt ?? null
    return {
      versionId: id,
      ...{ sourceId, number, signedAt },
      verdict: facts === null ? null : certificateVerdict(facts),
      alarm: certificateAlarm({ facts, activatedAt, signedAt }, now.getTime()),
    }
  })
}
