import pg from 'pg'
import { databaseOwnerUrl } from '#lib/env.ts'

async function query<T extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: databaseOwnerUrl() })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Events about one subject, in order. */
export function readAuditEvents(subjectId: string): Promise<{ type: string; facts: unknown }[]> {
  return query('SELECT type, facts FROM audit_event WHERE subject_id = $1 ORDER BY position', [subjectId])
}

/** How many events of a type there are. */
export async function countAuditEvents(type: string): Promise<number> {
  const rows = await query<{ n: number }>('SELECT count(*)::int AS n FROM audit_event WHERE type = $1', [
    type,
  ])
  return rows[0]?.n ?? 0
}
