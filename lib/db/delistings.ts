import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/**
 * A standing alert whose parties were all delisted, or changed so that they do not meet the customer any more, or of whom
 * one is met again, since it was last looked at.
 */
export interface DelistingChange {
  readonly id: string
  readonly caseId: string | null
  readonly delisted: boolean
}

/** The versions in force as `(source_id, number)`. */
const IN_FORCE = Prisma.sql`(SELECT source_id, number FROM list_version WHERE status = 'active')`

const NO = Prisma.sql`false`

/**
 * Does the party that a reason `r` of an alert `a` names stand under these versions, given as `(source_id, number)`? It does
 * while one of them names it; for an address, while it names the address too; for a name of the customer's own record, unless
 * the entry was changed and the customer's newest screening does not meet it any more. `unless` is what else speaks against
 * the entry `named`, `met` what else says that the customer meets it.
 */
export function standingUnder(
  versions: Prisma.Sql,
  { unless = NO, met = NO }: { readonly unless?: Prisma.Sql; readonly met?: Prisma.Sql } = {},
): Prisma.Sql {
  return Prisma.sql`EXISTS (
  SELECT 1 FROM list_entry_version named
  JOIN list_entry_version cur ON cur.entry_id = named.entry_id
  JOIN ${versions} v ON v.source_id = cur.source_id
    AND cur.from_number <= v.number AND (cur.to_number IS NULL OR cur.to_number > v.number)
  WHERE named.id = (r->'facts'->>'entryVersionId')::uuid AND NOT ${unless}
    AND (NOT starts_with(r->>'code', 'name/') OR r->'facts'->>'subject' IN ('counterparty', 'receiver') OR cur.id = named.id OR ${met} OR EXISTS (
      SELECT 1 FROM customer k JOIN screening_hit h ON h.screening_id = k.last_screening_id
      JOIN list_entry_version met ON met.id = h.entry_version_id
      WHERE k.id = a.customer_id AND met.entry_id = named.entry_id))
    AND (NOT starts_with(r->>'code', 'wallet/') OR EXISTS (
      SELECT 1 FROM list_entry_wallet lw WHERE lw.entry_version_id = cur.id
        AND (lower(r->'facts'->>'address') IN (lower(lw.raw), lower(lw.canonical)) OR lw.canonical = (
          SELECT w.canonical FROM "transaction" t JOIN wallet w ON w.id = t.wallet_id WHERE t.id = a.transaction_id)
          OR lw.canonical IN (SELECT w.canonical FROM screening sc JOIN destination_version dv
            ON dv.destination_id = sc.subject_id JOIN wallet w ON w.id = dv.wallet_id
            WHERE sc.id = a.screening_id AND sc.subject = 'destination')))))`
}

/** Locks and gives the next standing alerts (by id) whose marker does not say what the lists in force say. */
export async function listDelistingChangesForUpdate(
  tx: Tx,
  limit: number,
): Promise<readonly DelistingChange[]> {
  return await prismaOf(tx).$queryRaw<DelistingChange[]>`
    SELECT a.id::text, a.case_id::text AS "caseId", (a.delisted_at IS NULL) AS delisted
    FROM alert a
    WHERE a.status <> 'cleared' AND EXISTS (SELECT 1 FROM list_version WHERE status = 'active')
      AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = a.case_id AND c.status IN ('approved', 'closed'))
      AND (a.delisted_at IS NOT NULL) <> (
        SELECT coalesce(bool_and(r->'facts' ? 'entryVersionId' AND NOT ${standingUnder(IN_FORCE)}), false)
        FROM jsonb_array_elements(a.reasons) r)
    ORDER BY a.id LIMIT ${limit} FOR NO KEY UPDATE OF a SKIP LOCKED`
}

/** Marks alerts as naming nothing that is still listed, since `at`; null takes the mark away. */
export async function setAlertsDelisted(tx: Tx, ids: readonly string[], at: Date | null): Promise<void> {
  if (ids.length === 0) return
  await prismaOf(tx).$executeRaw`UPDATE alert SET delisted_at = ${at} WHERE id = ANY(${[...ids]}::uuid[])`
}

/** Those of these cases whose alerts all name nothing that is still listed. */
export async function listCasesDelisted(tx: Tx, caseIds: readonly string[]): Promise<readonly string[]> {
  const rows = await prismaOf(tx).$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM case_file c WHERE c.id = ANY(${[...caseIds]}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.case_id = c.id AND a.delisted_at IS NULL) ORDER BY c.id`
  return rows.map(({ id }) => id)
}
