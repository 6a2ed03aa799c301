import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { CaseRef, CustomerRef, ListVersionRef } from '#lib/db/screens/page-rows.ts'
import { CASE_REF, LIST_VERSION_REF } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** An entry that names an address, from its first to its last list version. */
export interface WalletListing {
  readonly entryVersionId: string
  readonly entryKey: string
  readonly primaryName: string
  readonly kind: string
  readonly measure: string
  readonly programmes: readonly string[]
  readonly label: string | null
  readonly first: ListVersionRef
  readonly last: ListVersionRef | null
}

/** A label of the address with its pack; `withdrawnAt` once a later version of the pack no longer says it. */
export interface WalletTagRow {
  readonly id: string
  readonly label: string
  readonly category: WalletCategory
  readonly service: boolean
  readonly statedCategory: string | null
  readonly actor: string | null
  readonly jurisdictions: readonly string[]
  readonly source: string
  readonly sourceId: string
  readonly sourceTitle: string
  readonly versionNumber: number
  readonly author: string
  readonly evidence: string | null
  readonly confidence: number
  readonly statedOn: string | null
  readonly reviewOn: string | null
  readonly takenOverAt: string
  readonly withdrawnAt: string | null
}

export type WalletToucher = Pick<
  CustomerRef,
  'id' | 'externalId' | 'displayName' | 'latinName' | 'status' | 'riskRating'
> & {
  readonly transactions: number
  readonly inJpy: string
  readonly outJpy: string
  readonly lastAt: string
}

export interface LookAlike {
  readonly id: string | null
  readonly canonical: string
  readonly origin: 'seen' | 'listed'
  readonly firstSeenAt: string | null
}

/** What lies in a wallet's file beside the list's row. */
export interface WalletFile {
  readonly listings: readonly WalletListing[]
  readonly tagRows: readonly WalletTagRow[]
  readonly touchedBy: readonly WalletToucher[]
  readonly lookAlikes: readonly LookAlike[]
  readonly transfers: { readonly in: number; readonly out: number }
  /** Newest first, at most 50. */
  readonly transferRows: readonly WalletTransfer[]
  /** Cases over transactions with this address, newest first. */
  readonly cases: readonly CaseRef[]
}

/** An on-chain movement as seen from one of its ends. */
export interface WalletTransfer {
  readonly id: string
  readonly direction: 'in' | 'out'
  /** CAIP-2. */
  readonly chain: string
  readonly txHash: string
  readonly at: string
  readonly asset: string
  /** Decimal string. */
  readonly quantity: string
  /** The other end, with the id of its wallet where it was seen at the exchange; null for made coins and the like. */
  readonly other: { readonly id: string | null; readonly canonical: string } | null
}

const LISTINGS_MAX = 50
const TOUCHERS_MAX = 50
const LOOK_ALIKES_MAX = 20
const LABELS_MAX = 100
const TRANSFERS_MAX = 50
const TRANSFERS_COUNTED_MAX = 5_000
const CASES_MAX = 20

/** Everything stored about an address beside its transactions; null when there is none under this id. */
export async function findWalletFile(walletId: string): Promise<WalletFile | null> {
  const rows = await readerOf('pool').$queryRaw<WalletFile[]>`
    SELECT ${LISTINGS} AS listings, ${TAGS} AS "tagRows", ${TOUCHED_BY} AS "touchedBy",
      ${LOOK_ALIKES} AS "lookAlikes", ${TRANSFER_COUNTS} AS transfers,
      ${TRANSFERS} AS "transferRows", ${CASES} AS cases
    FROM wallet w WHERE w.id = ${walletId}::uuid`
  return rows[0] ?? null
}

/** What is stored of an address that need not be a wallet of the desk; with its wallet's id where it is one. */
export async function findAddressFile({
  family,
  canonical,
}: {
  readonly family: string
  readonly canonical: string
}): Promise<Omit<WalletFile, 'touchedBy' | 'cases'> & { readonly walletId: string | null }> {
  const rows = await readerOf('pool').$queryRaw<Awaited<ReturnType<typeof findAddressFile>>[]>`
    SELECT ${LISTINGS} AS listings, ${TAGS} AS "tagRows", ${LOOK_ALIKES} AS "lookAlikes",
      ${TRANSFER_COUNTS} AS transfers, ${TRANSFERS} AS "transferRows",
      (SELECT o.id::text FROM wallet o WHERE o.family = w.family AND o.canonical = w.canonical) AS "walletId"
    FROM (SELECT ${family}::text AS family, ${canonical}::text AS canonical) w`
  return rows[0] ?? NOTHING
}

const NOTHING = {
  ...{ listings: [], tagRows: [], lookAlikes: [], transferRows: [] },
  ...{ transfers: { in: 0, out: 0 }, walletId: null },
}

/** `toNumber` is the first version without the entry, so the last one with it is the version before. */
const LISTINGS = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.gone, x.number DESC), '[]') FROM (
  SELECT jsonb_build_object('entryVersionId', e.id, 'entryKey', le.key, 'primaryName', e.primary_name,
    'kind', e.kind, 'measure', e.measure, 'programmes', e.programmes, 'label', y.label,
    'first', (SELECT ${LIST_VERSION_REF} FROM list_version v
      WHERE v.source_id = e.source_id AND v.number = e.from_number),
    'last', (SELECT ${LIST_VERSION_REF} FROM list_version v
      WHERE v.source_id = e.source_id AND v.number = e.to_number - 1)) AS row,
    e.to_number IS NOT NULL AS gone, e.from_number AS number
  FROM list_entry_wallet y JOIN list_entry_version e ON e.id = y.entry_version_id
  JOIN list_entry le ON le.id = e.entry_id WHERE y.canonical = w.canonical
  ORDER BY gone, number DESC LIMIT ${LISTINGS_MAX}) x)`

/** What the label versions in force say, the most trusted first; then what they no longer say. */
const TAGS = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.gone, x.confidence DESC, x.label), '[]') FROM (
  SELECT jsonb_build_object('id', g.id, 'label', g.label, 'category', g.category, 'service', g.service,
      'statedCategory', COALESCE(g.stated_abuse, g.stated_category), 'actor', g.actor, 'source', g.source,
      'sourceId', g.source_id, 'sourceTitle', ls.title, 'author', g.author, 'evidence', g.evidence,
      'confidence', g.confidence, 'statedOn', g.lastmod, 'reviewOn', g.review_on, 'versionNumber', lv.number,
      'takenOverAt', utc_text(lv.valid_from), 'withdrawnAt', utc_text(gone.valid_from),
      'jurisdictions', COALESCE((SELECT k.jurisdictions FROM label_actor k WHERE k.key = g.actor AND k.to_number IS NULL
        ORDER BY k.id DESC LIMIT 1), '{}')) AS row,
    g.to_number IS NOT NULL AS gone, g.confidence, g.label
  FROM label g JOIN label_source ls ON ls.id = g.source_id
  JOIN label_version lv ON lv.source_id = g.source_id AND lv.number = g.from_number
  LEFT JOIN label_version gone ON gone.source_id = g.source_id AND gone.number = g.to_number
  WHERE g.canonical = w.canonical AND g.family = w.family
  ORDER BY (g.to_number IS NOT NULL), g.confidence DESC, g.id LIMIT ${LABELS_MAX}) x)`

const TOUCHED_BY = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.total DESC), '[]') FROM (
  SELECT jsonb_build_object('id', k.id, 'externalId', k.external_id, 'displayName', k.display_name, 'latinName', k.latin_name,
    'status', k.status, 'riskRating', k.risk_rating, 'transactions', count(*),
    'inJpy', COALESCE(sum(t.jpy_value) FILTER (WHERE t.kind IN ('deposit', 'fiat_deposit')), 0)::text,
    'outJpy', COALESCE(sum(t.jpy_value) FILTER (WHERE t.kind IN ('withdrawal', 'fiat_withdrawal')), 0)::text,
    'lastAt', utc_text(max(t.occurred_at))) AS row, sum(t.jpy_value) AS total
  FROM "transaction" t JOIN customer k ON k.id = t.customer_id WHERE t.wallet_id = w.id
  GROUP BY k.id ORDER BY sum(t.jpy_value) DESC LIMIT ${TOUCHERS_MAX}) x)`

/** Addresses with the same first six and last four characters: what a hurried eye takes for the same. */
const LOOK_ALIKES = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('id', x.id, 'canonical', x.canonical,
    'origin', x.origin, 'firstSeenAt', x.seen)), '[]') FROM (
  SELECT u.id, u.canonical, 'seen' AS origin, utc_text(u.first_seen_at) AS seen FROM wallet u
  WHERE lower(left(u.canonical, 6)) = lower(left(w.canonical, 6))
    AND lower(right(u.canonical, 4)) = lower(right(w.canonical, 4)) AND u.canonical <> w.canonical
  UNION
  SELECT NULL, y.canonical, 'listed', NULL FROM list_entry_wallet y
  WHERE lower(left(y.canonical, 6)) = lower(left(w.canonical, 6))
    AND lower(right(y.canonical, 4)) = lower(right(w.canonical, 4)) AND y.canonical <> w.canonical
  LIMIT ${LOOK_ALIKES_MAX}) x)`

const TRANSFERS = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.at DESC), '[]') FROM (
  SELECT jsonb_build_object('id', m.tx_hash || ':' || m.ordinal || ':' || s.id || ':' || coalesce(m.other_id, 0),
    'direction', CASE WHEN m.incoming THEN 'in' ELSE 'out' END, 'chain', s.chain, 'txHash', m.tx_hash,
    'at', utc_text(m.at), 'asset', coalesce(s.symbol, s.token),
    'quantity', trim_scale(m.value / power(10::numeric, coalesce(s.decimals, 0)))::text,
    'other', CASE WHEN g.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'canonical', g.canonical) END) AS row,
    m.at
  FROM graph_address own CROSS JOIN LATERAL graph_movements(own.id, ${TRANSFERS_MAX}::int) m
  JOIN graph_asset s ON s.id = m.asset_id LEFT JOIN graph_address g ON g.id = m.other_id
  LEFT JOIN wallet o ON o.family = g.family AND o.canonical = g.canonical
  WHERE own.family = w.family AND own.canonical = w.canonical
  ORDER BY m.at DESC, m.tx_hash, m.ordinal LIMIT ${TRANSFERS_MAX}) x)`

/** Both ways, counted up to a bound so that a service's address costs no more than another. */
const TRANSFER_COUNTS = Prisma.sql`(SELECT jsonb_build_object('in', count(*) FILTER (WHERE m.incoming),
    'out', count(*) FILTER (WHERE NOT m.incoming))
  FROM graph_address own CROSS JOIN LATERAL graph_movements(own.id, ${TRANSFERS_COUNTED_MAX}::int) m
  WHERE own.family = w.family AND own.canonical = w.canonical)`

const CASES = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.opened_at DESC), '[]') FROM (
  SELECT ${CASE_REF} AS row, cf.opened_at FROM case_file cf WHERE cf.id IN (
    SELECT a.case_id FROM "transaction" t JOIN alert a ON a.transaction_id = t.id
    WHERE t.wallet_id = w.id AND a.case_id IS NOT NULL)
  ORDER BY cf.opened_at DESC LIMIT ${CASES_MAX}) x)`
