import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { IN_FORCE, LABELS_IN_FORCE } from '#lib/db/screens/wallet-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Who takes a part in the sale of an NFT, screened at the gate like the other side. */
export interface NftParty {
  readonly role: 'contract' | 'marketplace' | 'royalty'
  readonly address: string
  /** Its wallet page, where customers dealt with it themselves. */
  readonly walletId: string | null
  /** It was on a list when the transaction was screened: the hit's entry, as the screening stored it. */
  readonly met: readonly { readonly sourceId: string; readonly name: string }[]
  /** Lists in force that name it now. */
  readonly listedOn: readonly string[]
  readonly labels: readonly { readonly label: string; readonly category: WalletCategory }[]
}

/** What a payment for an NFT is for, and everybody in the sale. */
export interface NftSale {
  readonly tokenId: string
  readonly standard: 'erc721' | 'erc1155' | null
  readonly parties: readonly NftParty[]
}

const LABELS_MAX = 5

/** The parties `w` of the sale `t.nft`, in the order: contract, marketplace, receivers of royalties. */
const PARTIES = Prisma.sql`(SELECT p.role, p.canonical, p.ord, coalesce(o.family, 'evm') AS family
  FROM (SELECT 'contract' AS role, t.nft->>'contract' AS canonical, 0 AS ord
    UNION ALL SELECT 'marketplace', t.nft->>'marketplace', 1
    UNION ALL SELECT 'royalty', r.value, 1 + r.ordinality
      FROM jsonb_array_elements_text(t.nft->'royaltyReceivers') WITH ORDINALITY r) p
  LEFT JOIN wallet o ON o.id = t.wallet_id WHERE p.canonical IS NOT NULL)`

/** The sale that a transaction pays for; null where it pays for no NFT. */
export async function findNftSale(transactionId: string): Promise<NftSale | null> {
  const rows = await readerOf('pool').$queryRaw<NftSale[]>`
    SELECT t.nft->>'tokenId' AS "tokenId", t.nft->>'standard' AS standard, (
      SELECT COALESCE(jsonb_agg(jsonb_build_object('role', w.role, 'address', w.canonical,
        'walletId', (SELECT x.id FROM wallet x WHERE x.family = w.family AND x.canonical = w.canonical),
        'met', (SELECT COALESCE(jsonb_agg(jsonb_build_object('sourceId', v.source_id,
            'name', h.explanation->>'primaryName') ORDER BY h.ordinal), '[]')
          FROM screening_hit h JOIN list_version v ON v.id = h.list_version_id
          WHERE h.screening_id = t.screening_id AND h.kind = 'wallet'
            AND lower(h.explanation->'matched'->>'query') = lower(w.canonical)),
        'listedOn', (SELECT COALESCE(jsonb_agg(DISTINCT e.source_id), '[]') ${IN_FORCE}),
        'labels', (SELECT COALESCE(jsonb_agg(l.row), '[]') FROM (
          SELECT jsonb_build_object('label', g.label, 'category', g.category) AS row ${LABELS_IN_FORCE}
          ORDER BY g.confidence DESC, g.id LIMIT ${LABELS_MAX}::int) l)) ORDER BY w.ord), '[]')
      FROM ${PARTIES} w) AS parties
    FROM "transaction" t WHERE t.id = ${transactionId}::uuid AND t.nft IS NOT NULL`
  return rows[0] ?? null
}
