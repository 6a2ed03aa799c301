import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { ADDRESS_FAMILIES } from '#lib/core/wallets/chains.ts'
import { ADDRESS_CHARS_MAX } from '#lib/core/wallets/parse-address.ts'
import {
  listMovements,
  listNeighbours,
  type Movement,
  type Movements,
  type Neighbour,
} from '#lib/db/transfer-graph.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { pagingShape, sliceOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { Movement }

const text = z.string().max(200).nullable().default(null)
const units = z
  .string()
  .regex(/^\d{1,78}$/)
  .nullable()
  .default(null)
const moment = z.iso.datetime().nullable().default(null)

/** Whose movements, and which of them; amounts in the smallest unit, times in UTC. */
export const movementsAsked = z.object({
  family: z.enum(ADDRESS_FAMILIES),
  canonical: z.string().min(1).max(ADDRESS_CHARS_MAX),
  direction: z.enum(['in', 'out']).nullable().default(null),
  chain: text,
  token: text,
  from: moment,
  to: moment,
  minValue: units,
  /** Canonical address of one counterparty. */
  other: z.string().max(ADDRESS_CHARS_MAX).nullable().default(null),
  order: z.enum(['value', 'time', 'transfers']).default('value'),
  ...pagingShape,
})
export type MovementsAsked = z.infer<typeof movementsAsked>

/**
 * Counterparties of an address one hop away, with sums, counts and times, by asset and direction (`wallets:read`). The
 * newest 5,000 movements each way are looked at; `complete` says whether that was all.
 */
export async function neighbours(
  actor: Actor,
  asked: MovementsAsked,
): Promise<Result<Movements<Neighbour>, AppError>> {
  const slice = { ...sliceOf(asked), order: asked.order }
  return await authorised(actor, 'wallets:read', () => listNeighbours(asked, asked, slice))
}

/** The movements themselves, newest first (`wallets:read`); with `other` those of one edge of the graph. */
export async function movements(
  actor: Actor,
  asked: MovementsAsked,
): Promise<Result<Movements<Movement>, AppError>> {
  return await authorised(actor, 'wallets:read', () => listMovements(asked, asked, sliceOf(asked)))
}
