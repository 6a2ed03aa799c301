import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import type { NftMovement, NftPaid } from '#lib/core/wallets/exposure/nft-contacts.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'
import { graphRows } from '#lib/db/graph-rows.ts'
import { fromEpochMs } from '#lib/std/instant.ts'

/** Movements of an address one way, of all assets, among which NFTs are looked for: the newest. */
const MOVEMENTS_MAX = 20_000
/** Tokens that are things, as PostgreSQL writes the pattern. */
const IS_NFT = `s.token ~ '^erc(721|1155):'`

export interface NftMovementsOf {
  readonly addressId: AddressId
  /** CAIP-2. */
  readonly chain: string
  readonly direction: ExposureDirection
}

/** One row with no movement where there is none: how many were looked through is told all the same. */
type MovementRow = [
  other: string | null,
  token: string,
  txHash: string,
  ordinal: number,
  at: number,
  all: number,
]

const movementsBy = (own: 'to_id' | 'from_id', other: 'to_id' | 'from_id') => `
  WITH newest AS MATERIALIZED (SELECT t.asset_id, t.tx_hash, t.ordinal, t.at, t.${other} AS other,
      row_number() OVER (ORDER BY t.at DESC) AS nth FROM transfer t
    WHERE t.${own} = $1 AND t.from_id IS DISTINCT FROM t.to_id ORDER BY t.at DESC LIMIT ${MOVEMENTS_MAX} + 1)
  SELECT x.other::text, x.token, x.tx_hash, x.ordinal, round(date_part('epoch', x.at) * 1000), c.n
  FROM (SELECT count(*)::int AS n FROM newest) c LEFT JOIN (
    SELECT n.other, s.token, n.tx_hash, n.ordinal, n.at
    FROM newest n JOIN graph_asset s ON s.id = n.asset_id AND s.chain = $2 AND ${IS_NFT} WHERE n.other IS NOT NULL AND n.nth <= ${MOVEMENTS_MAX}) x ON true`
const MOVEMENTS = { in: movementsBy('to_id', 'from_id'), out: movementsBy('from_id', 'to_id') } as const

/** NFTs that an address got from (`in`) or gave to (`out`) others; newly made and destroyed ones are left out. */
export async function listNftMovements({ addressId, chain, direction }: NftMovementsOf): Promise<{
  readonly movements: readonly NftMovement[]
  readonly complete: boolean
}> {
  const found = await graphRows<MovementRow>(`nft-movements-${direction}`, MOVEMENTS[direction], [
    addressId,
    chain,
  ])
  const movements = found.flatMap(([other, token, txHash, ordinal, at]) =>
    other === null ? [] : [{ other, token, txHash, ordinal, at }],
  )
  return { movements, complete: (found[0]?.[5] ?? 0) <= MOVEMENTS_MAX }
}

type PaidRow = [txHash: string, token: string, symbol: string | null, decimals: number | null, value: string]

const paidBy = (own: 'to_id' | 'from_id') => `
  SELECT e.tx, s.token, s.symbol, s.decimals, sum(p.value)::text FROM unnest($2::text[], $3::timestamptz[]) e(tx, at)
  CROSS JOIN LATERAL (SELECT t.asset_id, t.value FROM transfer t WHERE t.${own} = $1 AND t.at = e.at AND t.tx_hash = e.tx
    AND t.from_id IS DISTINCT FROM t.to_id AND t.value > 0 OFFSET 0) p
  JOIN graph_asset s ON s.id = p.asset_id AND s.chain = $4 AND NOT (${IS_NFT})
  GROUP BY e.tx, s.token, s.symbol, s.decimals ORDER BY e.tx, s.token`
/** Who gets an NFT pays, who gives one is paid. */
const PAID = { in: paidBy('from_id'), out: paidBy('to_id') } as const

/** What an address paid or was paid in these transactions, by transaction hash. */
export async function listNftPaid(
  { addressId, chain, direction }: NftMovementsOf,
  movements: readonly NftMovement[],
): Promise<ReadonlyMap<string, readonly NftPaid[]>> {
  const times = new Map(movements.map(({ txHash, at }) => [txHash, fromEpochMs(at)]))
  if (times.size === 0) return new Map()
  const found = await graphRows<PaidRow>(`nft-paid-${direction}`, PAID[direction], [
    addressId,
    [...times.keys()],
    [...times.values()],
    chain,
  ])
  return new Map(
    [...Map.groupBy(found, ([txHash]) => txHash)].map(([txHash, rows]) => [
      txHash,
      rows.map(([, token, symbol, decimals, value]) => ({ token, symbol, decimals, value })),
    ]),
  )
}
