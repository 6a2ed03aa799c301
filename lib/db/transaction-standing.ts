import { readerOf } from '#lib/db/tx.ts'

/** Where a transaction stands, for the system that sent it. */
export interface TransactionStanding {
  readonly externalId: string
  /** What the gate answered at first. */
  readonly answer: 'release' | 'hold' | 'reject'
  readonly status: 'released' | 'held' | 'rejected'
  /** When the desk ended the hold; null while it stands or when there was none. UTC, ISO 8601. */
  readonly decidedAt: string | null
}

/** Where the transaction of that external id stands; null when it was never sent. */
export async function findTransactionStanding(externalId: string): Promise<TransactionStanding | null> {
  const row = await readerOf('pool').transaction.findUnique({
    where: { externalId },
    select: {
      externalId: true,
      answer: true,
      status: true,
      holds: {
        select: { endedAt: true },
        where: { kind: 'transaction' },
        orderBy: { placedAt: 'desc' },
        take: 1,
      },
    },
  })
  if (row === null) return null
  const { holds, ...standing } = row
  return { ...standing, decidedAt: holds[0]?.endedAt?.toISOString() ?? null }
}
