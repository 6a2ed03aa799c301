import { type AppError, failure } from '#lib/core/errors.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import {
  findGraphDrawing,
  findWalletGraph,
  listCasesForGraph,
  listWalletGraphs,
  type StoredWalletGraph,
  type WalletGraphRow,
} from '#lib/db/wallet-graphs.ts'
import { authorised, authorisedOne } from '#lib/queries/authorise.ts'
import { err, type Result } from '#lib/std/result.ts'

export type { WalletGraphRow }

/** A stored picture as it was saved (`wallets:read`, and `cases:read` when it lies in a case; `graph/not-found`). */
export async function storedGraph(actor: Actor, id: string): Promise<Result<StoredWalletGraph, AppError>> {
  const found = await authorisedOne(actor, 'wallets:read', {
    missing: failure('graph/not-found'),
    read: () => findWalletGraph('pool', id),
  })
  if (!found.ok || found.value.caseId === null || isAllowed(actor, 'cases:read')) return found
  return err(failure('auth/not-allowed', { permission: 'cases:read' }))
}

/** The drawing of evidence, as it was stored (`cases:read`; `graph/not-found`). */
export async function graphDrawing(
  actor: Actor,
  id: string,
): Promise<Result<{ readonly svg: string; readonly png: Uint8Array }, AppError>> {
  return await authorisedOne(actor, 'cases:read', {
    missing: failure('graph/not-found'),
    read: () => findGraphDrawing(id),
  })
}

/** Pictures of a case, or of cases about a wallet or any address (`family:canonical`), newest first (`cases:read`). */
export async function storedGraphs(
  actor: Actor,
  of: { readonly caseId?: string; readonly walletId?: string; readonly root?: string },
): Promise<Result<readonly WalletGraphRow[], AppError>> {
  return await authorised(actor, 'cases:read', () => listWalletGraphs(of))
}

/** Cases that a picture about this wallet can be laid into (`cases:read`). */
export async function casesForGraph(
  actor: Actor,
  walletId: string | null,
): Promise<
  Result<readonly { readonly id: string; readonly year: number; readonly number: number }[], AppError>
> {
  return await authorised(actor, 'cases:read', () => listCasesForGraph(walletId, actor.id))
}
