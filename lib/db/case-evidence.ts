import type { Evidence } from '#lib/core/cases/evidence.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { PROVIDER_EVIDENCE } from '#lib/db/provider-ledger.ts'
import { LABELS_IN_FORCE } from '#lib/db/screens/wallet-rows.ts'
import { type Reader, readerOf } from '#lib/db/tx.ts'

/**
 * Everything stored about a case, as JSON the database itself puts together, so that two readings of the same state
 * give the same digest. Instants are UTC texts with milliseconds, quantities shortest decimals; lists sorted by id.
 * The screenings are those of the alerts and, before each alert, the last one of the customer. Null when there is no
 * such case.
 */
export async function readEvidence(reader: Reader, caseId: string): Promise<Evidence | null> {
  const rows = await readerOf(reader).$queryRaw<{ evidence: Evidence }[]>`
    WITH c AS (SELECT * FROM case_file WHERE id = ${caseId}::uuid),
    al AS (SELECT a.* FROM alert a JOIN c ON a.case_id = c.id),
    tr AS (SELECT t.* FROM "transaction" t WHERE t.id IN (SELECT transaction_id FROM al)),
    sc AS (SELECT s.* FROM screening s WHERE s.id IN (
      SELECT screening_id FROM al
      UNION SELECT cs.id FROM al CROSS JOIN LATERAL (
        SELECT s2.id FROM screening s2
        WHERE s2.subject = 'customer' AND s2.subject_id = al.customer_id AND s2.at <= al.created_at
        ORDER BY s2.at DESC, s2.id DESC LIMIT 1) cs))
    SELECT jsonb_build_object(
      'formatVersion', 1,
      'customer', (SELECT jsonb_build_object('id', k.id, 'externalId', k.external_id, 'version', k.current_version,
          'payloadHash', k.payload_hash, 'status', k.status, 'riskRating', k.risk_rating,
          'latestAlertNumber', COALESCE((SELECT max(number) FROM alert WHERE customer_id = k.id), 0))
        FROM customer k JOIN c ON k.id = c.customer_id),
      'alerts', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', id, 'number', number, 'kind', kind,
          'severity', severity, 'reasons', reasons, 'screeningId', screening_id, 'transactionId', transaction_id,
          'createdAt', utc_text(created_at))
          || CASE WHEN delisted_at IS NULL THEN '{}' ELSE '{"delisted": true}' END::jsonb ORDER BY id), '[]') FROM al),
      'screenings', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', sc.id, 'inputHash', input_hash,
          'listVersionIds', l.version_ids, 'matcherVersion', matcher_version, 'policyVersion', policy_version,
          'at', utc_text(sc.at)) ORDER BY sc.id), '[]')
        FROM sc JOIN list_version_set l ON l.id = sc.list_version_set_id),
      'hits', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', h.id, 'screeningId', h.screening_id, 'kind', h.kind,
          'part', h.part, 'sourceId', h.source_id, 'entryKey', h.entry_key, 'entryVersionId', h.entry_version_id,
          'listVersionId', h.list_version_id, 'listVersionNumber', v.number, 'publishedOn', v.published_on,
          'snapshot', v.snapshot, 'score', h.score::text, 'measure', h.measure, 'explanation', h.explanation,
          ${ENTRY_TODAY} ORDER BY h.id), '[]')
        FROM screening_hit h JOIN sc ON sc.id = h.screening_id JOIN list_version v ON v.id = h.list_version_id),
      'rules', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', r.id, 'ruleId', rv.rule_id, 'version', rv.number,
          'transactionId', r.transaction_id, 'severity', r.severity, 'facts', r.facts) ORDER BY r.id), '[]')
        FROM rule_hit r JOIN rule_version rv ON rv.id = r.rule_version_id
        WHERE r.screening_id IN (SELECT screening_id FROM al)),
      'transactions', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', id, 'externalId', external_id, 'kind', kind,
          'asset', asset, 'chain', chain, 'quantity', trim_scale(quantity)::text, 'jpyValue', jpy_value::text,
          'jpyRate', trim_scale(jpy_rate)::text, 'rateSource', rate_source, 'rateAt', utc_text(rate_at),
          'occurredAt', utc_text(occurred_at), 'walletId', wallet_id, 'counterpartyAddress', counterparty_address,
          'counterpartyTag', counterparty_tag, 'counterpartyName', counterparty_name,
          'counterpartyCountry', counterparty_country, 'counterpartyClass', counterparty_class,
          'counterpartyVasp', counterparty_vasp, 'txHash', tx_hash, 'ipAddress', ip_address, 'purpose', purpose,
          'payloadHash', payload_hash, 'status', status) ORDER BY id), '[]') FROM tr),
      'wallets', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', w.id, 'family', w.family,
          'canonical', w.canonical, 'checksum', w.checksum, 'tags',
          (SELECT COALESCE(jsonb_agg(jsonb_build_object('label', g.label, 'category', g.category, 'source', g.source,
              'confidence', g.confidence) ORDER BY g.id), '[]') ${LABELS_IN_FORCE})) || ${PROVIDER_EVIDENCE} ORDER BY w.id), '[]')
        FROM wallet w WHERE w.id IN (SELECT wallet_id FROM tr UNION SELECT at_screening.wallet_id FROM sc CROSS JOIN LATERAL (
          SELECT dv.wallet_id FROM destination_version dv WHERE sc.subject = 'destination' AND dv.destination_id = sc.subject_id
            AND dv.recorded_at <= sc.at ORDER BY dv.version DESC LIMIT 1) at_screening)),
      'worksheet', (SELECT jsonb_build_object('id', s.id, 'version', s.version, 'suspicious', s.suspicious)
        FROM case_worksheet s JOIN c ON s.case_id = c.id ORDER BY s.version DESC LIMIT 1)
    ) || COALESCE((SELECT jsonb_build_object('graphs', jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title,
        'digest', g.digest) ORDER BY g.id)) FROM wallet_graph g JOIN c ON g.case_id = c.id HAVING count(*) > 0), '{}')
      AS evidence FROM c`
  return rows[0]?.evidence ?? null
}

/** Closes the object of a hit `h` with how its entry stands today: as it was met, and whether it is listed at all. */
const ENTRY_TODAY = Prisma.sql`
  'inForce', EXISTS (SELECT 1 FROM list_entry_version e
    JOIN list_version av ON av.source_id = e.source_id AND av.status = 'active'
    WHERE e.id = h.entry_version_id AND e.from_number <= av.number
      AND (e.to_number IS NULL OR av.number < e.to_number)))
  || CASE WHEN EXISTS (SELECT 1 FROM list_entry_version was
      JOIN list_version av ON av.source_id = was.source_id AND av.status = 'active'
      WHERE was.id = h.entry_version_id AND NOT EXISTS (SELECT 1 FROM list_entry_version e
        WHERE e.entry_id = was.entry_id AND e.from_number <= av.number
          AND (e.to_number IS NULL OR av.number < e.to_number)))
    THEN '{"delisted": true}' ELSE '{}' END::jsonb`
