import { database } from '#lib/db/client.ts'

/** Rows of a statement that is planned once a connection, as arrays: an exposure reads very many of them. */
export async function graphRows<T extends unknown[]>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly T[]> {
  const found = await database().pool.query<T>({ name, text, values: [...values], rowMode: 'array' })
  return found.rows
}
