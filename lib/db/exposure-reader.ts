import type { CoinReader, GraphReader, ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import { EXPOSURE_LIMITS } from '#lib/core/wallets/exposure/settings.ts'
import type { GraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import type { AddressId, CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'
import { database } from '#lib/db/client.ts'
import { accountGraph } from '#lib/db/exposure-accounts.ts'
import { type ExposureVersions, labelledAddresses } from '#lib/db/exposure-labels.ts'
import { graphRows as rows } from '#lib/db/graph-rows.ts'

const SECOND_MS = 1_000

/** The graph of one asset, with the labels of certain versions. */
export interface ReaderOf {
  readonly chain: GraphChain
  readonly assetId: number
  readonly versions: ExposureVersions
  /** When its time is over (`performance.now()`): one computation's from now on, unless several share it. */
  readonly until?: number
}

/** When the time of a computation that begins now is over (`performance.now()`). */
export function exposureTimeOver(): number {
  return performance.now() + EXPOSURE_LIMITS.secondsMax * SECOND_MS
}

/** When the first of so many computations has had its equal share of the time until then. */
export function exposureTimeShared(until: number, among: number): number {
  const now = performance.now()
  return now + (until - now) / Math.max(1, among)
}

/** Reads the stored graph for one computation of an exposure, a whole hop at a time. */
export function exposureReader(of: ReaderOf): GraphReader {
  const { until = exposureTimeOver() } = of
  const shared = { ...common(of), isOver: () => performance.now() >= until }
  return of.chain.ledger === 'accounts'
    ? { ...shared, ...accountGraph(of.assetId) }
    : { ...shared, ...coinGraph(of) }
}

function common({ chain, versions }: ReaderOf) {
  return {
    labelsOf: async (addresses: readonly AddressId[], minConfidence: number) => {
      const labels = await labelledAddresses(chain.family, versions)
      const found = new Map<AddressId, ReaderLabel>()
      for (const address of addresses) {
        const label = labels.get(address)?.[0]
        if (label !== undefined && label.confidence >= minConfidence) found.set(address, label)
      }
      return found
    },
    namesOf: async (addresses: readonly AddressId[]) =>
      new Map(
        await rows<[string, string]>(
          'exposure-names',
          'SELECT id::text, canonical FROM graph_address WHERE id = ANY($1::bigint[])',
          [addresses],
        ),
      ),
  }
}

type OnlyCoins = Omit<CoinReader, 'isOver' | 'labelsOf' | 'namesOf'>

type End = [address: string | null, value: string, spentHash?: string | null, spentOrdinal?: number | null]
type CoinRow = [
  hash: string,
  at: number,
  coinbase: boolean,
  coinjoin: boolean | null,
  inputs: End[],
  outputs: End[],
  key: string,
]

const COIN_COLUMNS = `c.tx_hash, (extract(epoch FROM c.at) * 1000)::float8, c.coinbase, c.coinjoin,
  (SELECT coalesce(json_agg(json_build_array(i.address_id::text, i.value::text, i.spent_hash, i.spent_ordinal)
    ORDER BY i.ordinal), '[]') FROM coin_input i WHERE i.transaction_id = c.id),
  (SELECT coalesce(json_agg(json_build_array(o.address_id::text, o.value::text) ORDER BY o.ordinal), '[]')
   FROM coin_output o WHERE o.transaction_id = c.id)`

function coinTransactionOf([txHash, at, coinbase, coinjoin, inputs, outputs]: CoinRow): CoinTransaction {
  return {
    ...{ txHash, at, coinbase, coinjoin },
    inputs: inputs.map(([address, value, spentHash, ordinal]) => ({
      address,
      value: BigInt(value),
      spends: spentHash == null || ordinal == null ? null : { txHash: spentHash, ordinal },
    })),
    outputs: outputs.map(([address, value]) => ({ address, value: BigInt(value) })),
  }
}

function coinGraph({ assetId }: ReaderOf): OnlyCoins {
  return {
    ledger: 'coins',
    transactionsOf: async (addresses, direction, limit) => {
      const found = await rows<CoinRow>(
        `exposure-coin-roots-${direction}`,
        `SELECT ${COIN_COLUMNS} FROM coin_transaction c WHERE c.asset_id = $2 AND c.id IN (
           SELECT DISTINCT e.transaction_id FROM ${direction === 'in' ? 'coin_output' : 'coin_input'} e
           WHERE e.address_id = ANY($1::bigint[]) ORDER BY 1 DESC LIMIT $3) ORDER BY c.id DESC`,
        [addresses, assetId, limit + 1],
      )
      return { transactions: found.slice(0, limit).map(coinTransactionOf), complete: found.length <= limit }
    },
    transactions: async (hashes) => {
      const found = await rows<CoinRow>(
        'exposure-coins',
        `SELECT ${COIN_COLUMNS} FROM coin_transaction c WHERE c.asset_id = $2 AND c.tx_hash = ANY($1)`,
        [hashes, assetId],
      )
      return new Map(found.map((row) => [row[0], coinTransactionOf(row)]))
    },
    spendersOf: async (outputs) => {
      const found = await rows<CoinRow>('exposure-spenders', SPENDERS, [
        outputs.map(({ txHash }) => txHash),
        outputs.map(({ ordinal }) => ordinal),
        assetId,
      ])
      return new Map(found.map((row) => [row[6], coinTransactionOf(row)]))
    },
  }
}

const SPENDERS = `
  SELECT ${COIN_COLUMNS}, a.hash || ':' || a.ordinal FROM unnest($1::text[], $2::int[]) a(hash, ordinal)
  JOIN coin_input s ON s.spent_hash = a.hash AND s.spent_ordinal = a.ordinal
  JOIN coin_transaction c ON c.id = s.transaction_id AND c.asset_id = $3`

/** An asset of the graph with the address's place in it. */
export interface AddressInGraph {
  readonly addressId: AddressId
  readonly assets: readonly {
    readonly id: number
    readonly token: string
    readonly symbol: string | null
    readonly decimals: number | null
  }[]
}

/** Most assets of one address that are looked at; an address that received more is showered with worthless tokens. */
const ASSETS_MAX = 50
/** Movements each way that the assets of an address are told from. */
const MOVEMENTS_MAX = 10_000

/** Where an address stands in the graph of a chain, with the assets that moved to or from it; null when it does not. */
export async function findAddressInGraph(
  chain: GraphChain,
  canonical: string,
): Promise<AddressInGraph | null> {
  const found = await database().pool.query<{ id: string; assets: AddressInGraph['assets'] }>(
    `SELECT g.id::text, (SELECT coalesce(json_agg(s ORDER BY s.thing, s.token), '[]') FROM (
       SELECT s.id, s.token, s.symbol, s.decimals, s.token ~ '^erc(721|1155):' AS thing FROM graph_asset s WHERE s.chain = $3 AND s.id IN (
         (SELECT t.asset_id FROM transfer t WHERE t.from_id = g.id LIMIT ${MOVEMENTS_MAX})
         UNION (SELECT t.asset_id FROM transfer t WHERE t.to_id = g.id LIMIT ${MOVEMENTS_MAX})
         UNION (SELECT s0.id FROM graph_asset s0 WHERE s0.chain = $3 AND s0.token = ''
           AND (EXISTS (SELECT 1 FROM coin_output o WHERE o.address_id = g.id)
             OR EXISTS (SELECT 1 FROM coin_input i WHERE i.address_id = g.id))))
       ORDER BY s.token ~ '^erc(721|1155):', s.token LIMIT ${ASSETS_MAX}) s) AS assets
     FROM graph_address g WHERE g.family = $1 AND g.canonical = $2`,
    [chain.family, canonical, chain.caip2],
  )
  const row = found.rows[0]
  return row === undefined ? null : { addressId: row.id, assets: row.assets }
}
