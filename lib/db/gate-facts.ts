import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { CustomerInput } from '#lib/core/customers/customer.ts'
import { RULE_LIMITS } from '#lib/core/rules/catalogue.ts'
import type { BookEntry, RecentTransaction } from '#lib/core/rules/rule-hit.ts'
import type { ClearedPair } from '#lib/core/screening/cleared-pair.ts'
import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import type { GateAnswer } from '#lib/core/transactions/transaction.ts'
import type { OwnFigures, ProviderStanding } from '#lib/core/wallets/providers/choose-answer.ts'
import { ALERTED_ENTRY, type AlertedEntry, OWN_NAME_REASONS } from '#lib/db/alerts.ts'
import { CLEARED_PAIRS_OF_CUSTOMER } from '#lib/db/cleared-pairs.ts'
import { BOOK_ENTRIES } from '#lib/db/destinations.ts'
import { OWN_FIGURES, PROVIDER_STANDING } from '#lib/db/provider-ledger.ts'
import type { StoredHit } from '#lib/db/screenings.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** A transaction known under the same external id, with the answer it got. */
export interface KnownTransaction {
  readonly id: string
  readonly payloadHash: string
  readonly answer: GateAnswer
  readonly screeningId: string
  /** Who was put to the matcher for that answer. */
  readonly parties: readonly ScreenedParty[]
  readonly reasons: readonly Reason[]
  readonly alertNumber: number | null
}

/** Everything the gate needs to know from the database, read in one round trip. */
export interface GateFacts {
  readonly known: KnownTransaction | null
  readonly status: 'active' | 'frozen' | 'closed'
  readonly payload: CustomerInput
  readonly recent: readonly RecentTransaction[]
  /** The customer's newest screening and what it used; null when there is none. */
  readonly screening: {
    readonly listVersionSetId: string
    readonly matcherVersion: string
    readonly policyVersion: string
    readonly hits: readonly StoredHit[]
  } | null
  /** Entry states that standing alerts of this customer name. */
  readonly alerted: readonly AlertedEntry[]
  /** What the customer's own record has been told apart from. */
  readonly cleared: readonly ClearedPair[]
  /** Exposure of the other side's wallet as the house computed it; null when it has not been computed yet. */
  readonly exposure: OwnFigures | null
  /** What providers of analyses say of it, and whose answer a person chose; null when the wallet was never seen. */
  readonly providers: ProviderStanding | null
  /** Registered entries of the customer's address book with that address. */
  readonly destinations: readonly BookEntry[]
  /** List versions in force, sorted. */
  readonly listVersionIds: readonly string[]
  /** Grows with every new rule version. */
  readonly ruleVersions: number
}

interface GateQuestion {
  readonly customerId: string
  readonly externalId: string
  /** UTC. */
  readonly occurredAt: string
  /** The other side's address in canonical form. */
  readonly address: { readonly family: string; readonly canonical: string } | null
  readonly windowHours: number
}

/** Reads what the gate weighs about one transaction of a locked customer. */
export async function gatherForGate(tx: Tx, ask: GateQuestion): Promise<GateFacts> {
  const rows = await prismaOf(tx).$queryRaw<GateFacts[]>`
    /* stmt:gather-for-gate */
    SELECT c.status::text, v.payload,
      (SELECT jsonb_build_object('id', t.id, 'payloadHash', t.payload_hash, 'answer', t.answer,
          'screeningId', t.screening_id, 'alertNumber', a.number,
          'parties', (SELECT COALESCE(s.input->'parties', '[]') FROM screening s WHERE s.id = t.screening_id),
          'reasons', COALESCE(a.reasons,
            (SELECT jsonb_agg(h.facts ORDER BY h.id) FROM rule_hit h WHERE h.transaction_id = t.id), '[]'))
        FROM "transaction" t
        LEFT JOIN LATERAL (SELECT number, reasons FROM alert WHERE transaction_id = t.id ORDER BY number LIMIT 1) a ON true
        WHERE t.external_id = ${ask.externalId}) AS known,
      (SELECT COALESCE(jsonb_agg(r), '[]') FROM (
        SELECT external_id AS "externalId", kind, jpy_value::text AS "jpyValue",
          to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"
        FROM "transaction" WHERE customer_id = c.id AND occurred_at < ${ask.occurredAt}::timestamptz + make_interval(hours => ${ask.windowHours}::int)
          AND occurred_at > ${ask.occurredAt}::timestamptz - make_interval(hours => ${ask.windowHours}::int)
        ORDER BY occurred_at DESC LIMIT ${RULE_LIMITS.recentMax}::int) r) AS recent,
      (SELECT jsonb_build_object('listVersionSetId', s.list_version_set_id, 'matcherVersion', s.matcher_version,
          'policyVersion', s.policy_version,
          'hits', (SELECT COALESCE(jsonb_agg(to_jsonb(h) ORDER BY h.ordinal), '[]') FROM screening_hit h
                   WHERE h.screening_id = s.id))
        FROM screening s WHERE s.id = c.last_screening_id) AS screening,
      (SELECT COALESCE(jsonb_agg(DISTINCT ${ALERTED_ENTRY}), '[]') FROM ${OWN_NAME_REASONS}
        WHERE a.customer_id = c.id) AS alerted,
      ${CLEARED_PAIRS_OF_CUSTOMER} AS cleared,
      other.exposure, other.providers, ${BOOK_ENTRIES} AS destinations,
      (SELECT COALESCE(jsonb_agg(id::text ORDER BY id::text), '[]') FROM list_version WHERE status = 'active')
        AS "listVersionIds",
      (SELECT count(*)::int FROM rule_version) AS "ruleVersions"
    FROM customer c JOIN customer_version v ON v.customer_id = c.id AND v.version = c.current_version
    LEFT JOIN LATERAL (SELECT ${OWN_FIGURES} AS exposure, ${PROVIDER_STANDING} AS providers, w.id AS wallet_id FROM wallet w
      WHERE w.family = ${ask.address?.family ?? null}::text AND w.canonical = ${ask.address?.canonical ?? null}::text)
      other ON true
    WHERE c.id = ${ask.customerId}::uuid`
  const facts = rows[0]
  if (facts === undefined) throw new Error('a locked customer has no current version')
  return facts
}
