import { database } from '#lib/db/client.ts'

/** Says, for as long as this process lives or until it lets go, that a preview is being worked on. */
export interface PreviewHold {
  readonly release: () => Promise<void>
}

/**
 * Takes the one place at a preview; null when another living process has it. The place belongs to a connection, so that a
 * process that is killed loses it at that moment and the next worker need not wait until the silence is long.
 */
export async function holdPreview(id: string): Promise<PreviewHold | null> {
  const client = await database().pool.connect()
  // A connection that breaks has lost the place; what is being worked out is fenced by its row.
  const onError = () => undefined
  client.on('error', onError)
  const letGo = (broken?: Error) => {
    client.off('error', onError)
    client.release(broken)
  }
  try {
    const { rows } = await client.query<{ held: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('list-preview:' || $1, 0)) AS held`,
      [id],
    )
    if (rows[0]?.held === true) return { release: () => release(client, letGo, id) }
    letGo()
    return null
  } catch (error) {
    letGo(error as Error)
    throw error
  }
}

async function release(
  client: { readonly query: (text: string, values: unknown[]) => Promise<unknown> },
  letGo: (broken?: Error) => void,
  id: string,
): Promise<void> {
  try {
    await client.query(`SELECT pg_advisory_unlock(hashtextextended('list-preview:' || $1, 0))`, [id])
    letGo()
  } catch (error) {
    // Closed for good, the connection holds nothing either.
    letGo(error as Error)
  }
}
