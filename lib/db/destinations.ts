import type {
  DestinationInput,
  DestinationReceiver,
  DestinationStatus,
} from '#lib/core/customers/destination.ts'
import type { AssetAddress } from '#lib/core/transactions/asset-address.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'
import type { NewWallet } from '#lib/db/wallets.ts'

/** An entry of a customer's address book as it stands. */
export interface DestinationState {
  readonly id: string
  readonly status: DestinationStatus
  readonly version: number
  readonly payload: DestinationInput
  readonly payloadHash: string
  readonly walletId: string
  readonly lastScreeningId: string
}

/** The entry that a customer has under this id; null when it is unknown. Lock the customer first. */
export async function findDestination(
  tx: Tx,
  customerId: string,
  externalId: string,
): Promise<DestinationState | null> {
  const rows = await prismaOf(tx).$queryRaw<DestinationState[]>`
    SELECT d.id::text, d.status::text, d.current_version AS version, v.payload, d.payload_hash AS "payloadHash",
      d.wallet_id::text AS "walletId", d.last_screening_id::text AS "lastScreeningId"
    FROM destination d JOIN destination_version v ON v.destination_id = d.id AND v.version = d.current_version
    WHERE d.customer_id = ${customerId}::uuid AND d.external_id = ${externalId} FOR NO KEY UPDATE OF d`
  return rows[0] ?? null
}

/** How many entries a customer has registered now. */
export async function countRegistered(tx: Tx, customerId: string): Promise<number> {
  const rows = await prismaOf(tx).$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM destination WHERE customer_id = ${customerId}::uuid AND status = 'registered'`
  return rows[0]?.n ?? 0
}

/** Id of the wallet of an address, written when it is met for the first time. */
export async function ensureWallet(tx: Tx, wallet: NewWallet, at: Date): Promise<string> {
  const { id, family, canonical, raw, format, checksum } = wallet
  const rows = await prismaOf(tx).$queryRaw<{ id: string }[]>`
    WITH made AS (
      INSERT INTO wallet (id, family, canonical, raw, format, checksum, first_seen_at, last_seen_at)
      VALUES (${id}::uuid, ${family}, ${canonical}, ${raw}, ${format}, ${checksum}, ${at}, ${at})
      ON CONFLICT (family, canonical) DO NOTHING RETURNING id)
    SELECT id::text FROM made UNION ALL
    SELECT id::text FROM wallet WHERE family = ${family} AND canonical = ${canonical}`
  const [known] = rows
  // Written by another change that had not committed when ours looked: it has now.
  return known === undefined ? await ensureWallet(tx, wallet, at) : known.id
}

/** A new state of an entry. */
export interface DestinationChange {
  readonly id: string
  readonly versionId: string
  readonly customerId: string
  readonly externalId: string
  readonly version: number
  readonly input: DestinationInput
  readonly address: AssetAddress
  readonly tag: string | null
  readonly receiverName: string | null
  readonly walletId: string
  readonly payloadHash: string
  readonly screeningId: string
  /** It was not registered before: removed, or unknown. */
  readonly anew: boolean
  readonly at: Date
  readonly by: string
}

/** Writes a registered entry, new or changed, and the version that it is from now on. */
export async function putDestination(tx: Tx, change: DestinationChange): Promise<void> {
  const { input, address, at } = change
  const registered = change.anew ? Prisma.sql`excluded.registered_at` : Prisma.sql`d.registered_at`
  await prismaOf(tx).$executeRaw`
    INSERT INTO destination AS d (id, customer_id, external_id, status, wallet_id, asset, chain, address, tag, label,
      receiver, receiver_name, counterparty_class, vasp, current_version, payload_hash, last_screening_id,
      registered_at, created_at, updated_at)
    VALUES (${change.id}::uuid, ${change.customerId}::uuid, ${change.externalId}, 'registered', ${change.walletId}::uuid,
      ${input.asset}, ${address.chain}, ${address.raw}, ${change.tag}, ${input.label ?? null},
      ${JSON.stringify(input.receiver)}::jsonb, ${change.receiverName}, ${input.class}::counterparty_class,
      ${input.vasp ?? null}, ${change.version}, ${change.payloadHash}, ${change.screeningId}::uuid, ${at}, ${at}, ${at})
    ON CONFLICT (id) DO UPDATE SET status = excluded.status, wallet_id = excluded.wallet_id, asset = excluded.asset,
      chain = excluded.chain, address = excluded.address, tag = excluded.tag, label = excluded.label,
      receiver = excluded.receiver, receiver_name = excluded.receiver_name,
      counterparty_class = excluded.counterparty_class, vasp = excluded.vasp,
      current_version = excluded.current_version, payload_hash = excluded.payload_hash,
      last_screening_id = excluded.last_screening_id, removed_at = NULL, updated_at = excluded.updated_at,
      registered_at = ${registered}`
  await insertVersion(tx, { ...change, status: 'registered' })
}

interface NewVersion
  extends Pick<DestinationChange, 'id' | 'versionId' | 'version' | 'walletId' | 'input' | 'payloadHash'> {
  readonly status: DestinationStatus
  readonly screeningId: string | null
  readonly at: Date
  readonly by: string
}

async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await prismaOf(tx).destinationVersion.create({
    data: {
      id: version.versionId,
      destinationId: version.id,
      version: version.version,
      status: version.status,
      walletId: version.walletId,
      payload: version.input,
      payloadHash: version.payloadHash,
      screeningId: version.screeningId,
      recordedAt: version.at,
      recordedBy: version.by,
    },
  })
}

/** Takes a registered entry out of the book; what it was stays as its versions. */
export async function removeDestination(
  tx: Tx,
  known: DestinationState,
  removal: { readonly versionId: string; readonly at: Date; readonly by: string },
): Promise<void> {
  const version = known.version + 1
  await prismaOf(tx).$executeRaw`
    UPDATE destination SET status = 'removed', removed_at = ${removal.at}, updated_at = ${removal.at},
      current_version = ${version} WHERE id = ${known.id}::uuid`
  const { id, walletId, payload: input, payloadHash } = known
  await insertVersion(tx, {
    ...{ id, walletId, input, payloadHash, version, status: 'removed', screeningId: null },
    ...removal,
  })
}

/** What the gate needs of the registered entries of a customer `c` with the address of a wallet `other`. */
export const BOOK_ENTRIES = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('externalId', d.external_id,
    'label', d.label, 'chain', d.chain, 'tag', d.tag, 'alertNumber', (
      SELECT min(a.number) FROM alert a JOIN screening s ON s.id = a.screening_id
      WHERE a.customer_id = c.id AND s.subject = 'destination' AND s.subject_id = d.id
        AND alert_stands(a.status::text, a.case_id))) ORDER BY d.external_id), '[]')
  FROM destination d WHERE d.customer_id = c.id AND d.wallet_id = other.wallet_id AND d.status = 'registered')`

/** What is screened of an entry. */
export interface DestinationParty {
  readonly id: string
  readonly customerId: string
  readonly address: string
  readonly tag: string | null
  readonly label: string | null
  readonly receiver: DestinationReceiver
}
