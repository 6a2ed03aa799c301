import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import type { ExposureSettings } from '#lib/core/wallets/exposure/settings.ts'
import type { ExposureShare } from '#lib/core/wallets/exposure/shares.ts'
import type { ExposureVersions } from '#lib/db/exposure-labels.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Assets of one address, and kept figures of each, that are read. */
const ASSETS_MAX = 10
const HISTORY_MAX = 120

/** Whose kept exposures: one address on one chain (CAIP-2), one way. */
export interface StoredExposureOf {
  readonly family: string
  readonly canonical: string
  readonly chain: string
  readonly direction: string
}

/** The newest kept exposure in one asset, with the newest check that found its shares unchanged. */
export interface StoredExposureRow {
  readonly token: string
  readonly symbol: string | null
  readonly decimals: number | null
  readonly at: string
  /** Digest of the versions it was computed with. */
  readonly versions: string
  readonly basis: { readonly settings: ExposureSettings; readonly versions: ExposureVersions }
  readonly result: Exposure
  /** Digest of the versions and moment of the last check that came to the same shares; null when none did. */
  readonly checkedVersions: string | null
  readonly checkedAt: string | null
}

/** The newest kept exposure of an address in each asset. */
export async function listStoredExposures(of: StoredExposureOf): Promise<readonly StoredExposureRow[]> {
  const { family, canonical, chain, direction } = of
  return await readerOf('pool').$queryRaw<StoredExposureRow[]>`
    SELECT e.token, s.symbol, s.decimals, utc_text(e.at) AS at, e.versions, e.basis, e.result,
      x.versions AS "checkedVersions", utc_text(x.checked_at) AS "checkedAt"
    FROM (SELECT DISTINCT ON (n.token) n.id, n.token FROM wallet_exposure n
      WHERE n.family = ${family} AND n.canonical = ${canonical} AND n.chain = ${chain} AND n.direction = ${direction}
      ORDER BY n.token, n.at DESC, n.id DESC LIMIT ${ASSETS_MAX}) newest
    JOIN wallet_exposure e ON e.id = newest.id
    LEFT JOIN graph_asset s ON s.chain = ${chain} AND s.token = e.token
    LEFT JOIN wallet w ON w.family = ${family} AND w.canonical = ${canonical}
    LEFT JOIN wallet_exposure_check x ON x.wallet_id = w.id
      AND x.shares @> jsonb_build_array(jsonb_build_object('exposureId', e.id::text))
    ORDER BY e.token`
}

/** What one kept exposure said: the shares of all that moved, by category. */
export interface ExposureMoment {
  readonly token: string
  readonly at: string
  readonly shares: ExposureShare['categories']
}

/** The kept exposures of an address, the newest first. */
export async function listExposureMoments(of: StoredExposureOf): Promise<readonly ExposureMoment[]> {
  const { family, canonical, chain, direction } = of
  return await readerOf('pool').$queryRaw<ExposureMoment[]>`
    SELECT e.token, utc_text(e.at) AS at, e.shares FROM wallet_exposure e
    WHERE e.family = ${family} AND e.canonical = ${canonical} AND e.chain = ${chain} AND e.direction = ${direction}
    ORDER BY e.at DESC, e.id DESC LIMIT ${HISTORY_MAX}`
}
