import type { BeneficialOwnerInput, CustomerInput } from '#lib/core/customers/customer.ts'
import type { CustomerSummary, RecordedName } from '#lib/core/customers/customer-summary.ts'
import { bulkInsert } from '#lib/db/bulk.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** A customer as it stands, with the payload of its current version. */
export interface CustomerState {
  readonly id: string
  readonly externalId: string
  readonly status: 'active' | 'frozen' | 'closed'
  readonly version: number
  readonly payloadHash: string
  readonly lastScreeningId: string | null
  readonly payload: CustomerInput
}

/** A new state of a customer's record. */
export interface CustomerChange {
  readonly id: string
  readonly versionId: string
  readonly version: number
  readonly input: CustomerInput
  readonly summary: CustomerSummary
  readonly names: readonly (RecordedName & { readonly id: string })[]
  readonly owners: readonly (BeneficialOwnerInput & { readonly id: string })[]
  readonly payloadHash: string
  readonly screeningId: string
  readonly at: Date
  readonly by: string
}

/**
 * Locks the customer's row to the end of the change, so that a freeze, a change and a transaction of one customer
 * follow one another. Gives its id, or null when there is no such customer.
 */
export async function lockCustomer(tx: Tx, externalId: string): Promise<string | null> {
  const rows = await prismaOf(tx).$queryRaw<{ id: string }[]>`
    /* stmt:lock-customer */ SELECT id::text FROM customer WHERE external_id = ${externalId} FOR NO KEY UPDATE`
  return rows[0]?.id ?? null
}

/** The customer as it stands; null when the id is unknown. Lock it first where it will be changed. */
export async function findCustomer(tx: Tx, id: string): Promise<CustomerState | null> {
  const rows = await listCustomers(tx, [id])
  return rows[0] ?? null
}

/** The customers with these ids, in the order of their ids. */
export async function listCustomers(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly CustomerState[]> {
  return await readerOf(reader).$queryRaw<CustomerState[]>`
    SELECT c.id::text, c.external_id AS "externalId", c.status::text, c.current_version AS version,
           c.payload_hash AS "payloadHash", c.last_screening_id::text AS "lastScreeningId", v.payload
    FROM customer c JOIN customer_version v ON v.customer_id = c.id AND v.version = c.current_version
    WHERE c.id = ANY(${[...ids]}::uuid[]) ORDER BY c.id`
}

/**
 * Creates the customer's row unless another request has just done so (then false: lock and change it instead).
 */
export async function insertCustomer(tx: Tx, externalId: string, change: CustomerChange): Promise<boolean> {
  const { summary, input } = change
  const created = await prismaOf(tx).$executeRaw`
    INSERT INTO customer (id, external_id, kind, display_name, kana_name, latin_name, search_text, nationality,
      residence, risk_rating, opened_on, current_version, payload_hash, last_screening_id, created_at, updated_at)
    VALUES (${change.id}::uuid, ${externalId}, ${input.kind}::customer_kind, ${summary.displayName},
      ${summary.kanaName}, ${summary.latinName}, ${summary.searchText}, ${summary.nationality}, ${summary.residence},
      ${input.kyc.riskRating}::risk_rating, ${input.openedOn}::date, ${change.version}, ${change.payloadHash},
      ${change.screeningId}::uuid, ${change.at}, ${change.at})
    ON CONFLICT (external_id) DO NOTHING`
  if (created === 0) return false
  await insertVersion(tx, change)
  return true
}

/** Writes a new version of a locked customer and replaces its names and owners by the new ones. */
export async function updateCustomer(tx: Tx, change: CustomerChange): Promise<void> {
  const prisma = prismaOf(tx)
  const { summary, input } = change
  await prisma.$executeRaw`
    UPDATE customer SET kind = ${input.kind}::customer_kind, display_name = ${summary.displayName},
      kana_name = ${summary.kanaName}, latin_name = ${summary.latinName}, search_text = ${summary.searchText},
      nationality = ${summary.nationality}, residence = ${summary.residence},
      risk_rating = ${input.kyc.riskRating}::risk_rating, opened_on = ${input.openedOn}::date,
      current_version = ${change.version}, payload_hash = ${change.payloadHash},
      last_screening_id = ${change.screeningId}::uuid, updated_at = ${change.at}
    WHERE id = ${change.id}::uuid`
  await prisma.customerName.deleteMany({ where: { customerId: change.id } })
  await prisma.beneficialOwner.deleteMany({ where: { customerId: change.id } })
  await insertVersion(tx, change)
}

async function insertVersion(tx: Tx, change: CustomerChange): Promise<void> {
  await prismaOf(tx).customerVersion.create({
    data: {
      id: change.versionId,
      customerId: change.id,
      version: change.version,
      payload: change.input,
      payloadHash: change.payloadHash,
      recordedAt: change.at,
      recordedBy: change.by,
    },
  })
  const names = { id: 'uuid', customer_id: 'uuid', role: 'text', script: 'text', full: 'text' }
  await bulkInsert(
    tx,
    { table: 'customer_name', columns: names },
    change.names.map(({ id, role, script, full }) => ({ id, customer_id: change.id, role, script, full })),
  )
  await bulkInsert(
    tx,
    { table: 'beneficial_owner', columns: OWNER_COLUMNS },
    change.owners.map(ownerRow(change.id)),
  )
}

const OWNER_COLUMNS = {
  id: 'uuid',
  customer_id: 'uuid',
  ordinal: 'int',
  names: 'jsonb',
  date_of_birth: 'date',
  nationality: 'char(2)',
  residence: 'char(2)',
  ownership_percent: 'numeric',
}

function ownerRow(customerId: string) {
  return (owner: CustomerChange['owners'][number], ordinal: number) => ({
    id: owner.id,
    customer_id: customerId,
    ordinal,
    names: owner.names,
    date_of_birth: owner.dateOfBirth ?? null,
    nationality: owner.nationality ?? null,
    residence: owner.residence ?? null,
    ownership_percent: owner.ownershipPercent ?? null,
  })
}

/** Notes the newest screening of each customer. */
export async function setLastScreenings(
  tx: Tx,
  screenings: readonly { readonly customerId: string; readonly screeningId: string }[],
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE customer c SET last_screening_id = r.screening_id
    FROM jsonb_to_recordset(${JSON.stringify(
      screenings.map(({ customerId, screeningId }) => ({
        customer_id: customerId,
        screening_id: screeningId,
      })),
    )}::jsonb) AS r(customer_id uuid, screening_id uuid)
    WHERE c.id = r.customer_id`
}

/** What a screening must have used to count as up to date. */
export interface ScreeningBasis {
  readonly listVersionSetId: string
  readonly matcherVersion: string
  readonly policyVersion: string
}

/** What a screening must have used to count as up to date, or to have been carried over. */
export interface CarriedBasis extends ScreeningBasis {
  /** Sets of lists whose screenings still answer. */
  readonly setIds: readonly string[]
}

/** Locks these customers (by id) to the end of the change and gives the newest screening of each. */
export async function lockLastScreenings(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await prismaOf(tx).$queryRaw<{ id: string; last: string | null }[]>`
    SELECT id::text, last_screening_id::text AS last FROM customer WHERE id = ANY(${[...ids]}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`
  return new Map(rows.map(({ id, last }) => [id, last]))
}

/** Is there a customer whose newest screening does not answer on this basis, and that did not fail on it? */
export async function hasCustomersToRescreen(basis: CarriedBasis): Promise<boolean> {
  const rows = await readerOf('pool').$queryRaw<unknown[]>`
    SELECT 1 FROM customer c WHERE ${outOfDate(basis)} LIMIT 1`
  return rows.length > 0
}

/**
 * Locks and gives the next customers (by id) whose newest screening does not answer on this basis. Those that others hold
 * are passed over, so that workers share the work, unless `wait` says to wait for them.
 */
export async function listCustomersToRescreenForUpdate(
  tx: Tx,
  basis: CarriedBasis,
  { limit, wait }: { readonly limit: number; readonly wait: boolean },
): Promise<readonly CustomerState[]> {
  const rows = await prismaOf(tx).$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM customer c WHERE ${outOfDate(basis)} ORDER BY c.id LIMIT ${limit}
    FOR NO KEY UPDATE OF c ${wait ? Prisma.empty : Prisma.sql`SKIP LOCKED`}`
  // Who was waited for may have been screened by the one that held it: that is seen only by a statement of its own.
  const due = await prismaOf(tx).$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM customer c
    WHERE c.id = ANY(${rows.map(({ id }) => id)}::uuid[]) AND ${outOfDate(basis)}`
  return await listCustomers(
    tx,
    due.map(({ id }) => id),
  )
}

function outOfDate({ listVersionSetId, matcherVersion, policyVersion, setIds }: CarriedBasis): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM screening s WHERE s.id = c.last_screening_id
      AND s.list_version_set_id = ANY (${[listVersionSetId, ...setIds]}::uuid[])
      AND s.matcher_version = ${matcherVersion} AND s.policy_version = ${policyVersion})
    AND NOT EXISTS (
    SELECT 1 FROM rescreen_failure f JOIN rescreen_run r ON r.id = f.run_id WHERE f.customer_id = c.id
      AND r.list_version_set_id = ${listVersionSetId}::uuid
      AND r.matcher_version = ${matcherVersion} AND r.policy_version = ${policyVersion})`
}
