import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type LabelProposalRow, listWaitingLabelProposals } from '#lib/db/label-proposals.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { LabelProposalRow }

/** Labels of the house that wait for a second person, the oldest first (`wallets:read`). */
export async function labelProposals(actor: Actor): Promise<Result<readonly LabelProposalRow[], AppError>> {
  return await authorised(actor, 'wallets:read', () => listWaitingLabelProposals('pool'))
}
