import { Prisma } from '#lib/db/generated/client.ts'
import type { CustomerRef } from '#lib/db/screens/page-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** An address that a listed party's entry names, as printed and as it is matched. */
export interface EntryWalletRow {
  readonly raw: string
  /** The spelling that addresses are compared in. */
  readonly canonical: string
  readonly family: string
  /** The currency as the list prints it; shown, never compared. */
  readonly label: string | null
  /** `valid`, `broken` or `unchecked`. */
  readonly checksum: string
}

/** A hit that an entry caused, with whom it met. */
export interface EntryHitRow {
  readonly id: string
  readonly screeningId: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly subject: 'customer' | 'transaction' | 'ad_hoc' | 'destination'
  /** What was asked, as the matcher met it. */
  readonly query: string
  readonly kind: 'name' | 'wallet'
  /** 0..1, four decimals. */
  readonly score: string
  /** Number of the list version that judged it. */
  readonly version: number
  readonly customer: Pick<CustomerRef, 'id' | 'externalId' | 'displayName' | 'latinName'> | null
  readonly transaction: { readonly id: string; readonly externalId: string } | null
}

/** The addresses of one state of an entry, in the order of their spelling. */
export async function listEntryWalletRows(entryVersionId: string): Promise<readonly EntryWalletRow[]> {
  return await readerOf('pool').$queryRaw<EntryWalletRow[]>`
    SELECT raw, canonical, family, label, checksum FROM list_entry_wallet
    WHERE entry_version_id = ${entryVersionId}::uuid ORDER BY canonical, raw`
}

/** The newest hits that any state of an entry caused. */
export async function listEntryHitRows(
  entryVersionIds: readonly string[],
  limit: number,
): Promise<readonly EntryHitRow[]> {
  const transaction = Prisma.sql`s.subject = 'transaction' AND t.id = s.subject_id`
  return await readerOf('pool').$queryRaw<EntryHitRow[]>`
    SELECT h.id::text, s.id::text AS "screeningId", utc_text(s.at) AS at, s.subject::text,
      h.explanation->'matched'->>'query' AS query, h.kind, h.score::text, v.number AS version,
      CASE WHEN k.id IS NULL THEN NULL ELSE
        jsonb_build_object('id', k.id, 'externalId', k.external_id, 'displayName', k.display_name,
        'latinName', k.latin_name) END AS customer,
      CASE WHEN t.id IS NULL THEN NULL ELSE
        jsonb_build_object('id', t.id, 'externalId', t.external_id) END AS transaction
    FROM screening_hit h
    JOIN screening s ON s.id = h.screening_id
    JOIN list_version v ON v.id = h.list_version_id
    LEFT JOIN transaction t ON ${transaction}
    LEFT JOIN destination d ON s.subject = 'destination' AND d.id = s.subject_id
    LEFT JOIN customer k ON k.id = CASE WHEN s.subject = 'customer' THEN s.subject_id
      ELSE COALESCE(t.customer_id, d.customer_id) END
    WHERE h.entry_version_id = ANY(${[...entryVersionIds]}::uuid[])
    ORDER BY s.at DESC, h.ordinal LIMIT ${limit}`
}
