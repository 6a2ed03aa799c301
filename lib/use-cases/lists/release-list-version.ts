import { failure } from '#lib/core/errors.ts'
import type { ReleaseListVersionInput } from '#lib/core/lists/list-input.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import {
  findActiveListVersion,
  findListVersion,
  type ListVersion,
  lockListSource,
  setListVersionReleased,
} from '#lib/db/lists.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/**
 * Lets a version out of quarantine (隔離の解除) after a person has looked at what the guards found and says why it may be
 * trusted; it then awaits activation like any other. Never by a machine, never by who imported it. Errors:
 * `list/version-not-found`, `list/needs-person`, `list/same-person`, `list/not-quarantined`, `list/older-than-current`.
 */
export const releaseListVersion = defineUseCase<ReleaseListVersionInput, ListVersion>({
  name: 'lists/release-list-version',
  permission: 'lists:activate',
  run: async ({ actor, tx, now }, { versionId, comment }) => {
    if (actor.kind !== 'staff') return err(failure('list/needs-person'))
    const found = await findListVersion(tx, versionId)
    if (found === null) return err(failure('list/version-not-found', { version: versionId }))
    await lockListSource(tx, found.sourceId, now)
    // Read again under the lock: another person may have released it meanwhile.
    const version = (await findListVersion(tx, versionId)) ?? found
    if (version.status !== 'quarantined')
      return err(failure('list/not-quarantined', { status: version.status }))
    const by = actorRef(actor)
    if (version.importedBy === by) return err(failure('list/same-person'))
    const active = await findActiveListVersion(tx, version.sourceId)
    if (active !== null && active.number > version.number) {
      const { publishedOn } = version
      return err(failure('list/older-than-current', { publishedOn, current: active.publishedOn }))
    }
    await setListVersionReleased(tx, version.id, { at: now, by, note: comment })
    const findings = version.findings.map(({ code }) => code)
    return ok({
      value: { ...version, status: 'awaiting_activation' },
      events: [
        {
          type: 'list.version-released',
          subject: { kind: 'list_version', id: version.id },
          facts: { source: version.sourceId, number: version.number, findings, comment },
        },
      ],
    })
  },
})
