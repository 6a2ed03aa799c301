import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** A hold (保留) or freeze (凍結) that stands. */
export interface OpenHold {
  readonly id: string
  readonly transactionId: string
  readonly externalId: string
  /** Whole yen as a decimal string. */
  readonly jpyValue: string
}

/** The hold standing on a transaction; null when nothing holds it. */
export async function findOpenHold(tx: Tx, transactionId: string): Promise<{ readonly id: string } | null> {
  return await prismaOf(tx).hold.findFirst({
    where: { transactionId, kind: 'transaction', endedAt: null },
    select: { id: true },
  })
}

/** Locks the holds standing on the transactions of a case, with their transactions. */
export async function listCaseHoldsForUpdate(tx: Tx, caseId: string): Promise<readonly OpenHold[]> {
  return await prismaOf(tx).$queryRaw<OpenHold[]>`
    SELECT h.id::text, h.transaction_id::text AS "transactionId", t.external_id AS "externalId",
           t.jpy_value::text AS "jpyValue"
    FROM hold h JOIN "transaction" t ON t.id = h.transaction_id
    WHERE h.kind = 'transaction' AND h.ended_at IS NULL
      AND h.transaction_id IN (SELECT a.transaction_id FROM alert a WHERE a.case_id = ${caseId}::uuid)
    ORDER BY h.id FOR UPDATE OF h, t`
}

export interface HoldEnding {
  readonly outcome: 'released' | 'rejected'
  readonly decisionId: string
  readonly by: string
  readonly at: Date
}

/** Ends holds, and moves their transactions to where the decision sends them. */
export async function setHoldsEnded(tx: Tx, holds: readonly OpenHold[], ending: HoldEnding): Promise<void> {
  const { outcome, decisionId, by, at } = ending
  await prismaOf(tx).hold.updateMany({
    where: { id: { in: holds.map(({ id }) => id) }, endedAt: null },
    data: { outcome, decisionId, endedBy: by, endedAt: at },
  })
  await prismaOf(tx).transaction.updateMany({
    where: { id: { in: holds.map(({ transactionId }) => transactionId) } },
    data: { status: outcome },
  })
}

export interface NewFreeze {
  readonly id: string
  readonly customerId: string
  readonly reasonCode: string
  readonly decisionId: string
  readonly by: string
  readonly at: Date
}

/** Freezes a customer's assets; false when they are frozen already. */
export async function insertFreeze(tx: Tx, freeze: NewFreeze): Promise<boolean> {
  const standing = await prismaOf(tx).hold.findFirst({
    where: { customerId: freeze.customerId, kind: 'freeze', endedAt: null },
    select: { id: true },
  })
  if (standing !== null) return false
  await prismaOf(tx).hold.create({
    data: {
      id: freeze.id,
      kind: 'freeze',
      customerId: freeze.customerId,
      reasonCode: freeze.reasonCode,
      decisionId: freeze.decisionId,
      placedBy: freeze.by,
      placedAt: freeze.at,
    },
  })
  await prismaOf(tx).customer.update({
    where: { id: freeze.customerId },
    data: { status: 'frozen', updatedAt: freeze.at },
  })
  return true
}

/** A freeze (凍結) that stands, and the screening on which it was decided. */
export interface StandingFreeze {
  readonly id: string
  readonly placedAt: string
  readonly screeningId: string
}

/** Locks the freeze standing on a customer; null when nothing is frozen. */
export async function findFreezeForUpdate(tx: Tx, customerId: string): Promise<StandingFreeze | null> {
  const [freeze] = await prismaOf(tx).$queryRaw<StandingFreeze[]>`
    SELECT h.id::text, utc_text(h.placed_at) AS "placedAt",
      (SELECT a.screening_id::text FROM decision d JOIN alert a ON a.case_id = d.case_id
        WHERE d.id = h.decision_id ORDER BY a.number LIMIT 1) AS "screeningId"
    FROM hold h WHERE h.customer_id = ${customerId}::uuid AND h.kind = 'freeze' AND h.ended_at IS NULL
    FOR UPDATE OF h`
  return freeze ?? null
}

/** Lifts a freeze (凍結解除): the hold ends as the decision says, and the account is in use again. */
export async function setFreezeLifted(
  tx: Tx,
  freeze: { readonly id: string; readonly customerId: string },
  { decisionId, by, at }: Omit<HoldEnding, 'outcome'>,
): Promise<void> {
  await prismaOf(tx).hold.update({
    where: { id: freeze.id },
    data: { outcome: 'released', decisionId, endedBy: by, endedAt: at },
  })
  await prismaOf(tx).customer.update({
    where: { id: freeze.customerId },
    data: { status: 'active', updatedAt: at },
  })
}

/** Locks the customer's row, so that a decision over it and a transaction of it follow one another. */
export async function lockCustomerById(tx: Tx, customerId: string): Promise<void> {
  await prismaOf(tx).$queryRaw`SELECT id FROM customer WHERE id = ${customerId}::uuid FOR NO KEY UPDATE`
}
