import type { CustomerInput, CustomerNames } from '#lib/core/customers/customer.ts'
import { foldForSearch } from '#lib/core/customers/customer-summary.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Direction, ordered, type Slice, selectCounted } from '#lib/db/screens/counted.ts'
import type { ActorRef, CaseRef, Counted, CustomerRef } from '#lib/db/screens/page-rows.ts'
import { actorOfRef, amongEnum, beginning, CASE_REF, containing, every } from '#lib/db/screens/sql-parts.ts'
import { IN_FORCE } from '#lib/db/screens/wallet-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A customer of the list. */
export interface CustomerRow extends CustomerRef {
  readonly openedOn: string
  readonly updatedAt: string
  readonly openAlerts: number
  readonly openCases: number
  readonly lastScreenedAt: string | null
}

const ROW = Prisma.sql`k.id::text, k.external_id AS "externalId", k.display_name AS "displayName",
  k.kana_name AS "kanaName", k.latin_name AS "latinName", k.kind::text, k.status::text,
  k.risk_rating::text AS "riskRating", k.nationality, k.residence, to_char(k.opened_on, 'YYYY-MM-DD') AS "openedOn",
  utc_text(k.updated_at) AS "updatedAt",
  (SELECT count(*)::int FROM alert a WHERE a.customer_id = k.id AND a.status IN ('open', 'snoozed')) AS "openAlerts",
  (SELECT count(*)::int FROM case_file f WHERE f.customer_id = k.id AND f.status <> 'closed') AS "openCases",
  (SELECT utc_text(s.at) FROM screening s WHERE s.id = k.last_screening_id) AS "lastScreenedAt"`

export interface CustomerRowFilter {
  readonly status: readonly string[]
  readonly kind: readonly string[]
  readonly riskRating: readonly string[]
  readonly text: string | null
  readonly sort: 'created' | 'risk' | 'name'
  readonly direction: Direction
}

const SORTS = {
  created: Prisma.sql`k.created_at`,
  risk: Prisma.sql`k.risk_rating`,
  name: Prisma.sql`COALESCE(k.kana_name, k.display_name)`,
} as const

/** One slice of the customers. */
export async function listCustomerRows(
  filter: CustomerRowFilter,
  slice: Slice,
): Promise<Counted<CustomerRow>> {
  const { text } = filter
  const where = every([
    amongEnum(Prisma.sql`k.status`, 'customer_status', filter.status),
    amongEnum(Prisma.sql`k.kind`, 'customer_kind', filter.kind),
    amongEnum(Prisma.sql`k.risk_rating`, 'risk_rating', filter.riskRating),
    text === null
      ? null
      : Prisma.sql`(k.search_text LIKE ${containing(foldForSearch(text))}
          OR lower(k.external_id) LIKE ${beginning(text)})`,
  ])
  return await selectCounted<CustomerRow>(
    {
      columns: ROW,
      tables: Prisma.sql`customer k`,
      keyTables: Prisma.sql`customer k`,
      where,
      key: Prisma.sql`k.id`,
      order: ordered(SORTS[filter.sort], filter.direction, Prisma.sql`k.id`),
    },
    slice,
  )
}

/** What lies in a customer's file beside the list's row. */
export interface CustomerFileRow extends CustomerRow {
  readonly current: CustomerInput
  readonly currentVersion: number
  readonly versions: readonly {
    readonly version: number
    readonly payload: CustomerInput
    readonly payloadHash: string
    readonly recordedAt: string
    readonly recordedBy: ActorRef
  }[]
  readonly names: readonly { readonly role: string; readonly script: string; readonly full: string }[]
  readonly beneficialOwners: readonly {
    readonly ordinal: number
    readonly names: CustomerNames
    readonly dateOfBirth: string | null
    readonly nationality: string | null
    readonly residence: string | null
    readonly ownershipPercent: string | null
  }[]
  readonly cases: readonly CaseRef[]
  readonly freeze: { readonly id: string; readonly placedAt: string; readonly reasonCode: string } | null
  /** Transactions that are held now, oldest first, at most 20. */
  readonly heldTransactions: readonly {
    readonly id: string
    readonly externalId: string
    readonly jpyValue: string
    readonly placedAt: string
    readonly reasonCode: string
  }[]
  readonly wallets: readonly {
    readonly id: string
    readonly family: string
    readonly canonical: string
    readonly transactions: number
    readonly jpyValue: string
    /** Lists in force that name it. */
    readonly listedOn: readonly string[]
  }[]
}

const HELD_MAX = 20
const VERSIONS_MAX = 50
const WALLETS_MAX = 20
const CASES_MAX = 20

/** One customer with everything stored about it; null when there is none. */
export async function findCustomerFile(customerId: string): Promise<CustomerFileRow | null> {
  const rows = await readerOf('pool').$queryRaw<CustomerFileRow[]>`
    SELECT ${ROW}, k.current_version AS "currentVersion",
      (SELECT v.payload FROM customer_version v WHERE v.customer_id = k.id AND v.version = k.current_version) AS current,
      ${VERSIONS} AS versions, ${NAMES} AS names, ${OWNERS} AS "beneficialOwners", ${CASES} AS cases,
      (SELECT jsonb_build_object('id', h.id, 'placedAt', utc_text(h.placed_at), 'reasonCode', h.reason_code)
        FROM hold h WHERE h.customer_id = k.id AND h.kind = 'freeze' AND h.ended_at IS NULL) AS freeze,
      ${HELD} AS "heldTransactions", ${WALLETS} AS wallets
    FROM customer k WHERE k.id = ${customerId}::uuid`
  return rows[0] ?? null
}

const VERSIONS = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.version DESC), '[]') FROM (
  SELECT jsonb_build_object('version', v.version, 'payload', v.payload, 'payloadHash', v.payload_hash,
    'recordedAt', utc_text(v.recorded_at), 'recordedBy', ${actorOfRef(Prisma.sql`v.recorded_by`)}) AS row, v.version
  FROM customer_version v WHERE v.customer_id = k.id ORDER BY v.version DESC LIMIT ${VERSIONS_MAX}) x)`

const NAMES = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('role', n.role, 'script', n.script,
  'full', n."full") ORDER BY n.role DESC, n.id), '[]') FROM customer_name n WHERE n.customer_id = k.id)`

const OWNERS = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('ordinal', o.ordinal, 'names', o.names,
  'dateOfBirth', o.date_of_birth, 'nationality', o.nationality, 'residence', o.residence,
  'ownershipPercent', trim_scale(o.ownership_percent)::text) ORDER BY o.ordinal), '[]')
  FROM beneficial_owner o WHERE o.customer_id = k.id)`

const CASES = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.opened_at DESC), '[]') FROM (
  SELECT ${CASE_REF} AS row, cf.opened_at FROM case_file cf WHERE cf.customer_id = k.id
  ORDER BY cf.opened_at DESC LIMIT ${CASES_MAX}) x)`

const HELD = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.placed_at), '[]') FROM (
  SELECT jsonb_build_object('id', t.id, 'externalId', t.external_id, 'jpyValue', t.jpy_value::text,
    'placedAt', utc_text(h.placed_at), 'reasonCode', h.reason_code) AS row, h.placed_at
  FROM hold h JOIN "transaction" t ON t.id = h.transaction_id
  WHERE h.customer_id = k.id AND h.kind = 'transaction' AND h.ended_at IS NULL
  ORDER BY h.placed_at LIMIT ${HELD_MAX}) x)`

const WALLETS = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.n DESC), '[]') FROM (
  SELECT jsonb_build_object('id', w.id, 'family', w.family, 'canonical', w.canonical, 'transactions', count(*),
    'jpyValue', sum(t.jpy_value)::text, 'listedOn', (SELECT COALESCE(jsonb_agg(DISTINCT e.source_id), '[]')
      ${IN_FORCE})) AS row, count(*) AS n
  FROM "transaction" t JOIN wallet w ON w.id = t.wallet_id WHERE t.customer_id = k.id
  GROUP BY w.id ORDER BY count(*) DESC, w.id LIMIT ${WALLETS_MAX}) x)`
