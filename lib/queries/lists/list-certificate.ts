import { type AppError, failure } from '#lib/core/errors.ts'
import { type CertificateVerdict, certificateVerdict } from '#lib/core/lists/certificate.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  type CertificateFailureRow,
  type CertificateRow,
  findCertificateRow,
  findVersionIdNamed,
  listCertificateFailureRows,
} from '#lib/db/screens/certificate-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** Most failures that are listed by name. */
const FAILURES_MAX = 1_000

/** The completion certificate of a list version (照合完了証明). */
export interface ListCertificate extends CertificateRow {
  readonly verdict: CertificateVerdict
  /** By name, at most 1,000; `failures` counts them all. */
  readonly failed: readonly CertificateFailureRow[]
}

/**
 * What the re-screening against a version reached: N customers and M addresses against version V, how many are missing,
 * who failed, from when to when (`lists:read`). The version by its id or as `ofac-sdn:7`. Error:
 * `list/certificate-not-found` when it never was in force or nothing has begun.
 */
export async function listCertificate(
  actor: Actor,
  version: string,
): Promise<Result<ListCertificate, AppError>> {
  return await authorisedOne(actor, 'lists:read', {
    missing: failure('list/certificate-not-found', { version }),
    read: async () => {
      const id = await findVersionIdNamed(version)
      return id === null ? null : await readCertificate(id)
    },
  })
}

/** The certificate of a version by its id, for a query that has asked for permission; null before any run has begun. */
export async function readCertificate(versionId: string): Promise<ListCertificate | null> {
  const row = await findCertificateRow('pool', versionId)
  if (row === null) return null
  const failed = row.failures === 0 ? [] : await listCertificateFailureRows(row.runId, FAILURES_MAX)
  return { ...row, verdict: certificateVerdict(row), failed }
}
