import { failure } from '#lib/core/errors.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import type { JudgePolicyInput } from '#lib/core/wallets/providers/provider-input.ts'
import {
  findProviderPolicy,
  insertPolicyJudgement,
  lockProviderPolicies,
  nextPolicyNumber,
} from '#lib/db/provider-policies.ts'
import { err, ok } from '#lib/std/result.ts'
import { tokyoDayStart } from '#lib/std/tokyo-time.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** What became of the proposal; the version's number where it was approved. */
interface PolicyJudged {
  readonly outcome: JudgePolicyInput['outcome']
  readonly number: number | null
}

/**
 * Approves or refuses a version of the policy of answers that another person proposed (四眼), or withdraws one's own. Errors:
 * `provider/policy-not-found`, `provider/policy-judged`, `provider/same-person`, `auth/not-allowed`.
 */
export const judgePolicy = defineUseCase<JudgePolicyInput, PolicyJudged>({
  name: 'wallets/judge-policy',
  permission: 'providers:policy',
  run: async ({ actor, tx, now }, { policyId, outcome, note }) => {
    await lockProviderPolicies(tx)
    const policy = await findProviderPolicy(tx, policyId)
    if (policy === null) return err(failure('provider/policy-not-found'))
    if (policy.outcome !== null) return err(failure('provider/policy-judged', { outcome: policy.outcome }))
    const by = staffIdOf(actor)
    const own = policy.proposedBy === by
    if (own !== (outcome === 'withdrawn')) return err(failure('provider/same-person'))
    const permission = 'providers:policy-approve'
    if (!own && !isAllowed(actor, permission)) return err(failure('auth/not-allowed', { permission }))
    const approved = outcome === 'approved'
    const number = approved ? await nextPolicyNumber(tx) : null
    const effectiveAt = approved ? effectiveFrom(policy.effectiveOn, now) : null
    await insertPolicyJudgement(tx, {
      ...{ policyId, outcome, by, note: note ?? null, at: now, number, effectiveAt },
    })
    const facts = { outcome, number, effectiveAt: effectiveAt?.toISOString() ?? null, note: note ?? null }
    return ok({
      value: { outcome, number },
      events: [
        { type: 'wallet.answer-policy-judged', subject: { kind: 'provider_policy', id: policyId }, facts },
      ],
    })
  },
})

/** The beginning of the day that was named, but never before the approval. */
function effectiveFrom(day: string | null, now: Date): Date {
  const begins = day === null ? now : new Date(tokyoDayStart(day))
  return begins.getTime() > now.getTime() ? begins : now
}
