import { unfoldListFile } from '#lib/gateways/list-files.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { must, rowsOf } from './desk-for-tests.ts'
import { SDN_ROWS, testCaller } from './lists-for-tests.ts'

const NULLS = '-0- ,'.repeat(7)
let day = 1

/** A publication that adds parties of these names to the test list, as this caller hands it in. */
export async function publishMore(names: readonly string[], caller: Caller = testCaller()) {
  day += 1
  const more = names.map((name, nth) => `${9000 + day * 10 + nth},"${name}","individual","SDGT",${NULLS}-0- `)
  const published = `2024-01-${String(day).padStart(2, '0')}`
  const text = `${[...SDN_ROWS, ...more].join('\r\n')}\r\n\u001a`
  const file = must(unfoldListFile(`sdn-${published}.csv`, Buffer.from(text)))
  return must(await importListVersion(caller, { sourceId: 'ofac-sdn', files: [file] })).version
}

/** In which way a version came into force. */
export const wayOf = async (versionId: string) =>
  (
    await rowsOf(
      `SELECT way, "by", preview_digest AS digest, setting_id::text AS setting, reason, status::text
     FROM list_activation a JOIN list_version v ON v.id = a.version_id WHERE a.version_id = $1`,
      [versionId],
    )
  )[0]
/** The status of a version. */
export const statusOf = async (versionId: string) =>
  (await rowsOf('SELECT status::text FROM list_version WHERE id = $1', [versionId]))[0]?.status
/** The audit events of a subject, oldest first. */
export const eventsOf = async (id: string) =>
  (await rowsOf('SELECT type, facts FROM audit_event WHERE subject_id = $1 ORDER BY at, id', [id])) as {
    type: string
    facts: Record<string, unknown>
  }[]
