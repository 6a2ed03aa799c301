import {
  type ApprovedPolicy,
  FIRST_SET_VERSION,
  type ProviderPolicyValue,
} from '#lib/core/wallets/providers/policy.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** The versions of the policy of answers that hold or are still to come (`ApprovedPolicy[]`); empty while the first holds. */
export const APPROVED_POLICIES = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('number', y.number,
    'effectiveAt', utc_text(y.effective_at), 'value', x.value) ORDER BY y.number DESC), '[]')
  FROM provider_policy_judgement y JOIN provider_policy x ON x.id = y.policy_id
  WHERE y.number >= COALESCE((SELECT max(z.number) FROM provider_policy_judgement z WHERE z.effective_at <= now()), 0))`

/** A version as it was proposed, and what became of it; instants as UTC text, people by id. */
export interface ProviderPolicyRow {
  readonly id: string
  readonly value: ProviderPolicyValue
  /** Day in Japan; null: from its approval. */
  readonly effectiveOn: string | null
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  /** Null while it waits for another person. */
  readonly outcome: 'approved' | 'refused' | 'withdrawn' | null
  readonly judgedBy: string | null
  readonly judgedAt: string | null
  readonly note: string | null
  readonly number: number | null
  readonly effectiveAt: string | null
}

/** Most versions and proposals that one reading gives, newest first. */
const POLICIES_MAX = 100

const ROW = Prisma.sql`p.id::text, p.value, to_char(p.effective_on, 'YYYY-MM-DD') AS "effectiveOn", p.reason,
  p.proposed_by::text AS "proposedBy", utc_text(p.proposed_at) AS "proposedAt", j.outcome, j.by::text AS "judgedBy",
  utc_text(j.at) AS "judgedAt", j.note, j.number, utc_text(j.effective_at) AS "effectiveAt"
  FROM provider_policy p LEFT JOIN provider_policy_judgement j ON j.policy_id = p.id`

/** The versions that hold or are still to come, for `policyInForce`. */
export async function listApprovedPolicies(reader: Reader): Promise<readonly ApprovedPolicy[]> {
  const rows = await readerOf(reader).$queryRaw<{ policies: readonly ApprovedPolicy[] }[]>`
    SELECT ${APPROVED_POLICIES} AS policies`
  return rows[0]?.policies ?? []
}

/** Everything ever proposed, newest first, at most 100. */
export async function listProviderPolicies(reader: Reader): Promise<readonly ProviderPolicyRow[]> {
  return await readerOf(reader).$queryRaw<ProviderPolicyRow[]>`
    SELECT ${ROW} ORDER BY p.proposed_at DESC, p.id DESC LIMIT ${POLICIES_MAX}::int`
}

/** How many choices were made by each version, by its name. */
export async function countChoicesByPolicy(): Promise<ReadonlyMap<string, number>> {
  const rows = await readerOf('pool').$queryRaw<{ policy: string; count: number }[]>`
    SELECT policy, count(*)::int AS count FROM provider_choice GROUP BY policy`
  return new Map(rows.map(({ policy, count }) => [policy, count]))
}

/** Proposals and judgements come one after the other, to the end of the change. */
export async function lockProviderPolicies(tx: Tx): Promise<void> {
  await prismaOf(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('provider_policy', 0))`
}

/** A proposal that waits for another person; null when none does. */
export async function findWaitingPolicy(reader: Reader): Promise<ProviderPolicyRow | null> {
  const rows = await readerOf(reader).$queryRaw<ProviderPolicyRow[]>`
    SELECT ${ROW} WHERE j.policy_id IS NULL ORDER BY p.proposed_at LIMIT 1`
  return rows[0] ?? null
}

export async function findProviderPolicy(reader: Reader, id: string): Promise<ProviderPolicyRow | null> {
  const rows = await readerOf(reader).$queryRaw<ProviderPolicyRow[]>`SELECT ${ROW} WHERE p.id = ${id}::uuid`
  return rows[0] ?? null
}

/** The number that the next approved version gets. */
export async function nextPolicyNumber(tx: Tx): Promise<number> {
  const rows = await prismaOf(tx).$queryRaw<{ next: number }[]>`
    SELECT COALESCE(max(number) + 1, ${FIRST_SET_VERSION}::int) AS next FROM provider_policy_judgement`
  return rows[0]?.next ?? FIRST_SET_VERSION
}

/** A proposal ready to be kept. */
export interface NewProviderPolicy {
  readonly id: string
  readonly value: ProviderPolicyValue
  readonly effectiveOn: string | null
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: Date
}

export async function insertProviderPolicy(tx: Tx, policy: NewProviderPolicy): Promise<void> {
  const { value, effectiveOn, ...rest } = policy
  await prismaOf(tx).providerPolicy.create({
    data: {
      ...rest,
      value: value as unknown as Prisma.InputJsonValue,
      effectiveOn: effectiveOn === null ? null : new Date(`${effectiveOn}T00:00:00Z`),
    },
  })
}

/** What became of a proposal, ready to be kept. */
export interface NewPolicyJudgement {
  readonly policyId: string
  readonly outcome: 'approved' | 'refused' | 'withdrawn'
  readonly by: string
  readonly note: string | null
  readonly at: Date
  readonly number: number | null
  readonly effectiveAt: Date | null
}

export async function insertPolicyJudgement(tx: Tx, judgement: NewPolicyJudgement): Promise<void> {
  await prismaOf(tx).providerPolicyJudgement.create({ data: judgement })
}
