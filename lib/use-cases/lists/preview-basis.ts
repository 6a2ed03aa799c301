import type { PreviewBasis } from '#lib/core/lists/activation.ts'
import { MATCHER_VERSION, POLICY_VERSION } from '#lib/core/screening/policy.ts'
import { listVersionIdsInForce } from '#lib/db/screenings.ts'

/** What a preview asked for now stands on. */
export async function previewBasis(): Promise<PreviewBasis> {
  return {
    inForceIds: await listVersionIdsInForce(),
    matcherVersion: MATCHER_VERSION,
    policyVersion: POLICY_VERSION,
  }
}
