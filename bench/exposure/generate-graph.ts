import type { Client } from 'pg'

/** One address for so many transfers. */
const TRANSFERS_PER_ADDRESS = 5
/** The busiest addresses are services with a label; a few of them nobody has named. */
const SERVICES = 300
const UNNAMED_EVERY = 10
/** One in so many addresses is a tainted party. */
const TAINTED_EVERY = 500
/** Transfers are written in so many statements, so that progress shows. */
const PARTS = 10

/** What was generated. */
export interface Generated {
  readonly transfers: number
  readonly addresses: number
  readonly labelled: number
  readonly seconds: number
}

/**
 * Fills an empty database with transfers on one chain of accounts: degrees follow a power law on both sides, values are
 * drawn evenly on a logarithmic scale, time runs over four years, and some addresses carry labels. The tables are taken
 * out of the write-ahead log and indexed when they are full; the key of transfers, which no exposure on accounts is read
 * by, is left out.
 */
export async function generateGraph(client: Client, transfers: number): Promise<Generated> {
  const started = performance.now()
  const addresses = Math.ceil(transfers / TRANSFERS_PER_ADDRESS)
  await client.query(`SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'; SELECT setseed(0.5)`)
  const indexes = await client.query<{ name: string; text: string }>(
    `SELECT indexname AS name, indexdef AS text FROM pg_indexes
     WHERE tablename = 'transfer' AND indexname IN ('transfer_sent_idx', 'transfer_received_idx')`,
  )
  await client.query(
    `INSERT INTO graph_asset (id, chain, token, symbol, decimals) VALUES (1, 'eip155:1', '', 'ETH', 18);
     INSERT INTO transfer_import (id, chain, source, name, digest, rows_read, rows_new, rows_rejected, "by", at)
       VALUES (1, 'eip155:1', 'file', 'generated', '', 0, 0, 0, 'bench', now());
     ALTER TABLE transfer DROP CONSTRAINT transfer_pkey;
     ALTER TABLE transfer SET UNLOGGED;
     ALTER TABLE graph_address SET UNLOGGED;
     DROP INDEX transfer_sent_idx, transfer_received_idx`,
  )
  await client.query(
    `INSERT INTO graph_address (id, family, canonical)
     SELECT n, 'evm', '0x' || lpad(to_hex(n), 40, '0') FROM generate_series(1, $1::int) n`,
    [addresses],
  )
  for (let part = 0; part < PARTS; part++) {
    await client.query(TRANSFERS, [
      Math.floor((transfers * part) / PARTS),
      Math.floor((transfers * (part + 1)) / PARTS) - 1,
      addresses,
      transfers,
    ])
    process.stderr.write(`  ${part + 1} of ${PARTS} parts of the transfers written\n`)
  }
  for (const { name, text } of indexes.rows) {
    await client.query(text)
    process.stderr.write(`  ${name} built\n`)
  }
  // Generated labels are nobody's claim: no audit event tells of them.
  await client.query(`SET session_replication_role = replica`)
  const labelled = await client.query(LABELS, [SERVICES, UNNAMED_EVERY, TAINTED_EVERY, addresses])
  await client.query('VACUUM ANALYZE')
  const seconds = (performance.now() - started) / 1000
  return { transfers, addresses, labelled: labelled.rowCount ?? 0, seconds }
}

/** An address's rank follows the fourth power of an even draw: few take part in very many transfers. */
const TRANSFERS = `
  INSERT INTO transfer (asset_id, tx_hash, ordinal, at, block, tx_index, from_id, to_id, value, fee, import_id)
  SELECT 1, '0x' || md5(n::text) || md5((n + 1)::text), 0,
    timestamptz '2022-01-01Z' + (n::float8 / $4 * 1460) * interval '1 day', n / 100, n % 100,
    1 + floor($3 * power(random(), 4))::bigint, 1 + floor($3 * power(random(), 4))::bigint,
    floor(exp(random() * 14))::numeric + 1, 0, 1
  FROM generate_series($1::int, $2::int) n`

const LABELS = `
  WITH source AS (
    INSERT INTO label_source (id, kind, title, created_at) VALUES ('bench', 'tagpack', 'bench', now()) RETURNING id),
  version AS (
    INSERT INTO label_version (id, source_id, number, sha256, parser_version, title, creator, file_names, labels,
      addresses, actors, added, removed, rejected, imported_by, valid_from)
    SELECT gen_random_uuid(), id, 1, '', '1', 'bench', 'bench', '{}', 0, 0, 0, 0, 0, 0, 'bench', now() FROM source
    RETURNING source_id)
  INSERT INTO label (id, source_id, from_number, family, canonical, raw, checksum, label, category, service,
    stated_concepts, source, confidence, author, digest)
  SELECT gen_random_uuid(), v.source_id, 1, 'evm', g.canonical, g.canonical, 'none',
    CASE WHEN g.id <= $1 THEN 'service ' ELSE 'taint ' END || (g.id % 50),
    CASE WHEN g.id <= $1 THEN 'exchange' ELSE (ARRAY['mixer', 'scam', 'ransomware'])[1 + g.id % 3] END,
    g.id <= $1, '{}', 'bench', 50, 'bench', g.id::text
  FROM graph_address g CROSS JOIN version v
  WHERE (g.id <= $1 AND g.id % $2 <> 0) OR (g.id > $1 AND g.id % $3 = 0 AND g.id <= $4)`
