import { type AppError, failure } from '#lib/core/errors.ts'
import { type CertificateVerdict, certificateVerdict } from '#lib/core/lists/certificate.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findCertificateRow, findVersionIdNamed } from '#lib/db/screens/certificate-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** How far a re-screening has come at one moment; small, since pages ask for it again and again. */
export interface Rescreening {
  /** The moment. UTC. */
  readonly at: string
  readonly verdict: CertificateVerdict
  readonly startedAt: string
  readonly customers: { readonly done: number; readonly all: number }
  /** Known addresses and registered destinations. */
  readonly wallets: { readonly done: number; readonly all: number }
  readonly failures: number
  readonly paused: boolean
}

/** What of a certificate says how far the run has come. */
export function rescreeningOf(
  row: NonNullable<Awaited<ReturnType<typeof findCertificateRow>>>,
  now: Date,
): Rescreening {
  const { customersScreened, customersExpected, failures } = row
  const checked = row.walletsChecked + row.destinationsChecked
  const known = row.walletsExpected + row.destinationsExpected
  return {
    at: now.toISOString(),
    verdict: certificateVerdict(row),
    startedAt: row.startedAt,
    customers: { done: Math.min(customersScreened + failures, customersExpected), all: customersExpected },
    wallets: { done: Math.min(checked, known), all: known },
    failures,
    paused: row.pausedAt !== null,
  }
}

/** How far the re-screening against a version, `source:number`, has come (`lists:read`). Error: `list/certificate-not-found`. */
export async function rescreening(
  actor: Actor,
  version: string,
  now: Date,
): Promise<Result<Rescreening, AppError>> {
  return await authorisedOne(actor, 'lists:read', {
    missing: failure('list/certificate-not-found', { version }),
    read: async () => {
      const id = await findVersionIdNamed(version)
      const row = id === null ? null : await findCertificateRow('pool', id)
      return row === null ? null : rescreeningOf(row, now)
    },
  })
}
