import pg from 'pg'
import { databaseOwnerUrl } from '#lib/env.ts'

/** Changes rows as the tables' owner with every trigger off: for states that a test needs and no use-case leads to. */
export async function aroundGuards(sql: string, values: readonly unknown[] = []): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseOwnerUrl() })
  await owner.connect()
  try {
    await owner.query(`SET session_replication_role = 'replica'`)
    await owner.query(sql, [...values])
  } finally {
    await owner.end()
  }
}
