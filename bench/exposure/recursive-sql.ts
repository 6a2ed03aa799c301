import type { Client } from 'pg'

/** The labelled addresses as a table, so that plain SQL need not look labels up by their spelling. */
export async function prepareSql(client: Client): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE bench_label AS
       SELECT g.id, l.category FROM label l JOIN graph_address g ON g.canonical = l.canonical AND g.family = l.family;
     CREATE UNIQUE INDEX ON bench_label (id); ANALYZE bench_label`,
  )
}

/** Sums by category, direct and indirect, as texts. */
export type CategorySums = Readonly<Record<string, readonly [direct: string, indirect: string]>>

/**
 * Exposure under poison by one recursive query: every way back in time within the hops, not through labelled addresses
 * nor through those with more transfers than are traced through; each receipt counts once a category, direct before
 * indirect. The same answer as the product's.
 */
export async function poisonBySql(
  client: Client,
  address: string,
  { hops, breadth }: { readonly hops: number; readonly breadth: number },
): Promise<CategorySums> {
  const found = await client.query<{ category: string; direct: string; indirect: string }>({
    name: 'bench-poison',
    text: POISON,
    values: [address, hops, breadth],
  })
  return Object.fromEntries(
    found.rows.map(({ category, direct, indirect }) => [category, [direct, indirect] as const]),
  )
}

const POISON = `
  WITH RECURSIVE walk(root, root_value, sender, at, tx_index, tx_hash, hop) AS (
    SELECT t.tx_hash, t.value, t.from_id, t.at, t.tx_index, t.tx_hash, 1 FROM transfer t
    WHERE t.to_id = $1 AND t.from_id IS DISTINCT FROM $1 AND t.asset_id = 1
    UNION
    SELECT w.root, w.root_value, t.from_id, t.at, t.tx_index, t.tx_hash, w.hop + 1
    FROM walk w JOIN transfer t ON t.to_id = w.sender AND t.asset_id = 1 AND t.from_id IS DISTINCT FROM t.to_id
      AND (t.at, t.tx_index, t.tx_hash COLLATE "C") < (w.at, w.tx_index, w.tx_hash COLLATE "C")
    WHERE w.hop < $2 AND w.sender <> $1 AND NOT EXISTS (SELECT 1 FROM bench_label l WHERE l.id = w.sender)
      AND (SELECT count(*) FROM (SELECT 1 FROM transfer x WHERE x.from_id = w.sender LIMIT $3::int + 1) y)
        + (SELECT count(*) FROM (SELECT 1 FROM transfer x WHERE x.to_id = w.sender
             AND x.from_id IS DISTINCT FROM w.sender LIMIT $3::int + 1) y) <= $3::int),
  reached AS (
    SELECT l.category, w.root, w.root_value, min(w.hop) AS hop FROM walk w JOIN bench_label l ON l.id = w.sender
    WHERE w.sender <> $1 GROUP BY 1, 2, 3)
  SELECT category, coalesce(sum(root_value) FILTER (WHERE hop = 1), 0)::text AS direct,
    coalesce(sum(root_value) FILTER (WHERE hop > 1), 0)::text AS indirect
  FROM reached GROUP BY 1`
