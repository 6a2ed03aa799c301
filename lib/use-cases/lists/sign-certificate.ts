import { failure } from '#lib/core/errors.ts'
import { certificateVerdict } from '#lib/core/lists/certificate.ts'
import { insertCertificateSignature } from '#lib/db/rescreen-runs.ts'
import { findCertificateRow } from '#lib/db/screens/certificate-rows.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/**
 * A person signs that everybody was put to a list version. Signed is only what ended and reached everybody; failures may
 * be signed, since the certificate lists them, but a run over nobody may not. Errors: `list/needs-person`,
 * `list/certificate-not-found`, `list/certificate-unfinished`, `list/certificate-signed`.
 */
export const signCertificate = defineUseCase<{ readonly versionId: string }, { readonly runId: string }>({
  name: 'lists/sign-certificate',
  permission: 'lists:activate',
  run: async ({ actor, tx, now }, { versionId }) => {
    if (actor.kind !== 'staff') return err(failure('list/needs-person'))
    const row = await findCertificateRow(tx, versionId)
    if (row === null) return err(failure('list/certificate-not-found', { version: versionId }))
    const verdict = certificateVerdict(row)
    const reached = verdict === 'complete' || (verdict === 'failed' && row.customersMissing === 0)
    if (!reached) return err(failure('list/certificate-unfinished', { verdict }))
    const signed = await insertCertificateSignature(tx, {
      versionId,
      runId: row.runId,
      by: actor.id,
      at: now,
    })
    if (!signed) return err(failure('list/certificate-signed'))
    const { customersScreened, customersMissing, walletsChecked, destinationsChecked, failures } = row
    const facts = { source: row.sourceId, number: row.number, runId: row.runId }
    const reachedFacts = {
      ...{ customersScreened, customersMissing, walletsChecked, destinationsChecked, failures },
    }
    return ok({
      value: { runId: row.runId },
      events: [
        {
          type: 'list.certificate-signed',
          subject: { kind: 'list_version', id: versionId },
          facts: { ...facts, ...reachedFacts, verdict },
        },
      ],
    })
  },
})
