import type { TransactionKind } from '#lib/core/transactions/transaction.ts'
import type { ExposureShare } from '#lib/core/wallets/exposure/shares.ts'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { prismaOf, readerOf, type Tx } from '#lib/db/tx.ts'

/** A wallet that customers dealt with, and what its last check said. */
export interface WalletToExpose {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly shares: readonly ExposureShare[] | null
  /** The assets in which transfers of it are known, its own coin first, NFTs last. */
  readonly assets: readonly {
    /** CAIP-2. */
    readonly chain: string
    readonly token: string
    readonly assetId: number
    readonly addressId: string
  }[]
}

/** Movements each way that the assets of a wallet are told from. */
const MOVEMENTS_MAX = 1_000

/** Wallets whose last check is not of these versions, those never checked first. */
export async function listWalletsToExpose(
  versions: string,
  { wallets, assets }: { readonly wallets: number; readonly assets: number },
): Promise<readonly WalletToExpose[]> {
  return await readerOf('pool').$queryRaw<WalletToExpose[]>`
    SELECT w.id::text, w.family, w.canonical, w.shares, coalesce((
      SELECT jsonb_agg(jsonb_build_object('chain', s.chain, 'token', s.token, 'assetId', s.id, 'addressId', g.id::text)
        ORDER BY s.token ~ '^erc(721|1155):', s.token, s.id)
      FROM graph_address g CROSS JOIN LATERAL (
        SELECT a.* FROM graph_asset a WHERE a.id IN (
          (SELECT t.asset_id FROM transfer t WHERE t.from_id = g.id LIMIT ${MOVEMENTS_MAX}::int)
          UNION (SELECT t.asset_id FROM transfer t WHERE t.to_id = g.id LIMIT ${MOVEMENTS_MAX}::int)
          UNION (SELECT c.asset_id FROM coin_output o JOIN coin_transaction c ON c.id = o.transaction_id
                 WHERE o.address_id = g.id LIMIT ${MOVEMENTS_MAX}::int)
          UNION (SELECT c.asset_id FROM coin_input i JOIN coin_transaction c ON c.id = i.transaction_id
                 WHERE i.address_id = g.id LIMIT ${MOVEMENTS_MAX}::int))
        ORDER BY a.token ~ '^erc(721|1155):', a.token, a.id LIMIT ${assets}::int) s
      WHERE g.family = w.family AND g.canonical = w.canonical), '[]') AS assets
    FROM (SELECT w.id, w.family, w.canonical, x.shares FROM wallet w
      LEFT JOIN wallet_exposure_check x ON x.wallet_id = w.id
      WHERE x.versions IS DISTINCT FROM ${versions}
      ORDER BY x.wallet_id IS NOT NULL, w.id LIMIT ${wallets}::int) w`
}

/** An exposure ready to be kept. */
export interface NewWalletExposure {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly chain: string
  readonly token: string
  readonly direction: string
  readonly method: string
  readonly hops: number
  readonly min_value: string
  readonly settings: string
  readonly versions: string
  readonly basis: unknown
  readonly total: string
  readonly shares: unknown
  readonly result: unknown
  readonly at: Date
  readonly by: string
}

const EXPOSURE_COLUMNS = {
  id: 'uuid',
  family: 'text',
  canonical: 'text',
  chain: 'text',
  token: 'text',
  direction: 'text',
  method: 'text',
  hops: 'int',
  min_value: 'numeric',
  settings: 'text',
  versions: 'text',
  basis: 'jsonb',
  total: 'numeric',
  shares: 'jsonb',
  result: 'jsonb',
  at: 'timestamptz',
  by: 'text',
} as const satisfies BulkColumns

/** Keeps computed exposures. */
export async function insertWalletExposures(tx: Tx, exposures: readonly NewWalletExposure[]): Promise<void> {
  await bulkInsert(
    tx,
    { table: 'wallet_exposure', columns: EXPOSURE_COLUMNS },
    exposures.map((one) => ({ ...one })),
  )
}

/** Notes what the checks of these wallets said, for the gate. */
export async function setExposureChecks(
  tx: Tx,
  checks: readonly { readonly walletId: string; readonly shares: readonly ExposureShare[] }[],
  { versions, at }: { readonly versions: string; readonly at: Date },
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    INSERT INTO wallet_exposure_check (wallet_id, versions, shares, checked_at)
    SELECT r."walletId", ${versions}, r.shares, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(checks)}::jsonb) AS r("walletId" uuid, shares jsonb)
    ON CONFLICT (wallet_id) DO UPDATE SET versions = excluded.versions, shares = excluded.shares,
      checked_at = excluded.checked_at`
}

/** A past transaction with a wallet whose exposure passes a limit that nobody has been told of. */
export interface ExposedTransaction {
  readonly id: string
  readonly customerId: string
  readonly screeningId: string
  readonly kind: TransactionKind
  readonly jpyValue: string
  /** Day in Japan, `YYYY-MM-DD`. */
  readonly day: string
  /** `direction category reach`, with `unasked` before it where that was said, or a provider's rating, that alerts on this transaction name already. */
  readonly told: readonly string[]
}

/** Past transactions of a wallet, newest first, with what their alerts have said of its exposure. */
export async function listExposedTransactions(
  tx: Tx,
  {
    walletId,
    kinds,
    limit,
  }: { readonly walletId: string; readonly kinds: readonly string[]; readonly limit: number },
): Promise<readonly ExposedTransaction[]> {
  return await prismaOf(tx).$queryRaw<ExposedTransaction[]>`
    SELECT t.id::text, t.customer_id::text AS "customerId", t.screening_id::text AS "screeningId", t.kind::text,
      t.jpy_value::text AS "jpyValue", to_char(t.occurred_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day,
      ARRAY(SELECT concat_ws(' ', CASE WHEN r->'facts'->>'why' IS NOT NULL THEN 'unasked' END, r->'facts'->>'direction', r->'facts'->>'category',
          r->'facts'->>'reach', r->'facts'->>'risk')
        FROM alert a CROSS JOIN LATERAL jsonb_array_elements(a.reasons) r
        WHERE a.transaction_id = t.id AND r->>'code' ~ '^wallet/(exposed|received-unasked|rated)') AS told
    FROM "transaction" t WHERE t.wallet_id = ${walletId}::uuid AND t.kind::text = ANY(${[...kinds]})
    ORDER BY t.occurred_at DESC, t.id LIMIT ${limit}::int`
}
