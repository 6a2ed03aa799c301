import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { FIRST_POLICY, type ProviderPolicy, policyInForce } from '#lib/core/wallets/providers/policy.ts'
import {
  countChoicesByPolicy,
  findWaitingPolicy,
  listApprovedPolicies,
  listProviderPolicies,
  type ProviderPolicyRow,
} from '#lib/db/provider-policies.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { ProviderPolicyRow }

/** A version that holds, held or is to come. */
export interface PolicyVersion extends ProviderPolicy {
  /** UTC; null for the first, which held from the beginning. */
  readonly effectiveAt: string | null
  /** Persons' choices that rest on it. */
  readonly choices: number
  readonly state: 'in-force' | 'to-come' | 'past'
  /** The proposal it came from; null for the first. */
  readonly row: ProviderPolicyRow | null
}

/** The policy of answers: what holds, what waits for a second person, and every version and proposal. */
export interface ProviderPolicies {
  readonly inForce: PolicyVersion
  readonly waiting: ProviderPolicyRow | null
  /** Newest first, the first version last; at most 100 of those that people set. */
  readonly versions: readonly PolicyVersion[]
  /** Refused and withdrawn, newest first. */
  readonly turnedDown: readonly ProviderPolicyRow[]
}

/** The versioned policy of which provider's answer about a wallet counts (`wallets:read`). */
export async function providerPolicies(actor: Actor, now: Date): Promise<Result<ProviderPolicies, AppError>> {
  return await authorised(actor, 'wallets:read', async () => {
    const [approved, rows, choices, waiting] = await Promise.all([
      listApprovedPolicies('pool'),
      listProviderPolicies('pool'),
      countChoicesByPolicy(),
      findWaitingPolicy('pool'),
    ])
    const { version: current } = policyInForce(approved, now.getTime())
    const set = rows
      .flatMap((row) => (row.number === null ? [] : [{ row, number: row.number }]))
      .toSorted((a, b) => b.number - a.number)
    const versions = [
      ...set.map(({ row, number }) => ({ ...row.value, version: `provider-policy/${number}`, row })),
      { ...FIRST_POLICY, row: null },
    ].map(({ row, ...policy }): PolicyVersion => {
      const effectiveAt = row?.effectiveAt ?? null
      const toCome = effectiveAt !== null && Date.parse(effectiveAt) > now.getTime()
      return {
        ...policy,
        ...{ row, effectiveAt, choices: choices.get(policy.version) ?? 0 },
        state: policy.version === current ? 'in-force' : toCome ? 'to-come' : 'past',
      }
    })
    const inForce = versions.find(({ state }) => state === 'in-force') ?? {
      ...{ ...FIRST_POLICY, row: null, effectiveAt: null, choices: 0, state: 'in-force' as const },
    }
    const turnedDown = rows.filter(({ outcome }) => outcome === 'refused' || outcome === 'withdrawn')
    return { inForce, waiting, versions, turnedDown }
  })
}

/** The proposed version that waits for another person; none where nothing waits (`wallets:read`). */
export async function waitingPolicy(actor: Actor): Promise<Result<ProviderPolicyRow | null, AppError>> {
  return await authorised(actor, 'wallets:read', () => findWaitingPolicy('pool'))
}
