import type { ClearedPair, Gravity, JudgedMatch, Lapse } from '#lib/core/screening/cleared-pair.ts'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** A clearing as the matcher's hits are put to it; the row's alias is `p`, its entry's `e`. */
const CLEARED_PAIR = Prisma.sql`jsonb_build_object('id', p.id, 'customerId', p.customer_id, 'party', p.party,
  'partyHash', p.party_hash, 'sourceId', e.source_id, 'entryKey', e.key, 'matcherVersion', p.matcher_version,
  'policyVersion', p.policy_version, 'judged', p.judged, 'expiresAt', utc_text(p.expires_at), 'entryVersionIds',
  (SELECT jsonb_agg(x.id) FROM list_entry_version x WHERE x.entry_id = p.entry_id AND x.payload_hash = p.payload_hash))`

/** The standing clearings of the customer whose row is `c`, as a JSON array: for a query that reads more beside them. */
export const CLEARED_PAIRS_OF_CUSTOMER = Prisma.sql`(SELECT COALESCE(jsonb_agg(${CLEARED_PAIR} ORDER BY p.id), '[]')
  FROM cleared_pair p JOIN list_entry e ON e.id = p.entry_id WHERE p.customer_id = c.id AND p.ended_at IS NULL)`

/** A clearing, and whose. */
export interface CustomerPair extends ClearedPair {
  readonly customerId: string
}

/** The standing clearings of these customers. */
export async function listClearedPairs(
  tx: Tx,
  customerIds: readonly string[],
): Promise<readonly CustomerPair[]> {
  const rows = await prismaOf(tx).$queryRaw<{ pair: CustomerPair }[]>`
    SELECT ${CLEARED_PAIR} AS pair FROM cleared_pair p JOIN list_entry e ON e.id = p.entry_id
    WHERE p.customer_id = ANY(${[...customerIds]}::uuid[]) AND p.ended_at IS NULL ORDER BY p.id`
  return rows.map(({ pair }) => pair)
}

/** A clearing ready to be remembered. */
export interface NewClearedPair {
  readonly id: string
  readonly customerId: string
  readonly party: ClearedPair['party']
  readonly partyNames: readonly string[]
  readonly partyHash: string
  readonly entryVersionId: string
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly judged: JudgedMatch
  readonly reasonCode: string
  readonly note: string
  readonly screeningHitId: string
  readonly alertId: string | null
  readonly decisionId: string | null
  readonly ownerId: string
  readonly secondId: string | null
  readonly clearedAt: Date
  readonly reviewAt: Date
  readonly expiresAt: Date
}

const COLUMNS = {
  id: 'uuid',
  customer_id: 'uuid',
  party: 'text',
  party_names: 'text[]',
  party_hash: 'text',
  entry_id: 'uuid',
  entry_version_id: 'uuid',
  payload_hash: 'text',
  matcher_version: 'text',
  policy_version: 'text',
  gravity: 'text',
  judged: 'jsonb',
  reason_code: 'text',
  note: 'text',
  screening_hit_id: 'uuid',
  alert_id: 'uuid',
  decision_id: 'uuid',
  owner_id: 'uuid',
  second_id: 'uuid',
  cleared_at: 'timestamptz',
  review_at: 'timestamptz',
  expires_at: 'timestamptz',
  lapses: 'text[]',
} as const satisfies BulkColumns

/** Writes clearings; of one party and entry at most one may stand. */
export async function insertClearedPairs(tx: Tx, pairs: readonly NewClearedPair[]): Promise<void> {
  if (pairs.length === 0) return
  const ids = pairs.map(({ entryVersionId }) => entryVersionId)
  const states = await prismaOf(tx).listEntryVersion.findMany({
    where: { id: { in: ids } },
    select: { id: true, entryId: true, payloadHash: true },
  })
  const byId = new Map(states.map((state) => [state.id, state]))
  const rows = pairs.map((pair) => {
    const { id, judged, note } = pair
    return {
      ...{ id, judged, note, gravity: judged.gravity, party: pair.party, lapses: [] },
      customer_id: pair.customerId,
      party_names: pair.partyNames,
      party_hash: pair.partyHash,
      entry_id: byId.get(pair.entryVersionId)?.entryId,
      entry_version_id: pair.entryVersionId,
      payload_hash: byId.get(pair.entryVersionId)?.payloadHash,
      matcher_version: pair.matcherVersion,
      policy_version: pair.policyVersion,
      reason_code: pair.reasonCode,
      screening_hit_id: pair.screeningHitId,
      alert_id: pair.alertId,
      decision_id: pair.decisionId,
      owner_id: pair.ownerId,
      second_id: pair.secondId,
      cleared_at: pair.clearedAt,
      review_at: pair.reviewAt,
      expires_at: pair.expiresAt,
    }
  })
  await bulkInsert(tx, { table: 'cleared_pair', columns: COLUMNS }, rows)
}

/** How clearings end, and by whom. */
export interface PairEnding {
  readonly as: 'reopened' | 'revoked' | 'superseded'
  readonly at: Date
  readonly by: string
  readonly note?: string | undefined
  readonly screeningId?: string | undefined
  readonly alertId?: string | undefined
}

/** Ends standing clearings, each with what was not as it had been. */
export async function setPairsEnded(
  tx: Tx,
  pairs: readonly { readonly id: string; readonly lapses: readonly Lapse[] }[],
  ending: PairEnding,
): Promise<void> {
  for (const { id, lapses } of pairs) {
    await prismaOf(tx).clearedPair.update({
      where: { id },
      data: {
        endedAs: ending.as,
        endedAt: ending.at,
        endedBy: ending.by,
        endedNote: ending.note ?? null,
        lapses: [...lapses],
        reopenedScreeningId: ending.screeningId ?? null,
        reopenedAlertId: ending.alertId ?? null,
      },
    })
  }
}

/** A standing or ended clearing as those who govern it need it. */
export interface PairState {
  readonly id: string
  readonly customerId: string
  readonly gravity: Gravity
  readonly endedAs: string | null
  readonly expiresAt: Date
  readonly renewalAskedBy: string | null
}

const STATE = {
  id: true,
  customerId: true,
  gravity: true,
  endedAs: true,
  expiresAt: true,
  renewalAskedBy: true,
} as const

/** Locks one clearing; null when there is none under this id. */
export async function findPairForUpdate(tx: Tx, id: string): Promise<PairState | null> {
  await prismaOf(tx).$queryRaw`SELECT id FROM cleared_pair WHERE id = ${id}::uuid FOR UPDATE`
  return (await prismaOf(tx).clearedPair.findUnique({ where: { id }, select: STATE })) as PairState | null
}

/** Locks the standing clearings that stand on these alerts. */
export async function listPairsOfAlertForUpdate(tx: Tx, alertId: string): Promise<readonly { id: string }[]> {
  return await prismaOf(tx).$queryRaw<{ id: string }[]>`
    SELECT id::text FROM cleared_pair WHERE alert_id = ${alertId}::uuid AND ended_at IS NULL ORDER BY id FOR UPDATE`
}

/** Locks the standing clearings of a party and an entry's states. */
export async function listPairsOfPartyForUpdate(
  tx: Tx,
  of: {
    readonly customerId: string
    readonly partyHashes: readonly string[]
    readonly entryVersionId: string
  },
): Promise<readonly { id: string }[]> {
  return await prismaOf(tx).$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM cleared_pair p JOIN list_entry_version v ON v.entry_id = p.entry_id
    WHERE p.customer_id = ${of.customerId}::uuid AND p.party_hash = ANY(${[...of.partyHashes]})
      AND v.id = ${of.entryVersionId}::uuid AND p.ended_at IS NULL ORDER BY p.id FOR UPDATE OF p`
}

/** Notes that somebody asks to prolong a clearing; another person renews it. */
export async function setRenewalAsked(
  tx: Tx,
  id: string,
  { by, at, note }: { readonly by: string; readonly at: Date; readonly note: string },
): Promise<void> {
  await prismaOf(tx).clearedPair.update({
    where: { id },
    data: { renewalAskedBy: by, renewalAskedAt: at, renewalNote: note },
  })
}

/** Prolongs a clearing. */
export async function setPairRenewed(
  tx: Tx,
  id: string,
  {
    by,
    at,
    reviewAt,
    expiresAt,
  }: { readonly by: string; readonly at: Date; reviewAt: Date; expiresAt: Date },
): Promise<void> {
  await prismaOf(tx).clearedPair.update({
    where: { id },
    data: {
      ...{ renewedBy: by, renewedAt: at, reviewAt, expiresAt },
      ...{ renewalAskedBy: null, renewalAskedAt: null, renewalNote: null },
    },
  })
}

/** Customers with a standing clearing whose time is over, at most `limit`. */
export async function listCustomersWithExpiredPairs(
  tx: Tx,
  now: Date,
  limit: number,
): Promise<readonly string[]> {
  const rows = await prismaOf(tx).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT customer_id::text AS id FROM cleared_pair
    WHERE ended_at IS NULL AND expires_at <= ${now} ORDER BY 1 LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
