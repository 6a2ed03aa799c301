import { failure } from '#lib/core/errors.ts'
import { policyInForce } from '#lib/core/wallets/providers/policy.ts'
import type { ProposePolicyInput } from '#lib/core/wallets/providers/provider-input.ts'
import { POLICY_AHEAD_DAYS } from '#lib/core/wallets/providers/provider-limits.ts'
import {
  findWaitingPolicy,
  insertProviderPolicy,
  listApprovedPolicies,
  lockProviderPolicies,
} from '#lib/db/provider-policies.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'
import { DAY_MS } from '#lib/std/instant.ts'
import { err, ok } from '#lib/std/result.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/**
 * Proposes another version of the policy of answers (分析事業者の回答の採用方針). It takes effect once another person has
 * approved it, at the earliest on the day named. One proposal waits at a time. Errors: `provider/policy-waits`,
 * `provider/policy-unchanged`, `provider/policy-day`.
 */
export const proposePolicy = defineUseCase<ProposePolicyInput, { readonly policyId: string }>({
  name: 'wallets/propose-policy',
  permission: 'providers:policy',
  run: async ({ actor, tx, now, newId }, { value, effectiveOn, reason }) => {
    await lockProviderPolicies(tx)
    if ((await findWaitingPolicy(tx)) !== null) return err(failure('provider/policy-waits'))
    const today = tokyoDay(now.toISOString())
    const latest = tokyoDay(new Date(now.getTime() + POLICY_AHEAD_DAYS * DAY_MS).toISOString())
    if (effectiveOn !== null && (effectiveOn < today || effectiveOn > latest))
      return err(failure('provider/policy-day', { earliest: today, latest }))
    const { version, ...inForce } = policyInForce(await listApprovedPolicies(tx), now.getTime())
    if (canonicalJson(inForce) === canonicalJson(value))
      return err(failure('provider/policy-unchanged', { version }))
    const id = newId()
    await insertProviderPolicy(tx, {
      ...{ id, value, effectiveOn, reason, proposedBy: staffIdOf(actor), proposedAt: now },
    })
    const facts = { before: version, ...flat(value), effectiveOn, reason }
    return ok({
      value: { policyId: id },
      events: [{ type: 'wallet.answer-policy-proposed', subject: { kind: 'provider_policy', id }, facts }],
    })
  },
})

/** The policy's values as facts of an event. */
function flat({ ratingAnswer, ...rest }: ProposePolicyInput['value']) {
  const { medium, high, severe } = ratingAnswer
  return { ...rest, ratingMedium: medium, ratingHigh: high, ratingSevere: severe }
}
