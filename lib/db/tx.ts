import { database } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** Longest a change may take from its first statement to its commit, unless its use-case states more. */
const TX_TIMEOUT_MS = 30_000
const TX_WAIT_MS = 10_000
/** Tries of a change that PostgreSQL refuses because another one got in its way. */
const CONFLICT_TRIES_MAX = 4
const CONFLICT_CODES = new Set(['40001', '40P01'])

declare const txBrand: unique symbol
/**
 * A database transaction as the other storeys see it: something to hand to `lib/db` functions, nothing to query with.
 * Bulk writes inside it go through `lib/db/bulk.ts` (`INSERT … SELECT FROM jsonb_to_recordset`) or, where they are very
 * many, `copyInto` of `lib/db/copy-rows.ts`.
 */
export interface Tx {
  readonly [txBrand]: true
}

/** The Prisma transaction client behind a Tx; only `lib/db` may call this. */
export function prismaOf(tx: Tx): Prisma.TransactionClient {
  return tx as unknown as Prisma.TransactionClient
}

/** What a read may run on: inside a change, or on the pool. */
export type Reader = Tx | 'pool'

/** The client for a read; only `lib/db` may call this. */
export function readerOf(reader: Reader): Prisma.TransactionClient {
  return reader === 'pool' ? (database().prisma as unknown as Prisma.TransactionClient) : prismaOf(reader)
}

/**
 * Runs `work` in one transaction (read committed) and commits when it resolves, rolls back when it throws. Runs it
 * again when PostgreSQL reports a serialisation conflict or a deadlock, at most four times in all.
 */
export async function withTx<T>(
  work: (tx: Tx) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await database().prisma.$transaction((client) => work(client as unknown as Tx), {
        timeout: options.timeoutMs ?? TX_TIMEOUT_MS,
        maxWait: TX_WAIT_MS,
      })
    } catch (error) {
      if (tries >= CONFLICT_TRIES_MAX || !isConflict(error)) throw error
    }
  }
}

function isConflict(error: unknown): boolean {
  return errorCode(error) === 'P2034' || CONFLICT_CODES.has(sqlState(error) ?? '')
}

function errorCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : null
}

/** The SQLSTATE under a Prisma or pg error, e.g. `23505`; null when there is none. */
export function sqlState(error: unknown): string | null {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } } | null)
    ?.meta
  const original = meta?.driverAdapterError?.cause?.originalCode
  if (typeof original === 'string') return original
  const code = errorCode(error)
  return code !== null && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P2') ? code : null
}

/** Name of the unique index or constraint that refused a write; null when the error is none of that kind. */
export function violatedConstraint(error: unknown): string | null {
  const cause = (error as { meta?: { driverAdapterError?: { cause?: Record<string, unknown> } } } | null)
    ?.meta?.driverAdapterError?.cause
  const constraint = cause?.constraint
  if (typeof constraint === 'object' && constraint !== null && 'index' in constraint)
    return String(constraint.index)
  const message = String(cause?.originalMessage ?? (error as Error | null)?.message ?? '')
  return /constraint "([^"]+)"/.exec(message)?.[1] ?? null
}
