import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { findRunForUpdate, setRunPaused } from '#lib/db/rescreen-runs.ts'
import { findCertificateRow } from '#lib/db/screens/certificate-rows.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { sendRescreening } from '#lib/use-cases/screening/send-rescreening.ts'

/** Which version's re-screening is meant, and whether it shall rest or go on. */
export interface PauseInput {
  readonly versionId: string
  readonly paused: boolean
}

/**
 * Lets the re-screening against a version rest, or go on: workers finish the batch in hand and take no other. It cannot be
 * called off, for everybody has to be put to the lists in force; a paused one alarms when it is not done in time. Errors:
 * `list/certificate-not-found`, `list/rescreening-ended`.
 */
export const pauseRescreening = defineUseCase<PauseInput, { readonly paused: boolean }>({
  name: 'screening/pause-rescreening',
  permission: 'lists:activate',
  run: async ({ actor, tx, now }, { versionId, paused }) => {
    const row = await findCertificateRow(tx, versionId)
    const run = row === null ? null : await findRunForUpdate(tx, row.runId)
    if (row === null || run === null)
      return err(failure('list/certificate-not-found', { version: versionId }))
    if (run.ended) return err(failure('list/rescreening-ended'))
    await setRunPaused(tx, row.runId, paused ? { at: now, by: actorRef(actor) } : null)
    if (!paused) await sendRescreening(tx)
    const { sourceId: source, number, runId, customersScreened, customersExpected } = row
    const facts = { source, number, runId, customersScreened, customersExpected }
    const type = paused ? 'list.rescreen-paused' : 'list.rescreen-resumed'
    const subject = { kind: 'list_version', id: versionId } as const
    return ok({ value: { paused }, events: [{ type, subject, facts }] })
  },
})
