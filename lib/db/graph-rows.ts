import type pg from 'pg'
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

/** The same as PostgreSQL writes them, each value a text: arrays of thousands are cheaper taken apart by who knows them. */
export async function graphTexts(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly (readonly (string | null)[])[]> {
  const types = { getTypeParser: () => (value: string) => value }
  const found = await database().pool.query<(string | null)[]>({
    ...{
      name,
      text,
      values: [...values],
      rowMode: 'array' as const,
      types: types as unknown as pg.CustomTypesConfig,
    },
  })
  return found.rows
}
