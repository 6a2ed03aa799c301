import type { Reason } from '#lib/core/alerts/reasons.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ActorRef, AlertRef, CaseRef, CustomerRef } from '#lib/db/screens/page-rows.ts'
import { ALERT_REF, actorOfRef, CASE_REF, CUSTOMER_REF } from '#lib/db/screens/sql-parts.ts'
import { IN_FORCE } from '#lib/db/screens/wallet-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** What lies around a transaction beside its own facts. */
export interface TransactionSurroundings {
  readonly customer: CustomerRef
  readonly wallet: {
    readonly id: string
    readonly family: string
    readonly canonical: string
    readonly checksum: string
    /** Lists in force that name it now. */
    readonly listedOn: readonly string[]
  } | null
  readonly recordedBy: ActorRef
  /** Entries of the customer's address book with this address, as they stood when the transaction was received. */
  readonly book: readonly {
    readonly externalId: string
    readonly label: string | null
    /** Its chain and tag are the transaction's too. */
    readonly same: boolean
  }[]
  /** Why the gate answered so, strongest first, as stored; empty when nothing spoke against it. */
  readonly reasons: readonly Reason[]
  /** Newest first. */
  readonly alertRows: readonly (AlertRef & { readonly case: CaseRef | null })[]
  readonly holds: readonly {
    readonly id: string
    readonly reasonCode: string
    readonly placedAt: string
    readonly placedBy: ActorRef
    readonly endedAt: string | null
    readonly endedBy: ActorRef | null
    readonly outcome: 'released' | 'rejected' | null
  }[]
}

export async function findTransactionSurroundings(
  transactionId: string,
): Promise<TransactionSurroundings | null> {
  const rows = await readerOf('pool').$queryRaw<TransactionSurroundings[]>`
    SELECT ${CUSTOMER_REF} AS customer,
      (SELECT jsonb_build_object('id', w.id, 'family', w.family, 'canonical', w.canonical, 'checksum', w.checksum,
          'listedOn', (SELECT COALESCE(jsonb_agg(DISTINCT e.source_id), '[]') ${IN_FORCE})) FROM wallet w WHERE w.id = t.wallet_id) AS wallet,
      ${actorOfRef(Prisma.sql`t.recorded_by`)} AS "recordedBy", ${BOOK} AS book, ${REASONS} AS reasons, ${ALERTS} AS "alertRows",
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', h.id, 'reasonCode', h.reason_code,
        'placedAt', utc_text(h.placed_at), 'placedBy', ${actorOfRef(Prisma.sql`h.placed_by`)},
        'endedAt', utc_text(h.ended_at), 'endedBy', CASE WHEN h.ended_by IS NULL THEN NULL
          ELSE ${actorOfRef(Prisma.sql`h.ended_by`)} END, 'outcome', h.outcome)
        ORDER BY h.placed_at DESC), '[]') FROM hold h WHERE h.transaction_id = t.id) AS holds
    FROM "transaction" t JOIN customer k ON k.id = t.customer_id WHERE t.id = ${transactionId}::uuid`
  return rows[0] ?? null
}

/** Every version says from when on the entry stood as it says. */
const BOOK = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('externalId', d.external_id,
    'label', stood.payload->>'label', 'same', COALESCE(stood.payload->>'chain', t.chain) = t.chain
      AND COALESCE(stood.payload->>'tag', t.counterparty_tag, '') = COALESCE(t.counterparty_tag, ''))
    ORDER BY d.external_id), '[]')
  FROM destination d CROSS JOIN LATERAL (
    SELECT v.status, v.wallet_id, v.payload FROM destination_version v
    WHERE v.destination_id = d.id AND v.recorded_at <= t.received_at ORDER BY v.version DESC LIMIT 1) stood
  WHERE d.customer_id = t.customer_id AND stood.wallet_id = t.wallet_id AND stood.status = 'registered')`

const ALERTS = Prisma.sql`(SELECT COALESCE(jsonb_agg(${ALERT_REF} || jsonb_build_object('case',
    CASE WHEN cf.id IS NULL THEN NULL ELSE ${CASE_REF} END) ORDER BY a.created_at DESC), '[]')
  FROM alert a LEFT JOIN case_file cf ON cf.id = a.case_id WHERE a.transaction_id = t.id)`

/** The alert that the passage raised holds every reason, also those of no rule; without one, what the rules saw. */
const REASONS = Prisma.sql`COALESCE(
  (SELECT a.reasons FROM alert a WHERE a.transaction_id = t.id AND a.screening_id = t.screening_id
    ORDER BY a.created_at, a.id LIMIT 1),
  (SELECT jsonb_agg(r.facts ORDER BY r.id) FROM rule_hit r WHERE r.screening_id = t.screening_id), '[]')`
