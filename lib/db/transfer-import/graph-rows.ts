import type pg from 'pg'

/** Which import of which chain. */
export interface Importing {
  /** CAIP-2. */
  readonly chain: string
  readonly importId: number
}

/** An asset as a record names it. */
export interface NamedAsset {
  readonly token: string
  readonly symbol: string | null
  readonly decimals: number | null
}

/** Ids of these assets of a chain, by token; what is not known yet is added. */
export async function ensureAssets(
  client: pg.PoolClient,
  chain: string,
  assets: readonly NamedAsset[],
): Promise<ReadonlyMap<string, number>> {
  const named = [...new Map(assets.map((asset) => [asset.token, asset])).values()]
  await client.query(
    `INSERT INTO graph_asset (chain, token, symbol, decimals)
     SELECT $1, r.token, r.symbol, r.decimals FROM jsonb_to_recordset($2::jsonb) AS r(token text, symbol text, decimals int)
     ON CONFLICT (chain, token) DO UPDATE SET symbol = coalesce(graph_asset.symbol, excluded.symbol),
       decimals = coalesce(graph_asset.decimals, excluded.decimals)
     WHERE (graph_asset.symbol IS NULL AND excluded.symbol IS NOT NULL)
       OR (graph_asset.decimals IS NULL AND excluded.decimals IS NOT NULL)`,
    [chain, JSON.stringify(named)],
  )
  const found = await client.query<{ id: number; token: string }>(
    'SELECT id, token FROM graph_asset WHERE chain = $1 AND token = ANY($2)',
    [chain, named.map(({ token }) => token)],
  )
  return new Map(found.rows.map(({ id, token }) => [token, id]))
}

/** Adds the addresses that a staged column names and nobody knows yet; the query is our own words. */
export async function ensureAddresses(
  client: pg.PoolClient,
  family: string,
  stagedAddresses: string,
): Promise<void> {
  await client.query(
    `INSERT INTO graph_address (family, canonical)
     SELECT $1, x.address FROM (${stagedAddresses}) x
     WHERE x.address IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM graph_address g WHERE g.family = $1 AND g.canonical = x.address)
     ON CONFLICT DO NOTHING`,
    [family],
  )
}
