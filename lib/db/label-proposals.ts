import type { StatedTag } from '#lib/core/labels/make-label.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** A label that waits for another person, or was decided. */
export interface LabelProposal {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly tag: StatedTag
  readonly severityBefore: string
  readonly severityAfter: string | null
  readonly proposedById: string
  readonly proposedAt: Date
  readonly outcome: string | null
}

/** A proposal of a page, with the names of who proposed. */
export interface LabelProposalRow extends Omit<LabelProposal, 'proposedAt'> {
  readonly proposedAt: string
  readonly proposedBy: string
}

const WAITING_MAX = 200

/** Writes a proposal. */
export async function insertLabelProposal(tx: Tx, proposal: Omit<LabelProposal, 'outcome'>): Promise<void> {
  await prismaOf(tx).labelProposal.create({
    data: { ...proposal, tag: { ...proposal.tag, concepts: [...proposal.tag.concepts] } },
  })
}

/** A proposal, locked for its decision; null when there is none. */
export async function findLabelProposalForUpdate(tx: Tx, id: string): Promise<LabelProposal | null> {
  const rows = await prismaOf(tx).$queryRaw<LabelProposal[]>`
    SELECT id::text, family, canonical, tag, severity_before AS "severityBefore", severity_after AS "severityAfter",
      proposed_by::text AS "proposedById", proposed_at AS "proposedAt", outcome
    FROM label_proposal WHERE id = ${id}::uuid FOR UPDATE`
  return rows[0] ?? null
}

/** Records who decided a proposal, and how. */
export async function setLabelProposalDecided(
  tx: Tx,
  id: string,
  decided: { readonly by: string; readonly at: Date; readonly outcome: 'approved' | 'declined' },
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE label_proposal SET decided_by = ${decided.by}::uuid, decided_at = ${decided.at}, outcome = ${decided.outcome}
    WHERE id = ${id}::uuid`
}

/** Proposals that wait, the oldest first, at most 200. */
export async function listWaitingLabelProposals(reader: Reader): Promise<readonly LabelProposalRow[]> {
  return await readerOf(reader).$queryRaw<LabelProposalRow[]>`
    SELECT p.id::text, p.family, p.canonical, p.tag, p.severity_before AS "severityBefore",
      p.severity_after AS "severityAfter", p.proposed_by::text AS "proposedById", utc_text(p.proposed_at) AS "proposedAt",
      p.outcome, s.name AS "proposedBy"
    FROM label_proposal p JOIN staff s ON s.id = p.proposed_by WHERE p.outcome IS NULL
    ORDER BY p.proposed_at, p.id LIMIT ${WAITING_MAX}`
}
